import { html } from 'hono/html'
import { pathOf } from '../pages/addresses.ts'
import { cover } from '../pages/cover.ts'
import type { Card } from './cards.ts'
import type { Shelf } from './library.ts'

export const ALBUMS_AT_ONCE = 24
const PIXELS = 200

const tile = (card: Card & { type: 'album' | 'playlist' }) =>
  html`<li class="tile">
    <a href="${pathOf(card)}">
      ${cover(card, PIXELS)}
      <span class="name">${card.title}</span>
      <span class="quiet">${card.byline}</span>
    </a>
    <button
      type="button"
      class="play scripted"
      data-plays="${pathOf(card)}"
      aria-label="Play ${card.title}"
    ></button>
  </li>`

/** Covers side by side. */
export const tiles = (cards: Card[]) =>
  html`<ul class="tiles">
    ${cards.map((card) =>
      card.type === 'album' || card.type === 'playlist' ? tile({ ...card, type: card.type }) : '',
    )}
  </ul>`

const pageAt = (offset: number) => (offset > 0 ? `/?albums=${offset}` : '/')

/** A page of the albums, with the way to the next. */
export function albumShelf({ cards, total }: Shelf, offset: number) {
  const next = offset + ALBUMS_AT_ONCE
  return html`<section class="albums" aria-labelledby="albums-title">
    <h2 id="albums-title">Albums <span class="quiet">${total}</span></h2>
    ${tiles(cards)}
    <nav class="more" aria-label="More albums">
      ${offset > 0 ? html`<a class="plain" href="${pageAt(offset - ALBUMS_AT_ONCE)}">Newer albums</a>` : ''}
      ${next < total ? html`<a class="plain" href="${pageAt(next)}" data-more>Show more</a>` : ''}
    </nav>
  </section>`
}
