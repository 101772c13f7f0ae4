import { css, html, LitElement, nothing } from 'lit'
import { controlStyles } from './control.styles.ts'
import { define } from './define.ts'
import { followPlayer, partProperties } from './follow-player.ts'
import { tokens } from './tokens.styles.ts'
import type { ShareDetail } from '../events.ts'
import { msg } from '../localize/message.ts'
import { loadPart } from '../part.ts'
import type * as Share from '../tools/show-share.ts'
import { shareIcon } from '../tools/tool-icons.ts'

/**
 * A button that shares what plays: a link, from this very second if wanted, and the code to embed it.
 *
 * @tag busker-share
 * @csspart button
 * @csspart dialog - what it opens
 */
export class BuskerShare extends LitElement {
  static override styles = [
    tokens,
    controlStyles,
    css`
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
    if (!this.player()?.list) return nothing
    return html`<button
      part="button"
      aria-label=${msg('Share')}
      aria-haspopup="dialog"
      title=${msg('Share')}
      @click=${() => this.open()}
    >
      ${shareIcon}
    </button>`
  }

  /** As the button does: tells of it by `busker-share`, then shows the dialog. */
  async open() {
    const player = this.player()
    const { list, currentTrack: track, currentTime: time } = player ?? {}
    if (!player || !list) return
    const detail: ShareDetail = {
      url: list.url,
      title: list.name,
      time: time ?? 0,
      ...(track && { track }),
    }
    const options = { detail, bubbles: true, composed: true, cancelable: true }
    if (!player.dispatchEvent(new CustomEvent('busker-share', options))) return
    const part = await loadPart<typeof Share>('share')
    part?.showShare(this.renderRoot as ShadowRoot, detail)
  }
}
define('busker-share', BuskerShare)

declare global {
  interface HTMLElementTagNameMap {
    'busker-share': BuskerShare
  }
}
