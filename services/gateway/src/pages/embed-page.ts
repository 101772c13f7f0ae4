import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import { pageOf } from './addresses.ts'
import { frameScript, layout } from './layout.ts'
import { type PlayerAttributes, playerOf } from './track-list.ts'

/** The player alone, as large as the frame around it. */
export const embedPage = (publicUrl: string, collection: Collection, how: PlayerAttributes) =>
  layout(
    `embed ${how.theme ?? ''}`,
    html`<title>${collection.title} · ${collection.byline}</title>
      <link rel="canonical" href="${pageOf(publicUrl, collection)}" />
      <meta name="robots" content="noindex" />
      <base target="_blank" />
      ${frameScript}`,
    html`<main>${playerOf(collection, how)}</main>`,
  )
