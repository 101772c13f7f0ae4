import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import { collectionHead } from './collection-head.ts'
import { embedCode } from './embed-code.ts'
import { type Html, demoScript, layout } from './layout.ts'
import { siteHeader } from './site-header.ts'
import { playerOf } from './track-list.ts'

const KIND = { playlist: 'Playlist', album: 'Album', track: 'Track' } as const

const lasting = (ms: number) => {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} hr ${minutes % 60} min`
}

/** How much there is to hear; the time only where every track is known. */
function size({ tracks, total }: Collection) {
  const count = `${total} ${total === 1 ? 'track' : 'tracks'}`
  if (tracks.length < total) return count
  return `${count}, ${lasting(tracks.reduce((sum, { durationMs }) => sum + durationMs, 0))}`
}

interface SharePage {
  publicUrl: string
  collection: Collection & { key?: string | undefined }
  /** Music plays elsewhere with an embed key only. */
  needsKey: boolean
  /** What stands on the right of the header. */
  right: Html
}

/** The page of a playlist, an album or a track, to listen to and to share. */
export const sharePage = ({ publicUrl, collection, needsKey, right }: SharePage) =>
  layout(
    'page',
    html`${collectionHead(publicUrl, collection)} ${demoScript}`,
    html`${siteHeader('', right)}
      <main>
        <div class="title">
          <p class="kind">${KIND[collection.type]}</p>
          <h1>${collection.title}</h1>
          <p class="quiet">
            ${collection.byline}
            ${collection.type === 'track' ? '' : html`<span class="dot">${size(collection)}</span>`}
          </p>
          ${collection.description ? html`<p>${collection.description}</p>` : ''}
        </div>
        <div class="stage ${collection.type}">${playerOf(collection)}</div>
        ${embedCode(publicUrl, collection, needsKey)}
      </main>`,
  )
