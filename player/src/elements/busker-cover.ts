import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { type Accent, accentOf } from '../cover-accent.ts'
import { ask, element } from './define.ts'
import { icons } from './icons.ts'

const SAMPLE = 24

/**
 * A cover, or a note where there is none.
 *
 * @fires busker-accent - detail: the cover's colour, undefined where it cannot be read
 * @csspart image - the picture
 */
@element('busker-cover')
export class BuskerCover extends LitElement {
  static override styles = css`
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
  `

  @property() accessor src = ''
  /** Readable by script, shown only, or broken. */
  private access: 'cors' | 'plain' | 'none' = 'cors'

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('src')) return
    this.access = 'cors'
    if (!this.src) ask(this, 'busker-accent')
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
    ask(this, 'busker-accent')
  }

  private sample = ({ target }: Event) => {
    if (this.access === 'cors') ask(this, 'busker-accent', readAccent(target as HTMLImageElement))
  }
}

function readAccent(image: HTMLImageElement): Accent | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SAMPLE
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  // Some privacy settings forbid reading a canvas.
  try {
    brush?.drawImage(image, 0, 0, SAMPLE, SAMPLE)
    return brush ? accentOf(brush.getImageData(0, 0, SAMPLE, SAMPLE).data) : undefined
  } catch {
    return undefined
  }
}
