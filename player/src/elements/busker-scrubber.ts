import { css, html, LitElement } from 'lit'
import { property } from 'lit/decorators.js'
import { clockTime, spokenTime } from '../times.ts'
import { controlStyles } from './control.styles.ts'
import { ask, element } from './define.ts'
import { sliderStyles } from './slider.styles.ts'

const STEP_SECONDS = 5

/**
 * Where the track is: elapsed and remaining time, what is loaded, and a slider to seek. Seconds.
 *
 * @fires busker-seek - detail: the second to go to
 * @csspart rail - the line
 * @csspart time - elapsed and remaining time
 * @csspart preview - says that this is a preview
 */
@element('busker-scrubber')
export class BuskerScrubber extends LitElement {
  static override styles = [
    controlStyles,
    sliderStyles,
    css`
      .times {
        display: flex;
        justify-content: space-between;
        font-size: 0.8em;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
        color: var(--_quiet);
      }
    `,
  ]

  @property({ type: Number }) accessor currentTime = 0
  @property({ type: Number }) accessor duration = 0
  @property({ type: Number }) accessor buffered = 0
  @property({ type: Boolean }) accessor preview = false
  @property({ type: Boolean }) accessor disabled = false
  /** Where the listener holds the slider; sound follows when it is let go. */
  private held: number | undefined

  override render() {
    const { duration, disabled } = this
    const at = this.held ?? Math.min(this.currentTime, duration)
    return html`
      <div class="slider">
        <div class="rail" part="rail"></div>
        <input
          type="range"
          min="0"
          max=${Math.max(1, Math.floor(duration))}
          step="1"
          .value=${String(Math.floor(at))}
          ?disabled=${disabled}
          aria-label="Position"
          aria-valuetext="${spokenTime(at)} of ${spokenTime(duration)}"
          @keydown=${this.step}
          @input=${this.hold}
          @change=${this.seek}
        />
      </div>
      <div class="times" part="time">
        <span>${clockTime(at)}</span>
        ${this.preview ? html`<span part="preview">Preview</span>` : ''}
        <span aria-hidden="true">−${clockTime(Math.floor(duration) - Math.floor(at))}</span>
      </div>
    `
  }

  protected override updated() {
    const { duration, buffered } = this
    const part = (seconds: number) => String(duration > 0 ? Math.min(1, seconds / duration) : 0)
    const { style } = this.renderRoot.querySelector<HTMLElement>('.rail')!
    style.setProperty('--_at', part(this.held ?? this.currentTime))
    style.setProperty('--_loaded', part(buffered))
  }

  private hold = ({ target }: Event) => {
    this.held = Number((target as HTMLInputElement).value)
    this.requestUpdate()
  }

  private seek = () => {
    if (this.held !== undefined) ask(this, 'busker-seek', this.held)
    this.held = undefined
  }

  private step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(STEP_SECONDS, this.duration / 10)
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
    ask(this, 'busker-seek', Math.max(0, this.currentTime + by))
  }
}
