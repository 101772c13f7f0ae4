import { html } from 'hono/html'
import { pathOf } from '../pages/addresses.ts'
import { cover } from '../pages/cover.ts'
import type { Card } from './cards.ts'

const PIXELS = 56

const addressOf = ({ type, id }: Card) =>
  type === 'artist' ? `/artist/${id}` : pathOf({ type, id })

/** Things by name, with a small cover: playlists, and what a search found. */
export const rows = (cards: Card[]) =>
  html`<ul class="rows">
    ${cards.map(
      (card) =>
        html`<li>
          <a
            class="${card.type}"
            href="${addressOf(card)}"
            ${card.type === 'track' ? html`data-plays="${addressOf(card)}"` : ''}
          >
            ${cover(card, PIXELS)}
            <span class="name">${card.title}</span>
            <span class="quiet">${card.byline}</span>
          </a>
        </li>`,
    )}
  </ul>`
