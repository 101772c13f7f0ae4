import { css, html, LitElement } from 'lit'
import { carryOut, setVolume } from '../keyboard.ts'
import { msg } from '../localize/message.ts'
import { controlStyles } from './control.styles.ts'
import { define } from './define.ts'
import { followPlayer, partProperties } from './follow-player.ts'
import { icons } from './icons.ts'
import { sliderStyles } from './slider.styles.ts'
import { inDigits } from '../times.ts'
import { tokens } from './tokens.styles.ts'

/**
 * Mute and volume.
 *
 * @tag busker-volume
 * @csspart button - the mute button
 * @csspart slider - the slider beside it
 * @csspart rail - its line
 */
export class BuskerVolume extends LitElement {
  static override styles = [
    tokens,
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

  static override properties = partProperties
  /** The id of the player; without one it is the player around. */
  declare for: string | undefined
  private readonly player = followPlayer(this)

  override render() {
    const percent = Math.round(this.level * 100)
    const icon = percent === 0 ? icons.muted : percent < 50 ? icons.soft : icons.loud
    return html`
      <button
        part="button"
        aria-label=${this.player()?.muted ? msg('Unmute') : msg('Mute')}
        title=${msg('Mute (m)')}
        @click=${() => carryOut('mute', this.player())}
      >
        ${icon}
      </button>
      <div class="slider" part="slider">
        <div class="rail" part="rail"></div>
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          .value=${String(percent)}
          aria-label=${msg('Volume')}
          aria-valuetext=${inDigits(`${percent}%`)}
          @input=${this.turn}
        />
      </div>
    `
  }

  protected override updated() {
    const { style } = this.renderRoot.querySelector<HTMLElement>('.rail')!
    style.setProperty('--_at', String(this.level))
  }

  /** What is heard, 0 to 1. */
  private get level() {
    const player = this.player()
    return player?.muted ? 0 : (player?.volume ?? 1)
  }

  private turn = ({ target }: Event) => {
    const player = this.player()
    if (player) setVolume(player, Number((target as HTMLInputElement).value) / 100)
  }
}
define('busker-volume', BuskerVolume)

declare global {
  interface HTMLElementTagNameMap {
    'busker-volume': BuskerVolume
  }
}
