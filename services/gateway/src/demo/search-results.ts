import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { tiles } from './albums.ts'
import type { Card } from './cards.ts'
import type { Groups } from './library.ts'
import { rows } from './rows.ts'

const group = (title: string, cards: Card[], show: (cards: Card[]) => Html) =>
  cards.length
    ? html`<section>
        <h2>${title}</h2>
        ${show(cards)}
      </section>`
    : ''

/** What was found, by kind. */
export function searchResults(q: string, { tracks, albums, artists, playlists }: Groups) {
  const count = tracks.length + albums.length + artists.length + playlists.length
  return html`<div id="results">
    <p class="${count ? 'spoken' : 'quiet'}">
      ${count ? `Found ${count} for ${q}.` : html`Nothing is called “${q}” here.`}
    </p>
    ${group('Tracks', tracks, rows)} ${group('Artists', artists, rows)}
    ${group('Albums', albums, tiles)} ${group('Playlists', playlists, rows)}
  </div>`
}
