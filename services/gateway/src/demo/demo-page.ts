import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import { embedCode } from '../pages/embed-code.ts'
import { demoScript, layout } from '../pages/layout.ts'
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
  /** The name of who is signed in. */
  who: string | undefined
}

export const account = (who: string | undefined) =>
  who === undefined
    ? html`<a href="/sign-in">Sign in</a>`
    : html`<a class="who" href="/account" title="Your account">${who}</a>
        <form method="post" action="/sign-out"><button class="plain">Sign out</button></form>`

const head = html`<title>Busker</title>
  <meta
    name="description"
    content="Music you own, streaming from your own server, playing on any page."
  />
  ${demoScript}`

/** The front page: the library, to hear and to take along. */
export function demoPage({ publicUrl, featured, plays, albums, offset, playlists, who }: Demo) {
  const header = siteHeader('', account(who))
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
        ${embedCode(publicUrl, featured)}
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
