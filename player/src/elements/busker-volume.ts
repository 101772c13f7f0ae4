import { css, html, LitElement } from 'lit'
import { property } from 'lit/decorators.js'
import { controlStyles } from './control.styles.ts'
import { ask, element } from './define.ts'
import { icons } from './icons.ts'
import { sliderStyles } from './slider.styles.ts'

/**
 * Mute and volume.
 *
 * @fires busker-mute
 * @fires busker-volume - detail: 0 to 1
 * @csspart button - the mute button
 * @csspart rail - the line of the slider
 */
@element('busker-volume')
export class BuskerVolume extends LitElement {
  static override styles = [
    controlStyles,
    sliderStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 0.2em;
      }
      .slider {
        flex: 1;
        min-inline-size: 0;
        font-size: 0.93em;
      }
      button {
        color: var(--_quiet);
      }
    `,
  ]

  @property({ type: Number }) accessor volume = 1
  @property({ type: Boolean }) accessor muted = false

  override render() {
    const percent = this.muted ? 0 : Math.round(this.volume * 100)
    const icon = percent === 0 ? icons.muted : percent < 50 ? icons.soft : icons.loud
    return html`
      <button
        part="button"
        aria-label=${this.muted ? 'Unmute' : 'Mute'}
        title="Mute (m)"
        @click=${() => ask(this, 'busker-mute')}
      >
        ${icon}
      </button>
      <div class="slider">
        <div class="rail" part="rail"></div>
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          .value=${String(percent)}
          aria-label="Volume"
          aria-valuetext="${percent} %"
          @input=${this.turn}
        />
      </div>
    `
  }

  protected override updated() {
    const { style } = this.renderRoot.querySelector<HTMLElement>('.rail')!
    style.setProperty('--_at', String(this.muted ? 0 : this.volume))
  }

  private turn = ({ target }: Event) =>
    ask(this, 'busker-volume', Number((target as HTMLInputElement).value) / 100)
}
