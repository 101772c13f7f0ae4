import { css, html, LitElement, nothing } from 'lit'
import { msg } from '../localize/message.ts'
import { controlStyles } from './control.styles.ts'
import { ask, define } from './define.ts'
import { icons } from './icons.ts'

/**
 * Says why there is no music, instead of a blank box.
 *
 * @tag busker-notice
 * @fires busker-retry
 * @csspart retry-button
 */
export class BuskerNotice extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 0.3em;
        padding: 1em 1.5em;
        text-align: center;
      }
      svg {
        inline-size: 2.6em;
        block-size: 2.6em;
        margin-block-end: 0.3em;
        color: var(--_faint);
      }
      p {
        margin: 0;
        max-inline-size: 26em;
        color: var(--_quiet);
        text-wrap: balance;
      }
      p.heading {
        font-weight: 700;
        color: var(--_text);
      }
      button {
        inline-size: auto;
        block-size: auto;
        margin-block-start: 0.8em;
        padding: 0.55em 1.4em;
        border-radius: 2em;
        font-weight: 700;
        color: var(--_on-accent);
        background: var(--_accent);
      }
      button:hover {
        background: var(--_accent-strong);
      }
      @container (max-height: 14em) {
        svg {
          display: none;
        }
      }
      @container (max-height: 8em) {
        :host {
          column-gap: 1.2em;
          padding-block: 0;
        }
        p {
          max-inline-size: none;
        }
        button {
          grid-area: 1 / 2 / 3 / 2;
          margin: 0;
        }
      }
      @container (max-height: 14em) and (max-width: 34em) {
        :host {
          padding-inline: 1em;
        }
        p:not(.heading) {
          display: none;
        }
      }
    `,
  ]

  static override properties = { heading: {}, text: {}, retry: { type: Boolean } }
  declare heading: string
  declare text: string
  declare retry: boolean

  override render() {
    const again = html`<button part="retry-button" @click=${() => ask(this, 'busker-retry')}>
      ${msg('Try again')}
    </button>`
    return html`${icons.note}
      <p class="heading">${this.heading}</p>
      <p>${this.text}</p>
      ${this.retry ? again : nothing}`
  }
}
define('busker-notice', BuskerNotice)

declare global {
  interface HTMLElementTagNameMap {
    'busker-notice': BuskerNotice
  }
}
