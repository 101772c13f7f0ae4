import type { BuskerQueue } from '../elements/busker-queue.ts'
import { msg, str } from '../localize/message.ts'

/** A pause that ends what is typed to find a row. */
const TYPING_MS = 700

let typed = { text: '', at: 0 }

/** Arrows and their kin go from row to row, with Alt they move the row, and letters find one. */
export function pressRow(list: BuskerQueue, event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey) return
  const row = (event.target as HTMLElement).closest<HTMLElement>('.row')
  const from = Number(row?.ariaRowIndex) - 1
  const { tracks } = list
  const end = tracks.length - 1
  const page = Math.max(1, Math.floor(list.clientHeight / list.rowHeight) - 1)
  const { key, altKey } = event
  const keys: Record<string, number> = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - page,
    PageDown: from + page,
    Home: 0,
    End: end,
  }
  const to = keys[key] ?? (altKey ? undefined : find(list, event, from))
  if (to === undefined) return
  event.preventDefault()
  const target = Math.min(Math.max(0, to), end)
  if (altKey) {
    list.move(from, target)
    if (list.movable) tellPlace(list, target)
  }
  if (!altKey || list.movable) void list.focusRow(target)
}

/** Where a row is now, for whoever does not see it. */
export const tellPlace = (list: BuskerQueue, row: number) =>
  list.player()?.announce(msg(str`Moved to ${row + 1} of ${list.tracks.length}`))

/** The next row whose title begins with what is typed; the player's own letters stay its own. */
function find({ tracks }: BuskerQueue, { key, timeStamp }: KeyboardEvent, from: number) {
  const going = timeStamp - typed.at < TYPING_MS && typed.text
  if (key.length !== 1 || (!going && /[ ?nmprs]/i.test(key))) return undefined
  const text = (going || '') + key.toLocaleLowerCase()
  typed = { text, at: timeStamp }
  const start = going ? from : from + 1
  for (let i = 0; i < tracks.length; i++) {
    const row = (start + i) % tracks.length
    if (tracks[row]!.title.toLocaleLowerCase().startsWith(text)) return row
  }
  return from
}
