import { css, html, LitElement, nothing } from 'lit'
import type { Accent } from '../cover-accent.ts'
import { savesData } from '../good-guest.ts'
import { loadPart } from '../part.ts'
import { artworkFor } from '../playback/track.ts'
import type * as Reading from '../read-accent.ts'
import { define } from './define.ts'
import { followPlayer, partProperties } from './follow-player.ts'
import { icons } from './icons.ts'
import { tokens } from './tokens.styles.ts'

const COVER_PIXELS = 640
const SMALL_COVER = 300

/**
 * The cover of the current track, else of the list, or a note where there is none.
 *
 * @tag busker-cover
 * @csspart image - the picture
 */
export class BuskerCover extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        place-items: center;
        overflow: clip;
        color: var(--_faint);
        background: var(--_sunken);
      }
      img,
      svg {
        grid-area: 1 / 1;
      }
      img {
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
        min-block-size: 0;
      }
      svg {
        inline-size: 40%;
        block-size: 40%;
        max-block-size: 5em;
      }
    `,
  ]

  static override properties = partProperties
  /** The id of the player; without one it is the player around. */
  declare for: string | undefined
  private readonly player = followPlayer(this)
  private src = ''
  /** Readable by script, shown only, or broken. */
  private access: 'cors' | 'plain' | 'none' = 'cors'

  protected override willUpdate() {
    const { currentTrack: track, list } = this.player() ?? {}
    const artwork = track?.artwork.length ? track.artwork : (list?.artwork ?? [])
    const src = artworkFor(artwork, savesData() ? SMALL_COVER : COVER_PIXELS)?.url ?? ''
    if (src === this.src) return
    this.src = src
    this.access = 'cors'
    if (!src) this.tell()
  }

  override render() {
    const { src, access } = this
    if (!src || access === 'none') return icons.note
    return html`<img
      part="image"
      alt=""
      decoding="async"
      draggable="false"
      crossorigin=${access === 'cors' ? 'anonymous' : nothing}
      src=${src}
      @load=${this.sample}
      @error=${this.fall}
    />`
  }

  private fall = () => {
    this.access = this.access === 'cors' ? 'plain' : 'none'
    this.requestUpdate()
    this.tell()
  }

  private sample = async ({ target }: Event) => {
    const { src } = this
    if (this.access !== 'cors') return
    const part = await loadPart<typeof Reading>('accent')
    if (src === this.src) this.tell(part?.readAccent(target as HTMLImageElement))
  }

  /** The cover's colour is the player's, and so that of all its parts. */
  private tell(accent?: Accent) {
    const player = this.player()
    if (player) player.accent = accent
  }
}
define('busker-cover', BuskerCover)

declare global {
  interface HTMLElementTagNameMap {
    'busker-cover': BuskerCover
  }
}
