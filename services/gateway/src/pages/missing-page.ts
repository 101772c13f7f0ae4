import { html } from 'hono/html'
import { layout } from './layout.ts'
import { siteHeader } from './site-header.ts'

const title = html`<title>Not here · Busker</title>`

/** There is no such playlist, album or track, or not for everybody. */
export const missingPage = layout(
  'page',
  title,
  html`${siteHeader('')}
    <main class="note">
      <h1>There is no such music here</h1>
      <p>It may have been removed or made private.</p>
      <p><a class="primary" href="/">See what there is</a></p>
    </main>`,
)

/** The same in a frame on somebody's page. */
export const missingEmbed = layout(
  'embed',
  title,
  html`<p class="missing">This music is no longer here.</p>`,
)
