import { html } from 'hono/html'
import { pathOf } from '../pages/addresses.ts'

/** Rows of the play counts that are seen at once. */
const ROWS_SHOWN = 8

export interface Played {
  id: string
  title: string
  artists: string
  plays: number
}

const playRow = ({ id, title, artists, plays }: Played, hidden: boolean) =>
  html`<li data-track="${id}" ${hidden ? 'hidden' : ''}>
    <a href="${pathOf({ type: 'track', id })}" data-plays="${pathOf({ type: 'track', id })}">
      <span class="name">${title}</span>
      <span class="quiet">${artists}</span>
    </a>
    <span class="count"><b>${plays}</b> ${plays === 1 ? 'play' : 'plays'}</span>
  </li>`

/** How often the tracks in the player were played, most first; the script keeps it up to date. */
export const playCounts = (tracks: Played[]) =>
  html`<section class="plays" aria-labelledby="plays-title">
    <h2 id="plays-title">Plays</h2>
    <p class="quiet">A play is 30 seconds really heard.</p>
    <ol data-play-counts="${ROWS_SHOWN}">
      ${tracks
        .toSorted((a, b) => b.plays - a.plays)
        .map((track, index) => playRow(track, index >= ROWS_SHOWN))}
    </ol>
    <template>${playRow({ id: '', title: '', artists: '', plays: 0 }, false)}</template>
  </section>`
