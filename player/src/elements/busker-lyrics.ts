import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { msg } from '../localize/message.ts'
import { readLyrics, type SongLyrics, type SungLine, sungAt } from '../song-lyrics.ts'
import { controlStyles } from './control.styles.ts'
import { ask, define } from './define.ts'

/** How long a listener who scrolls by hand is left in peace. */
const HANDS_OFF_MS = 4000

/**
 * The words of a track. What is sung is lit and kept in view; a press on a line goes there. Arrow
 * keys move between lines. Nothing is announced by itself: the words are there to be read.
 *
 * @tag busker-lyrics
 * @fires busker-seek - detail: the second to go to
 * @csspart line - each line
 * @csspart current-line - the line that is sung
 * @csspart message - says that there are none
 */
export class BuskerLyrics extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        position: relative;
        overflow: hidden auto;
        overscroll-behavior-y: contain;
        scrollbar-width: thin;
        scrollbar-color: var(--_rail) transparent;
        padding-inline: 0.6em;
        mask: linear-gradient(transparent, #000 2em calc(100% - 2em), transparent);
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 1.2em 0 3em;
      }
      button {
        inline-size: 100%;
        block-size: auto;
        min-block-size: 24px;
        padding: 0.3em 0.6em;
        border-radius: 0.5em;
        justify-items: stretch;
        text-align: start;
        font-size: 1.15em;
        font-weight: 600;
        line-height: 1.35;
        color: var(--_quiet);
        overflow-wrap: anywhere;
      }
      button:active {
        scale: none;
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      [aria-current] button {
        color: var(--_accent-text);
      }
      [aria-current] .later {
        color: var(--_text);
      }
      p {
        margin: 0;
        padding: 1.2em 0.6em;
        color: var(--_quiet);
      }
      .plain {
        color: var(--_text);
        line-height: 1.6;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .plain:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: -2px;
      }
      /* Below the player's tools; said here, since what comes later would move the line that is lit. */
      @container (max-width: 25em) {
        :host {
          margin-block-start: 2.5em;
        }
      }
      @media (forced-colors: active) {
        [aria-current] button {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ]

  static override properties = { src: {}, currentTime: { type: Number } }
  /** The address of `/v1/tracks/ID/lyrics`. */
  declare src: string
  /** Seconds. */
  declare currentTime: number
  private state: 'loading' | 'none' | 'failed' | SongLyrics = 'loading'
  private line = -1
  private word = -1
  /** The line that the Tab key reaches, while the arrows have moved it. */
  private focused: number | undefined
  private handsOffUntil = 0

  constructor() {
    super()
    this.src = ''
    this.currentTime = 0
  }

  override connectedCallback() {
    super.connectedCallback()
    for (const type of ['wheel', 'touchmove', 'pointerdown'])
      this.addEventListener(type, this.handsOff, { passive: true })
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('src')) void this.load(this.src)
  }

  private async load(src: string) {
    this.become('loading')
    if (!src) return this.become('none')
    const answer = await fetch(src, { credentials: 'omit' }).catch(() => undefined)
    const body: unknown = await answer?.json().catch(() => undefined)
    if (src !== this.src) return
    if (answer?.status === 404) return this.become('none')
    this.become(answer?.ok ? (readLyrics(body) ?? 'none') : 'failed')
  }

  private become(state: BuskerLyrics['state']) {
    this.state = state
    this.line = this.word = -1
    this.focused = undefined
    this.handsOffUntil = 0
    this.scrollTop = 0
    this.requestUpdate()
  }

  /** Time passes often, words change seldom. */
  protected override shouldUpdate(changed: PropertyValues<this>) {
    const { line, word, currentTime } = this
    const lines = typeof this.state === 'string' ? [] : this.state.lines
    this.line = sungAt(lines, currentTime)
    this.word = sungAt(lines[this.line]?.words ?? [], currentTime)
    const only = changed.size === 1 && changed.has('currentTime') && this.hasUpdated
    return !only || line !== this.line || word !== this.word
  }

  override render() {
    const { state } = this
    if (state === 'loading') return html`<p>${msg('Loading the lyrics…')}</p>`
    if (typeof state === 'string') {
      const why =
        state === 'none' ? msg('This track has no lyrics here.') : msg('The lyrics did not load.')
      return html`<p part="message">${why}</p>`
    }
    const lang = state.language || nothing
    if (!state.lines.length)
      return html`<p
        class="plain"
        role="region"
        aria-label=${msg('Lyrics')}
        tabindex="0"
        lang=${lang}
        dir="auto"
      >
        ${state.text}
      </p>`
    return html`<ol
      role="list"
      aria-label=${msg('Lyrics')}
      lang=${lang}
      @keydown=${this.move}
      @click=${this.choose}
    >
      ${state.lines.map((line, at) => this.row(line, at))}
    </ol>`
  }

  private row({ text, words }: SungLine, at: number) {
    const current = at === this.line
    const tabbable = this.focused ?? Math.max(0, this.line)
    const shown =
      current && words.length
        ? words.map(
            (word, i) => html`<span class=${i > this.word ? 'later' : ''}>${word.text}</span>`,
          )
        : text || html`<span aria-hidden="true">♪</span>`
    return html`<li aria-current=${current ? 'true' : nothing}>
      <button
        part=${current ? 'line current-line' : 'line'}
        data-line=${at}
        aria-label=${text ? nothing : msg('Music')}
        tabindex=${at === tabbable ? 0 : -1}
      >
        <span dir="auto">${shown}</span>
      </button>
    </li>`
  }

  protected override updated() {
    if (performance.now() > this.handsOffUntil) this.reveal(this.line)
  }

  /** Brings a line to the upper third of this list, and never moves the page around it. */
  private reveal(at: number) {
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-line="${at}"]`)
    if (!row) return
    const { matches: still } = matchMedia('(prefers-reduced-motion: reduce)')
    const top = Math.max(0, row.offsetTop - this.clientHeight / 3)
    if (Math.abs(top - this.scrollTop) > 1)
      this.scrollTo({ top, behavior: still ? 'instant' : 'smooth' })
  }

  private handsOff = () => {
    this.handsOffUntil = performance.now() + HANDS_OFF_MS
  }

  private lineOf = ({ target }: Event) =>
    Number((target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset['line'] ?? -1)

  private choose = (event: Event) => {
    const line = typeof this.state === 'string' ? undefined : this.state.lines[this.lineOf(event)]
    if (!line) return
    this.handsOffUntil = 0
    this.focused = undefined
    ask(this, 'busker-seek', line.at)
  }

  private move = async (event: KeyboardEvent) => {
    const from = this.lineOf(event)
    const end = typeof this.state === 'string' ? 0 : this.state.lines.length - 1
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: end }[event.key]
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    this.handsOff()
    this.focused = Math.min(Math.max(0, to), end)
    this.requestUpdate()
    await this.updateComplete
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-line="${this.focused}"]`)
    row?.focus({ preventScroll: true })
    this.reveal(this.focused)
  }
}
define('busker-lyrics', BuskerLyrics)

declare global {
  interface HTMLElementTagNameMap {
    'busker-lyrics': BuskerLyrics
  }
}
