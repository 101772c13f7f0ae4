import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import type { Card } from '../demo/cards.ts'
import { cover } from '../pages/cover.ts'

/** What can be embedded: an artist has no player. */
type Choice = Pick<Card, 'id' | 'title' | 'byline' | 'images'> & { type: Collection['type'] }

const PIXELS = 44
const KIND = { playlist: 'Playlist', album: 'Album', track: 'Track' } as const

const choice = (card: Choice, chosen: string) => {
  const value = `${card.type}/${card.id}`
  return html`<li>
    <label class="music">
      <input
        type="radio"
        name="music"
        value="${value}"
        data-title="${card.title}"
        ${value === chosen ? 'checked' : ''}
      />
      ${cover(card, PIXELS)}
      <span class="name">${card.title}</span>
      <span class="quiet">${KIND[card.type]}${card.byline ? ` · ${card.byline}` : ''}</span>
    </label>
  </li>`
}

const embeddable = (cards: Card[]): Choice[] =>
  cards.flatMap((card) => (card.type === 'artist' ? [] : [{ ...card, type: card.type }]))

interface Choices {
  chosen: Collection
  /** What else there is: what was found, or what is new. */
  offered: Card[]
  /** What was searched for; '' is nothing. */
  find: string
}

/** Music to choose from, what is chosen first. The script takes the results of a search from here. */
export function musicChoices({ chosen, offered, find }: Choices) {
  const others = embeddable(offered).filter(({ id }) => id !== chosen.id)
  const value = `${chosen.type}/${chosen.id}`
  return html`<div id="music">
    ${
      find
        ? html`<p class="${others.length ? 'spoken' : 'quiet'}" data-found>
            ${others.length ? `Found ${others.length} for ${find}.` : `Nothing else is called “${find}” here.`}
          </p>`
        : ''
    }
    <ul class="choices">
      ${[chosen, ...others].map((card) => choice(card, value))}
    </ul>
  </div>`
}
