import { css, html, LitElement } from 'lit'
import { property } from 'lit/decorators.js'
import { controlStyles } from './control.styles.ts'
import { ask, element } from './define.ts'
import { icons } from './icons.ts'

/**
 * Previous, play or pause, next.
 *
 * @fires busker-toggle @fires busker-previous @fires busker-next
 * @csspart button - each button
 * @csspart play-button - the middle one
 */
@element('busker-transport')
export class BuskerTransport extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: flex;
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

  @property({ type: Boolean }) accessor paused = true
  @property({ type: Boolean }) accessor waiting = false
  @property({ type: Boolean }) accessor disabled = false
  @property({ type: Boolean }) accessor last = false

  override render() {
    const { paused, waiting, disabled, last } = this
    const toggle = paused ? 'Play' : 'Pause'
    return html`
      <button
        part="button"
        aria-label="Previous track"
        title="Previous (p)"
        ?disabled=${disabled}
        @click=${() => ask(this, 'busker-previous')}
      >
        ${icons.previous}
      </button>
      <button
        part="button play-button"
        class="play ${waiting ? 'waiting' : ''}"
        aria-label=${toggle}
        aria-busy=${waiting}
        title="${toggle} (space)"
        ?disabled=${disabled}
        @click=${() => ask(this, 'busker-toggle')}
      >
        ${paused ? icons.play : icons.pause}
      </button>
      <button
        part="button"
        aria-label="Next track"
        title="Next (n)"
        ?disabled=${disabled || last}
        @click=${() => ask(this, 'busker-next')}
      >
        ${icons.next}
      </button>
    `
  }
}
