import { css, html, LitElement, nothing } from 'lit'
import { msg, str } from '../localize/message.ts'
import { clockTime } from '../times.ts'
import { controlStyles } from './control.styles.ts'
import { define } from './define.ts'
import { followPlayer, partProperties } from './follow-player.ts'
import { sliderStyles } from './slider.styles.ts'
import { tokens } from './tokens.styles.ts'

const STEP_SECONDS = 5

/**
 * Where the track is: elapsed and remaining time, what is loaded, and a slider to seek. Seconds.
 *
 * @tag busker-scrubber
 * @csspart rail - the line
 * @csspart time - elapsed and remaining time
 * @csspart preview - says that this is a preview
 */
export class BuskerScrubber extends LitElement {
  static override styles = [
    tokens,
    controlStyles,
    sliderStyles,
    css`
      /* Places for whoever makes a grid of the scrubber and lets the times fall into it. */
      .slider {
        grid-area: slider;
      }
      .elapsed {
        grid-area: elapsed;
      }
      .rest {
        grid-area: rest;
      }
      busker-waveform {
        position: absolute;
        inset: 12% 0;
      }
      .drawn .rail {
        opacity: 0;
      }
      .times {
        display: flex;
        direction: ltr;
        justify-content: space-between;
        font-size: 0.8em;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
        color: var(--_quiet);
      }
    `,
  ]

  static override properties = partProperties
  /** The id of the player; without one it is the player around. */
  declare for: string | undefined
  private readonly player = followPlayer(this, true)
  private drawn = false
  /** Where the listener holds the slider; sound follows when it is let go. */
  private held: number | undefined

  override render() {
    const player = this.player()
    const { currentTime = 0, duration = 0 } = player ?? {}
    const at = this.held ?? Math.min(currentTime, duration)
    // The first words of Intl keep a processor as busy as all that is drawn, so they wait for the sound.
    const words = (at && player?.tools?.spokenTime) || clockTime
    return html`
      <div class="slider ${this.drawn ? 'drawn' : ''}" @busker-drawn=${this.draw}>
        ${player?.heard ? html`<busker-waveform src=${player.about('waveform')}></busker-waveform>` : ''}
        <div class="rail" part="rail"></div>
        <input
          type="range"
          min="0"
          max=${Math.max(1, Math.floor(duration))}
          step="1"
          .value=${String(Math.floor(at))}
          ?disabled=${!player?.currentTrack}
          aria-label=${msg('Position')}
          aria-valuetext=${
            player?.currentTrack ? msg(str`${words(at)} of ${words(duration)}`) : nothing
          }
          @keydown=${this.step}
          @input=${this.hold}
          @change=${this.seek}
        />
      </div>
      <div class="times" part="time">
        <span class="elapsed">${clockTime(at)}</span>
        ${player?.preview ? html`<span part="preview">${msg('Preview')}</span>` : ''}
        <span class="rest" aria-hidden="true"
          >−${clockTime(Math.floor(duration) - Math.floor(at))}</span
        >
      </div>
    `
  }

  protected override updated() {
    const { currentTime = 0, duration = 0, bufferedUntil = 0 } = this.player() ?? {}
    const part = (seconds: number) => String(duration > 0 ? Math.min(1, seconds / duration) : 0)
    const { style } = this.renderRoot.querySelector<HTMLElement>('.slider')!
    style.setProperty('--_at', part(this.held ?? currentTime))
    style.setProperty('--_loaded', part(bufferedUntil))
  }

  private draw = ({ detail }: CustomEvent<boolean>) => {
    this.drawn = detail
    this.requestUpdate()
  }

  private hold = ({ target }: Event) => {
    this.held = Number((target as HTMLInputElement).value)
    this.requestUpdate()
  }

  private seek = () => {
    if (this.held !== undefined) this.goTo(this.held)
    this.held = undefined
  }

  private goTo(seconds: number) {
    const player = this.player()
    if (player) player.currentTime = seconds
  }

  private step = (event: KeyboardEvent) => {
    const { currentTime = 0, duration = 0 } = this.player() ?? {}
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(STEP_SECONDS, duration / 10)
    const steps: Record<string, number> = {
      ArrowLeft: -STEP_SECONDS,
      ArrowDown: -STEP_SECONDS,
      ArrowRight: STEP_SECONDS,
      ArrowUp: STEP_SECONDS,
      PageDown: -page,
      PageUp: page,
      Home: -Infinity,
    }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    this.goTo(Math.max(0, currentTime + by))
  }
}
define('busker-scrubber', BuskerScrubber)

declare global {
  interface HTMLElementTagNameMap {
    'busker-scrubber': BuskerScrubber
  }
}
