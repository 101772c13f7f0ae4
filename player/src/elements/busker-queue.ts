import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { carryOut } from '../keyboard.ts'
import { msg, str } from '../localize/message.ts'
import type * as More from '../more/more.ts'
import { loadPart } from '../part.ts'
import type { Track } from '../playback/track.ts'
import { clockTime, inDigits } from '../times.ts'
import { controlStyles } from './control.styles.ts'
import { define } from './define.ts'
import { followPlayer, partProperties } from './follow-player.ts'
import { icons } from './icons.ts'
import { queueStyles } from './queue.styles.ts'
import { tokens } from './tokens.styles.ts'

/** Rows drawn above and below what is seen; the window moves by so many at once. */
const MARGIN = 8
/** Rows that are drawn at once, at first. */
const STEP = 4

let more: typeof More | undefined
const loadMore = async () => void (more ??= await loadPart<typeof More>('more'))

/**
 * The track list. Only the rows near the view are in the document, so ten thousand scroll well.
 * Arrow keys, Home, End and the first letters of a name move between rows, Enter plays.
 *
 * @tag busker-queue
 * @fires busker-move - detail: `{ from, to }`, rows; where `movable` is set. Prevented, nothing moves
 * @csspart row - each row
 * @csspart current-row - the row that plays
 * @csspart grip - what a row is moved by
 * @csspart menu-button - what else may be done with a row
 */
export class BuskerQueue extends LitElement {
  static override styles = [tokens, controlStyles, queueStyles]
  static override properties = {
    ...partProperties,
    movable: { type: Boolean, reflect: true },
    menus: { type: Boolean, reflect: true },
  }
  /** The id of the player; without one it is the player around. */
  declare for: string | undefined
  /** Rows can be moved: by their grip, and by Alt with ↑ and ↓. */
  declare movable: boolean
  /** Rows have a menu: to play next, to be added to the queue, to be moved and taken out. */
  declare menus: boolean
  readonly player = followPlayer(this)
  private first = 0
  private count = STEP
  /** The row that the Tab key reaches; arrows move it. */
  private focused = 0
  private shown: number | undefined
  rowHeight = 51
  /** Rows have been measured, and all that are near are drawn. */
  settled = false
  private readonly sized = new ResizeObserver(() => {
    this.settled = false
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

  get tracks() {
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
      @focusin=${loadMore}
      @contextmenu=${this.menu}
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
                : html`<span>${inDigits(`${row + 1}`)}</span>`
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
      ${
        this.menus
          ? html`<div role="gridcell">
              <button
                class="grip menu"
                part="menu-button"
                tabindex="-1"
                aria-label=${msg(str`More about ${track.title}`)}
                aria-haspopup="menu"
                @click=${this.menu}
              >
                ${icons.more}
              </button>
            </div>`
          : nothing
      }
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
    // Before the next picture, where the layout is due anyway.
    if (!this.settled) requestAnimationFrame(() => this.measure())
    const { style } = this.renderRoot.querySelector<HTMLElement>('.rows')!
    const after = Math.max(0, this.tracks.length - this.first - this.count)
    style.paddingBlock = `${this.first * this.rowHeight}px ${after * this.rowHeight}px`
    const { currentIndex = -1 } = this.player() ?? {}
    const row = Math.max(0, currentIndex)
    // At the beginning it is seen already, and to ask costs a layout.
    if (currentIndex !== this.shown && (row || this.shown! > 0)) this.reveal(row)
    this.shown = currentIndex
  }

  /** Reading a height costs a layout, so not while rows fly by. */
  private measure() {
    if (this.settled) return
    const height = this.renderRoot.querySelector<HTMLElement>('.row')?.offsetHeight
    if (!height) return
    this.rowHeight = height
    this.look()
    this.settled = !this.isUpdatePending
  }

  /** Which rows are near the view. */
  private look = () => {
    const { rowHeight, scrollTop, clientHeight, tracks } = this
    const seen = Math.floor(scrollTop / rowHeight / MARGIN) * MARGIN
    const first = Math.max(0, seen - MARGIN)
    const near = Math.ceil(clientHeight / rowHeight) + 1 + 3 * MARGIN
    // A few at a time, so that no drawing takes long.
    const count = Math.min(near, this.count + STEP, tracks.length + STEP)
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

  /** What only whoever uses the list needs comes when the list is touched. */
  private press = (event: KeyboardEvent) => {
    if (more) return more.pressRow(this, event)
    if (!/^(Arrow(Up|Down)|Page|Home|End)/.test(event.key)) return
    event.preventDefault()
    void loadMore().then(() => more?.pressRow(this, event))
  }

  private menu = async (event: Event) => {
    if (!this.menus) return
    event.preventDefault()
    const { target } = event
    await loadMore()
    more?.showRowMenu(this, target as HTMLElement)
  }

  private async drag(event: PointerEvent, from: number) {
    const row = (event.currentTarget as HTMLElement).closest<HTMLElement>('.row')!
    const { clientY, pointerId } = event
    await loadMore()
    const rows = await more?.dragRow({
      list: this,
      row,
      clientY,
      pointerId,
      height: this.rowHeight,
    })
    if (rows) this.move(from, from + rows)
  }

  /** Puts a row elsewhere, unless the page does it itself; the rows that exist are the limits. */
  move(from: number, to: number) {
    const detail = { from, to: Math.min(Math.max(0, to), this.tracks.length - 1) }
    if (!this.movable || from === detail.to) return
    const init = { detail, bubbles: true, cancelable: true }
    if (this.dispatchEvent(new CustomEvent('busker-move', init)))
      void this.player()?.moveInQueue(from, detail.to)
  }

  async focusRow(row: number) {
    this.focused = row
    this.reveal(row)
    this.look()
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({
      preventScroll: true,
    })
  }
}
define('busker-queue', BuskerQueue)

declare global {
  interface HTMLElementTagNameMap {
    'busker-queue': BuskerQueue
  }
}
