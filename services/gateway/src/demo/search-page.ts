import { html } from 'hono/html'
import { type Html, demoScript, layout } from '../pages/layout.ts'
import { siteHeader } from '../pages/site-header.ts'
import type { Groups } from './library.ts'
import { searchResults } from './search-results.ts'

/** A search as a page of its own; the script takes its results into the page that shows. */
export const searchPage = (q: string, found: Groups | undefined, right: Html) =>
  layout(
    'page',
    html`<title>${q ? `${q} · Busker` : 'Search · Busker'}</title>
      <meta name="robots" content="noindex" />
      ${demoScript}`,
    html`${siteHeader(q, right)}
      <main>
        <h1 class="spoken">Search</h1>
        <div class="found">
          ${found ? searchResults(q, found) : html`<p class="quiet">Type what you would like to hear.</p>`}
        </div>
      </main>`,
  )
