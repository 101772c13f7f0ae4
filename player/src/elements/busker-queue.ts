import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Track } from '../playback/track.ts'
import { clockTime } from '../times.ts'
import { controlStyles } from './control.styles.ts'
import { ask, element } from './define.ts'
import { icons } from './icons.ts'

/** Rows drawn above and below what is seen. */
const MARGIN = 8

/**
 * The track list. Only the rows near the view are in the document, so ten thousand scroll well.
 * Arrow keys move between rows, Enter plays.
 *
 * @fires busker-skip - detail: the row to play
 * @fires busker-more - the listener nears the end of what is loaded
 * @csspart row - each row
 * @csspart current-row - the row that plays
 */
@element('busker-queue')
export class BuskerQueue extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        overflow: hidden auto;
        overscroll-behavior-y: contain;
        scrollbar-width: thin;
        scrollbar-color: var(--_rail) transparent;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      button {
        inline-size: 100%;
        block-size: 3.4em;
        padding-inline: 0.6em;
        border-radius: 0.6em;
        grid-template-columns: 1.9em minmax(0, 1fr) auto;
        gap: 0 0.7em;
        justify-items: stretch;
        text-align: start;
        line-height: 1.3;
      }
      button:active {
        scale: none;
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      .number,
      .time {
        font-size: 0.87em;
        font-variant-numeric: tabular-nums;
        color: var(--_quiet);
      }
      .number {
        display: grid;
        place-items: center;
      }
      .number svg {
        inline-size: 1.25em;
        block-size: 1.25em;
      }
      .number svg,
      button:hover .number span {
        display: none;
      }
      button:hover .number svg {
        display: block;
      }
      .names {
        display: grid;
      }
      .names span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .artist {
        font-size: 0.87em;
        color: var(--_quiet);
      }
      [aria-current] {
        background: var(--_tint);
      }
      [aria-current] .title {
        color: var(--_accent-text);
        font-weight: 700;
      }
      .bars {
        display: flex;
        align-items: end;
        gap: 2px;
        block-size: 0.9em;
      }
      .bars i {
        inline-size: 3px;
        block-size: 100%;
        border-radius: 1px;
        background: var(--_accent-text);
        transform-origin: bottom;
        transform: scaleY(0.35);
      }
      .bars i:nth-child(2) {
        transform: scaleY(0.8);
      }
      .bars i:nth-child(3) {
        transform: scaleY(0.55);
      }
      .playing i {
        animation: dance 0.9s ease-in-out infinite alternate;
      }
      .playing i:nth-child(2) {
        animation-duration: 0.7s;
      }
      .playing i:nth-child(3) {
        animation-duration: 1.1s;
      }
      @keyframes dance {
        from {
          transform: scaleY(0.2);
        }
        to {
          transform: scaleY(1);
        }
      }
      @media (forced-colors: active) {
        [aria-current] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
        .bars i {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) accessor tracks: readonly Track[] = []
  @property({ type: Number }) accessor index = -1
  @property({ type: Number }) accessor total = 0
  @property({ type: Boolean }) accessor playing = false
  private first = 0
  private count = 20
  /** The row that the Tab key reaches; arrows move it. */
  private focused = 0
  private rowHeight = 51
  private sized = new ResizeObserver(() => this.look())

  override connectedCallback() {
    super.connectedCallback()
    this.addEventListener('scroll', this.look, { passive: true })
    this.sized.observe(this)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.sized.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('index')) this.focused = Math.max(0, this.index)
  }

  override render() {
    const { tracks, first, count } = this
    const rows = tracks.slice(first, first + count).map((track, i) => ({ track, row: first + i }))
    return html`<ol role="list" aria-label="Tracks" @keydown=${this.move}>
      ${repeat(
        rows,
        ({ row }) => row,
        ({ track, row }) => this.row(track, row),
      )}
    </ol>`
  }

  private row(track: Track, row: number) {
    const { first, count, index } = this
    const tabbable = Math.min(Math.max(this.focused, first), first + count - 1)
    const current = row === index
    return html`<li
      aria-setsize=${Math.max(this.total, this.tracks.length)}
      aria-posinset=${row + 1}
    >
      <button
        part=${current ? 'row current-row' : 'row'}
        data-row=${row}
        tabindex=${row === tabbable ? 0 : -1}
        aria-current=${current ? 'true' : nothing}
        @click=${() => ask(this, 'busker-skip', row)}
      >
        <span class="number" aria-hidden="true">
          ${
            current
              ? html`<span class="bars ${this.playing ? 'playing' : ''}"
                  ><i></i><i></i><i></i
                ></span>`
              : html`<span>${row + 1}</span>`
          }
          ${icons.play}
        </span>
        <span class="names">
          <span class="title">${track.title}</span>
          <span class="artist">${track.artist}</span>
        </span>
        <span class="time">${clockTime(track.duration)}</span>
      </button>
    </li>`
  }

  protected override updated(changed: PropertyValues<this>) {
    const height = this.renderRoot.querySelector('li')?.offsetHeight
    if (height && height !== this.rowHeight) {
      this.rowHeight = height
      this.look()
    }
    const { style } = this.renderRoot.querySelector('ol')!
    const after = Math.max(0, this.tracks.length - this.first - this.count)
    style.paddingBlock = `${this.first * this.rowHeight}px ${after * this.rowHeight}px`
    if (changed.has('index')) this.reveal(this.index)
  }

  /** Which rows are near the view. */
  private look = () => {
    const { rowHeight, scrollTop, clientHeight, tracks } = this
    const seen = Math.floor(scrollTop / rowHeight)
    const first = Math.max(0, seen - MARGIN)
    const count = seen - first + Math.ceil(clientHeight / rowHeight) + 1 + MARGIN
    if (first !== this.first || count !== this.count) this.requestUpdate()
    this.first = first
    this.count = count
    if (clientHeight > 0 && first + count >= tracks.length) ask(this, 'busker-more')
  }

  /** Scrolls this list, and never the page around it, until `row` is seen. */
  private reveal(row: number) {
    const top = row * this.rowHeight
    if (top < this.scrollTop) this.scrollTop = top
    else if (top + this.rowHeight > this.scrollTop + this.clientHeight) {
      this.scrollTop = top + this.rowHeight - this.clientHeight
    }
  }

  private move = async (event: KeyboardEvent) => {
    const from = Number((event.target as HTMLElement).closest('button')?.dataset['row'])
    const end = this.tracks.length - 1
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: end }[event.key]
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    this.focused = Math.min(Math.max(0, to), end)
    this.reveal(this.focused)
    this.look()
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${this.focused}"]`)?.focus({
      preventScroll: true,
    })
  }
}
