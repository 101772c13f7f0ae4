import { css, html, LitElement, nothing } from 'lit'
import { type Command, carryOut } from '../keyboard.ts'
import { msg, str } from '../localize/message.ts'
import { controlStyles } from './control.styles.ts'
import { define } from './define.ts'
import { followPlayer, partProperties } from './follow-player.ts'
import { icons } from './icons.ts'
import { tokens } from './tokens.styles.ts'

/**
 * Previous, play or pause, next; where there is room for the list, also shuffle, repeat and lyrics.
 *
 * @tag busker-transport
 * @csspart button - each button
 * @csspart previous-button @csspart play-button @csspart next-button
 * @csspart shuffle-button @csspart repeat-button
 */
export class BuskerTransport extends LitElement {
  static override styles = [
    tokens,
    controlStyles,
    css`
      :host {
        display: flex;
        direction: ltr;
        align-items: center;
        gap: 0.35em;
      }
      .play {
        position: relative;
        inline-size: 3.4em;
        block-size: 3.4em;
        color: var(--_on-accent);
        background: var(--_accent);
      }
      .play:hover {
        background: var(--_accent-strong);
      }
      .play:disabled {
        color: var(--_surface);
        background: var(--_faint);
      }
      .play svg {
        inline-size: 1.75em;
        block-size: 1.75em;
      }
      .waiting::after {
        content: '';
        position: absolute;
        inset: -4px;
        border: 2px solid transparent;
        border-block-start-color: var(--_accent);
        border-radius: 50%;
        animation: turn 0.9s linear infinite;
      }
      /* A dot below it says as much as the colour. */
      [aria-pressed='true'] {
        position: relative;
        color: var(--_accent-text);
      }
      [aria-pressed='true']::after {
        content: '';
        position: absolute;
        inset-block-end: 0.25em;
        border: 2px solid;
        border-radius: 50%;
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .waiting::after {
          border: 2px dotted var(--_accent);
        }
      }
      @media (forced-colors: active) {
        .play {
          forced-color-adjust: none;
          color: ButtonFace;
          background: ButtonText;
        }
      }
    `,
  ]

  static override properties = partProperties
  /** The id of the player; without one it is the player around. */
  declare for: string | undefined
  private readonly player = followPlayer(this)

  override render() {
    const player = this.player()
    const idle = !player?.currentTrack
    const paused = player?.paused !== false
    const toggle = paused ? msg('Play') : msg('Pause')
    const roomy = player?.roomy
    const mode = player?.repeat
    const once = mode === 'one'
    return html`
      ${
        roomy
          ? this.switch(
              'shuffle',
              msg('Shuffle'),
              player.shuffle,
              icons.shuffle,
              msg('Shuffle (s)'),
            )
          : nothing
      }
      ${this.button('previous', msg('Previous track'), msg('Previous (p)'), idle)}
      <button
        part="button play-button"
        class="play ${player?.waiting ? 'waiting' : ''}"
        aria-label=${toggle}
        aria-busy=${!!player?.waiting}
        title=${msg(str`${toggle} (space)`)}
        ?disabled=${idle}
        @click=${() => carryOut('toggle', player)}
      >
        ${paused ? icons.play : icons.pause}
      </button>
      ${this.button('next', msg('Next track'), msg('Next (n)'), idle || !!player?.last)}
      ${
        roomy
          ? this.switch(
              'repeat',
              once ? msg('Repeat one track') : msg('Repeat'),
              mode !== 'off',
              once ? icons.repeatOne : icons.repeat,
              msg('Repeat (r)'),
            )
          : nothing
      }
    `
  }

  /** What stays pressed. */
  private switch(
    command: 'shuffle' | 'repeat',
    name: string,
    on: boolean,
    icon: unknown,
    tip: string,
  ) {
    return html`<button
      part="button ${command}-button"
      aria-label=${name}
      aria-pressed=${on}
      title=${tip}
      ?disabled=${!this.player()?.currentTrack}
      @click=${() => carryOut(command, this.player())}
    >
      ${icon}
    </button>`
  }

  private button(command: Command & keyof typeof icons, name: string, tip: string, off: boolean) {
    return html`<button
      part="button ${command}-button"
      aria-label=${name}
      title=${tip}
      ?disabled=${off}
      @click=${() => carryOut(command, this.player())}
    >
      ${icons[command]}
    </button>`
  }
}
define('busker-transport', BuskerTransport)

declare global {
  interface HTMLElementTagNameMap {
    'busker-transport': BuskerTransport
  }
}
