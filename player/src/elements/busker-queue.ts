import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { carryOut } from '../keyboard.ts'
import { language, msg, str } from '../localize/message.ts'
import type * as More from '../more/more.ts'
import { loadPart } from '../part.ts'
import type { Track } from '../playback/track.ts'
import { clockTime } from '../times.ts'
import { controlStyles } from './control.styles.ts'
import { define } from './define.ts'
import { followPlayer, partProperties } from './follow-player.ts'
import { icons } from './icons.ts'
import { queueStyles } from './queue.styles.ts'
import { tokens } from './tokens.styles.ts'

/** Rows drawn above and below what is seen; the window moves by so many at once. */
const MARGIN = 8
/** A pause that ends what is typed to find a row. */
const TYPING_MS = 700

/**
 * The track list. Only the rows near the view are in the document, so ten thousand scroll well.
 * Arrow keys, Home, End and the first letters of a name move between rows, Enter plays.
 *
 * @tag busker-queue
 * @fires busker-move - detail: `{ from, to }`, rows; where `movable` is set
 * @csspart row - each row
 * @csspart current-row - the row that plays
 * @csspart grip - what a row is moved by
 */
export class BuskerQueue extends LitElement {
  static override styles = [tokens, controlStyles, queueStyles]
  static override properties = { ...partProperties, movable: { type: Boolean, reflect: true } }
  /** The id of the player; without one it is the player around. */
  declare for: string | undefined
  /** Rows can be moved: by their grip, and by Alt with ↑ and ↓. */
  declare movable: boolean
  private readonly player = followPlayer(this)
  private first = 0
  private count = 20
  /** The row that the Tab key reaches; arrows move it. */
  private focused = 0
  private shown: number | undefined
  private rowHeight = 51
  private typed = { text: '', at: 0 }
  private measured = false
  private readonly sized = new ResizeObserver(() => {
    this.measured = false
    this.requestUpdate()
    this.look()
  })

  override connectedCallback() {
    super.connectedCallback()
    this.addEventListener('scroll', this.look, { passive: true })
    this.sized.observe(this)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.sized.disconnect()
  }

  private get tracks() {
    return this.player()?.queue ?? []
  }

  protected override willUpdate() {
    const { currentIndex = -1 } = this.player() ?? {}
    if (currentIndex !== this.shown) this.focused = Math.max(0, currentIndex)
  }

  override render() {
    const { tracks, first, count } = this
    const rows = tracks.slice(first, first + count).map((track, i) => ({ track, row: first + i }))
    return html`<div
      class="rows"
      role="grid"
      aria-label=${msg('Tracks')}
      aria-rowcount=${Math.max(this.player()?.list?.total ?? 0, tracks.length)}
      @keydown=${this.press}
    >
      ${repeat(
        rows,
        // Rows that leave at one end come back at the other with new words.
        ({ row }) => row % count,
        ({ track, row }) => this.row(track, row),
      )}
    </div>`
  }

  private row(track: Track, row: number) {
    const { first, count, player } = this
    const tabbable = Math.min(Math.max(this.focused, first), first + count - 1)
    const current = row === player()?.currentIndex
    return html`<div
      role="row"
      class="row"
      part=${current ? 'row current-row' : 'row'}
      aria-rowindex=${row + 1}
      aria-current=${current ? 'true' : nothing}
    >
      <div role="gridcell">
        <button
          class="play"
          data-row=${row}
          tabindex=${row === tabbable ? 0 : -1}
          @click=${() => this.choose(row)}
        >
          <span class="number" aria-hidden="true">
            ${
              current
                ? html`<span class="bars ${player()?.paused ? '' : 'playing'}"
                    ><i></i><i></i><i></i
                  ></span>`
                : html`<span>${(row + 1).toLocaleString(language())}</span>`
            }
            ${icons.play}
          </span>
          <span class="names">
            <span class="title" dir="auto">${track.title}</span>
            <span class="artist" dir="auto">${track.artist}</span>
          </span>
          <span class="time">${clockTime(track.duration)}</span>
        </button>
      </div>
      ${this.movable ? this.grip(track, row) : nothing}
    </div>`
  }

  private grip(track: Track, row: number) {
    return html`<div role="gridcell">
      <button
        class="grip"
        part="grip"
        tabindex="-1"
        aria-label=${msg(str`Move ${track.title}`)}
        title=${msg('Move (alt ↑ ↓)')}
        @pointerdown=${(event: PointerEvent) => this.drag(event, row)}
      >
        ${icons.grip}
      </button>
    </div>`
  }

  protected override updated() {
    if (!this.measured) this.measure()
    const { style } = this.renderRoot.querySelector<HTMLElement>('.rows')!
    const after = Math.max(0, this.tracks.length - this.first - this.count)
    style.paddingBlock = `${this.first * this.rowHeight}px ${after * this.rowHeight}px`
    const { currentIndex = -1 } = this.player() ?? {}
    if (currentIndex !== this.shown) this.reveal(Math.max(0, currentIndex))
    this.shown = currentIndex
  }

  /** Reading a height costs a layout, so not while rows fly by. */
  private measure() {
    const height = this.renderRoot.querySelector<HTMLElement>('.row')?.offsetHeight
    if (!height) return
    this.measured = true
    this.rowHeight = height
    this.look()
  }

  /** Which rows are near the view. */
  private look = () => {
    const { rowHeight, scrollTop, clientHeight, tracks } = this
    const seen = Math.floor(scrollTop / rowHeight / MARGIN) * MARGIN
    const first = Math.max(0, seen - MARGIN)
    const count = Math.ceil(clientHeight / rowHeight) + 1 + 3 * MARGIN
    if (first !== this.first || count !== this.count) this.requestUpdate()
    this.first = first
    this.count = count
    if (clientHeight > 0 && first + count >= tracks.length) this.player()?.more()
  }

  /** Scrolls this list, and never the page around it, until `row` is seen. */
  private reveal(row: number) {
    const top = row * this.rowHeight
    if (top < this.scrollTop) this.scrollTop = top
    else if (top + this.rowHeight > this.scrollTop + this.clientHeight) {
      this.scrollTop = top + this.rowHeight - this.clientHeight
    }
  }

  /** The current row plays and pauses, any other starts. */
  private choose(row: number) {
    const player = this.player()
    if (!player || row === player.currentIndex) return carryOut('toggle', player)
    void player.skipTo(row)
    void player.play()
  }

  private press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    const row = (event.target as HTMLElement).closest<HTMLElement>('.row')
    const from = Number(row?.ariaRowIndex) - 1
    const end = this.tracks.length - 1
    const page = Math.max(1, Math.floor(this.clientHeight / this.rowHeight) - 1)
    const { key, altKey } = event
    const keys: Record<string, number> = {
      ArrowUp: from - 1,
      ArrowDown: from + 1,
      PageUp: from - page,
      PageDown: from + page,
      Home: 0,
      End: end,
    }
    const to = keys[key] ?? (altKey ? undefined : this.find(event, from))
    if (to === undefined) return
    event.preventDefault()
    const target = Math.min(Math.max(0, to), end)
    if (altKey) this.move(from, target)
    if (!altKey || this.movable) void this.focusRow(target)
  }

  /** The next row whose title begins with what is typed; the player's own letters stay its own. */
  private find({ key, timeStamp }: KeyboardEvent, from: number) {
    const going = timeStamp - this.typed.at < TYPING_MS && this.typed.text
    if (key.length !== 1 || (!going && /[ ?nmp]/i.test(key))) return undefined
    const text = (going || '') + key.toLocaleLowerCase()
    this.typed = { text, at: timeStamp }
    const { tracks } = this
    const start = going ? from : from + 1
    for (let i = 0; i < tracks.length; i++) {
      const row = (start + i) % tracks.length
      if (tracks[row]!.title.toLocaleLowerCase().startsWith(text)) return row
    }
    return from
  }

  private async focusRow(row: number) {
    this.focused = row
    this.reveal(row)
    this.look()
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({
      preventScroll: true,
    })
  }

  private move(from: number, to: number) {
    if (!this.movable || from === to) return
    this.dispatchEvent(new CustomEvent('busker-move', { detail: { from, to }, bubbles: true }))
  }

  private async drag(event: PointerEvent, from: number) {
    const row = (event.currentTarget as HTMLElement).closest<HTMLElement>('.row')!
    const { clientY, pointerId } = event
    const more = await loadPart<typeof More>('more')
    if (!more) return
    const to = await more.dragRow({ list: this, row, clientY, pointerId, height: this.rowHeight })
    this.move(from, Math.min(Math.max(0, from + to), this.tracks.length - 1))
  }
}
define('busker-queue', BuskerQueue)

declare global {
  interface HTMLElementTagNameMap {
    'busker-queue': BuskerQueue
  }
}
