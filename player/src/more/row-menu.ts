import type { BuskerQueue } from '../elements/busker-queue.ts'
import { msg, str } from '../localize/message.ts'
import { tellPlace } from './press-row.ts'

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
.menu-of-row {
  position: fixed; inset: auto; margin: 0; padding: .35em; min-inline-size: 12em; border: 1px solid var(--_line);
  border-radius: .7em; color: var(--_text); background: var(--_surface); box-shadow: 0 8px 32px #0005;
}
.menu-of-row button {
  display: block; inline-size: 100%; block-size: auto; padding: .6em .9em; border-radius: .45em; text-align: start;
}
.menu-of-row button:focus { background: var(--_hover); outline: 2px solid var(--_focus); outline-offset: -2px }
@media (forced-colors: active) { .menu-of-row { border: 1px solid } }
`)

/**
 * What else may be done with the row that `from` is in, as a menu beside it: arrows go through it,
 * Escape or anything outside closes it, and the focus goes back to the row.
 */
export function showRowMenu(list: BuskerQueue, from: HTMLElement) {
  const element = from.closest<HTMLElement>('.row')
  const player = list.player()
  const row = Number(element?.ariaRowIndex) - 1
  const track = list.tracks[row]
  if (!element || !player || !track) return
  const root = list.shadowRoot!
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
  const move = (to: number) => () => {
    list.move(row, to)
    tellPlace(list, to)
    void list.focusRow(to)
  }
  const deeds: [string, (() => void) | false][] = [
    [
      msg('Play next'),
      async () => {
        await player.playNext(track)
        player.announce(msg(str`${track.title} plays next`))
      },
    ],
    [
      msg('Add to queue'),
      async () => {
        await player.addToQueue(track)
        player.announce(msg(str`${track.title} was added to the queue`))
      },
    ],
    [msg('Move up'), list.movable && row > 0 && move(row - 1)],
    [msg('Move down'), list.movable && row < list.tracks.length - 1 && move(row + 1)],
    [
      msg('Take out of the queue'),
      row !== player.currentIndex &&
        (() => {
          void player.removeFromQueue(row)
          void list.focusRow(Math.max(0, row - 1))
        }),
    ],
  ]
  const menu = document.createElement('div')
  menu.className = 'menu-of-row'
  menu.role = 'menu'
  menu.popover = 'auto'
  menu.ariaLabel = track.title
  const items = deeds.flatMap(([name, deed]) => {
    if (!deed) return []
    const item = document.createElement('button')
    item.role = 'menuitem'
    item.tabIndex = -1
    item.textContent = name
    item.addEventListener('click', () => {
      menu.hidePopover()
      deed()
    })
    return [item]
  })
  menu.append(...items)
  menu.addEventListener('keydown', (event) => {
    // What is pressed here is not meant for the list or the player.
    event.stopPropagation()
    const at = items.indexOf(event.target as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1, Tab: at }[event.key]
    if (to === undefined) return
    event.preventDefault()
    if (event.key === 'Tab') menu.hidePopover()
    else items.at(to % items.length)!.focus()
  })
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return
    if (menu.contains(root.activeElement)) void list.focusRow(row)
    menu.remove()
  })
  root.append(menu)
  menu.showPopover()
  const { bottom, top, left, right } = element.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const isLeft = getComputedStyle(element).direction === 'rtl'
  menu.style.left = `${isLeft ? left : right - width}px`
  menu.style.top = `${bottom + height > innerHeight ? Math.max(0, top - height) : bottom}px`
  items[0]!.focus()
}
