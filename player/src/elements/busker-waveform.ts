import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { peaksOf } from '../waveform-peaks.ts'
import { ask, define } from './define.ts'

/** Pixels from one bar to the next. */
const STRIDE = 4

/**
 * The shape of a track's sound, with what was heard in the accent. A picture alone: the slider over
 * it is what is worked with. Nothing is drawn while nothing is known.
 *
 * @tag busker-waveform
 * @fires busker-drawn - it is there, or (detail false) it is not
 */
export class BuskerWaveform extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: clip;
      pointer-events: none;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      fill: color-mix(in oklab, var(--_text, CanvasText) 30%, transparent);
    }
    .heard {
      fill: var(--_accent, AccentColor);
      clip-path: inset(0 calc(100% - 100% * var(--_at, 0)) 0 0);
    }
    @media (prefers-reduced-motion: no-preference) {
      svg {
        animation: rise 0.4s ease-out;
      }
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: scaleY(0.3);
      }
    }
    @media (forced-colors: active) {
      svg {
        forced-color-adjust: none;
        fill: GrayText;
      }
      .heard {
        fill: Highlight;
      }
    }
  `

  static override properties = { src: {} }
  /** The address of `/v1/tracks/ID/waveform`; without one nothing is shown. */
  declare src: string
  private peaks: Uint8Array | undefined
  private bars = 0
  private sized = new ResizeObserver(([entry]) => {
    const bars = Math.floor((entry?.contentRect.width ?? 0) / STRIDE)
    if (bars !== this.bars) this.requestUpdate()
    this.bars = bars
  })

  constructor() {
    super()
    this.src = ''
  }

  override connectedCallback() {
    super.connectedCallback()
    this.sized.observe(this)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.sized.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('src')) void this.load(this.src)
  }

  private async load(src: string) {
    this.show(undefined)
    if (!src) return
    const answer = await fetch(src, { credentials: 'omit' }).catch(() => undefined)
    const body: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined
    if (src === this.src) this.show(peaksOf(body))
  }

  private show(peaks: Uint8Array | undefined) {
    this.peaks = peaks
    this.requestUpdate()
    ask(this, 'busker-drawn', !!peaks)
  }

  override render() {
    const { peaks, bars } = this
    if (!peaks || !bars) return nothing
    const path = pathOf(peaks, bars)
    return html`<svg viewBox="0 0 ${bars} 2" preserveAspectRatio="none" aria-hidden="true">
      <path d=${path} />
      <path class="heard" d=${path} />
    </svg>`
  }
}
define('busker-waveform', BuskerWaveform)

/** A bar for each stretch of the track, from its loudest sample; the track's own loudest is full height. */
function pathOf(peaks: Uint8Array, bars: number) {
  const loudest = Math.max(1, ...peaks)
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / bars)
    const until = Math.max(from + 1, Math.ceil(((bar + 1) * peaks.length) / bars))
    const half = Math.max(0.06, Math.max(...peaks.subarray(from, until)) / loudest)
    return `M${bar + 0.2} ${(1 - half).toFixed(2)}h.6v${(2 * half).toFixed(2)}h-.6z`
  }).join('')
}

declare global {
  interface HTMLElementTagNameMap {
    'busker-waveform': BuskerWaveform
  }
}
