import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import { pathOf } from './addresses.ts'

const clock = (ms: number) => {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Where browsers without scripts hear a track. */
function soundOf(id: string, context: string | undefined, key: string | undefined) {
  const query = new URLSearchParams({ ...(context && { in: context }), ...(key && { key }) })
  return query.size ? `/listen/${id}?${query}` : `/listen/${id}`
}

/** The tracks as plain HTML: what search engines, and people without scripts, see inside the player. */
const trackList = ({ type, id: of, tracks, total }: Collection, key: string | undefined) =>
  html`<ol class="tracks">
      ${tracks.map(
        ({ id, title, artists, durationMs }) =>
          html`<li>
            <a href="${pathOf({ type: 'track', id })}">${title}</a>
            <span>${artists}</span>
            <time>${clock(durationMs)}</time>
            <noscript
              ><audio
                controls
                preload="none"
                src="${soundOf(id, type === 'track' ? undefined : `${type}:${of}`, key)}"
                aria-label="${title}"
              ></audio
            ></noscript>
          </li>`,
      )}
    </ol>
    ${total > tracks.length ? html`<p>… and ${total - tracks.length} more</p>` : ''}`

export interface PlayerAttributes {
  theme?: 'light' | 'dark' | undefined
  layout?: 'bar' | 'compact' | 'full' | 'page' | undefined
  lang?: string | undefined
  key?: string | undefined
}

/** `<busker-player>` around the plain list, which shows until the element is there. */
export const playerOf = (
  collection: Collection,
  { theme, layout, lang, key }: PlayerAttributes = {},
) =>
  html`<busker-player
    src="${pathOf(collection)}"
    ${theme ? html`theme="${theme}"` : ''}
    ${layout ? html`layout="${layout}"` : ''}
    ${lang ? html`lang="${lang}"` : ''}
    ${key === undefined ? '' : html`key="${key}"`}
  >
    ${trackList(collection, key)}
  </busker-player>`
