import { css, html, LitElement, nothing } from 'lit'
import { controlStyles } from './control.styles.ts'
import { define } from './define.ts'
import { followPlayer } from './follow-player.ts'
import { msg } from '../localize/message.ts'
import { spokenTime } from '../localize/spoken-time.ts'
import { tracksText } from '../localize/tracks-text.ts'
import './busker-share.ts'
import { createLyricsKnown } from '../tools/has-lyrics.ts'
import { lyricsIcon, remoteIcon } from '../tools/tool-icons.ts'
import { placeStyles } from '../tools/tools.styles.ts'
import { type Remote, watchRemote } from '../tools/watch-remote.ts'

/**
 * The buttons beside the name of the list: lyrics where the track has some, another device where one
 * is near, and sharing. Part of the player: `player-tools.js`, when there is a list.
 *
 * @tag busker-tools
 * @csspart button @csspart lyrics-button
 */
export class BuskerTools extends LitElement {
  static override styles = [
    controlStyles,
    css`
      button {
        color: var(--_quiet);
      }
      [aria-pressed='true'] {
        color: var(--_accent-text);
        background: var(--_tint);
      }
    `,
  ]

  private readonly player = followPlayer(this)
  private readonly hasLyrics = createLyricsKnown(() => this.requestUpdate())
  private remote: Remote = { isNear: false, isOn: false }
  private watched: RemotePlayback | undefined
  private unwatch: (() => void) | undefined

  override connectedCallback() {
    super.connectedCallback()
    const { adoptedStyleSheets } = this.getRootNode() as ShadowRoot
    if (!adoptedStyleSheets.includes(placeStyles)) adoptedStyleSheets.push(placeStyles)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.watch(undefined)
  }

  protected override willUpdate() {
    const player = this.player()
    // Nobody looks for devices, nor asks for words, before somebody listens.
    this.watch(player?.heard ? player.remote : undefined)
  }

  private watch(remote: RemotePlayback | undefined) {
    if (remote === this.watched) return
    this.watched = remote
    this.unwatch?.()
    this.unwatch =
      remote &&
      watchRemote(remote, (state) => {
        this.remote = state
        this.requestUpdate()
      })
  }

  override render() {
    const player = this.player()
    if (!player) return nothing
    const { isNear, isOn } = this.remote
    const words = player.lyrics || (player.heard && this.hasLyrics(player.about('lyrics')))
    return html`
      ${
        player.roomy && words
          ? html`<button
              part="button lyrics-button"
              aria-label=${msg('Lyrics')}
              aria-pressed=${player.lyrics}
              title=${msg('Lyrics')}
              @click=${() => (player.lyrics = !player.lyrics)}
            >
              ${lyricsIcon}
            </button>`
          : nothing
      }
      ${
        isNear || isOn
          ? html`<button
              part="button"
              aria-label=${msg('Play on another device')}
              aria-pressed=${isOn}
              title=${msg('Play on another device')}
              @click=${this.choose}
            >
              ${remoteIcon}
            </button>`
          : nothing
      }
      <busker-share exportparts="button"></busker-share>
    `
  }

  protected override updated() {
    const { length } = this.renderRoot.querySelectorAll('button')
    const card = this.closest<HTMLElement>('.card')
    card?.style.setProperty('--_tools', String(length + 1))
  }

  /** The browser shows its list of devices; who closes it has chosen none. */
  private choose = () => void this.watched?.prompt().catch(() => undefined)
}
define('busker-tools', BuskerTools)

// What is said of a list comes with it.
export { spokenTime, tracksText }

declare global {
  interface HTMLElementTagNameMap {
    'busker-tools': BuskerTools
  }
}
