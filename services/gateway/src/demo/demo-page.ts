import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import { embedCode } from '../pages/embed-code.ts'
import { type Html, demoScript, layout } from '../pages/layout.ts'
import { siteHeader } from '../pages/site-header.ts'
import { playerOf } from '../pages/track-list.ts'
import { albumShelf } from './albums.ts'
import { emptyLibrary } from './empty-library.ts'
import type { Shelf } from './library.ts'
import { playCounts } from './play-counts.ts'
import { rows } from './rows.ts'

export interface Demo {
  publicUrl: string
  /** What the player holds at first; undefined when there is no music yet. */
  featured: Collection | undefined
  plays: Map<string, number>
  albums: Shelf
  /** How many albums stand before the first that is shown. */
  offset: number
  playlists: Shelf
  /** Music plays elsewhere with an embed key only. */
  needsKey: boolean
  /** What stands on the right of the header. */
  right: Html
}

const head = html`<title>Busker</title>
  <meta
    name="description"
    content="Music you own, streaming from your own server, playing on any page."
  />
  ${demoScript}`

/** The front page: the library, to hear and to take along. */
export function demoPage(demo: Demo) {
  const { publicUrl, featured, plays, albums, offset, playlists, needsKey, right } = demo
  const header = siteHeader('', right)
  if (!featured)
    return layout(
      'page',
      head,
      html`${header}
        <main class="note">${emptyLibrary}</main>`,
    )
  const played = featured.tracks.map((track) => ({ ...track, plays: plays.get(track.id) ?? 0 }))
  return layout(
    'page',
    head,
    html`${header}
      <main>
        <div class="title">
          <h1>Music you own, on any page</h1>
        </div>
        <div class="stage">${playerOf(featured)}</div>
        ${embedCode(publicUrl, featured, needsKey)}
        <div class="found" hidden></div>
        <div class="library">
          <aside>
            ${playCounts(played)}
            <section aria-labelledby="playlists-title">
              <h2 id="playlists-title">Playlists <span class="quiet">${playlists.total}</span></h2>
              ${rows(playlists.cards)}
            </section>
          </aside>
          ${albumShelf(albums, offset)}
        </div>
      </main>`,
  )
}
