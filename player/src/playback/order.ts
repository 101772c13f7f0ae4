import type { Queue } from './queue.ts'
import type { Track } from './track.ts'

export type Repeat = 'off' | 'track' | 'context'

/** In which order the rows of a queue play. Tracks are told apart by identity, so one may come twice. */
export type Order = {
  repeat: Repeat
  /** All tracks of the list in the order of chance; undefined: in the order of the list. */
  shuffled: readonly Track[] | undefined
  /** How chance deals while it is shuffled; kept here so that only whoever shuffles has to load it. */
  chance: Chance | undefined
  /** Tracks that somebody asked for in between, which have not played yet. */
  asked: readonly Track[]
  /** All that were ever asked for: rows that are not of the list itself. */
  guests: ReadonlySet<Track>
  /** The track of the list that plays, or after which a guest plays. */
  anchor: Track | undefined
  /** What was really heard before the current track, the latest last. */
  heard: readonly Track[]
}

export const plainOrder: Order = {
  repeat: 'off',
  shuffled: undefined,
  chance: undefined,
  asked: [],
  guests: new Set(),
  anchor: undefined,
  heard: [],
}

type Chance = {
  /** What chance does next follows from this number alone. */
  seed: number
  /** Tracks that the order of chance does not know yet get places after the one that plays. */
  absorb(queue: Queue, order: Order): Order
  /** A jump to a track of the list: it plays now, and the others stay to come. */
  jump(order: Order, track: Track): Order
}

/** A queue and the order in which it plays, changed together. */
export type Plan = { queue: Queue; order: Order }

export const listOf = ({ tracks }: Queue, { shuffled, guests }: Order) =>
  shuffled ?? tracks.filter((track) => !guests.has(track))

/** What plays after the current track, as far as it is loaded; a list that repeats comes once more. */
export function upcoming(queue: Queue, order: Order): readonly Track[] {
  const list = listOf(queue, order)
  const at = order.anchor ? list.indexOf(order.anchor) : -1
  const again = order.repeat === 'context' && queue.complete ? list.slice(0, at + 1) : []
  return [...order.asked, ...list.slice(at + 1), ...again]
}

/** The row that follows, −1 when none is known. A track that repeats lets those asked for go first. */
export function nextRow(queue: Queue, order: Order, ended: boolean): number {
  if (ended && order.repeat === 'track' && !order.asked.length) return queue.index
  const [next] = upcoming(queue, order)
  return next ? queue.tracks.indexOf(next) : -1
}

/**
 * The row before: what was heard before the current track; where nothing was, the row before in the
 * order, and from a guest the track that it came after.
 */
export function previousRow(queue: Queue, order: Order): number {
  const heard = order.heard.at(-1)
  if (heard) return queue.tracks.indexOf(heard)
  const current = queue.tracks[queue.index]
  if (!order.anchor || !current) return -1
  if (order.guests.has(current)) return queue.tracks.indexOf(order.anchor)
  const list = listOf(queue, order)
  const before = list[list.indexOf(order.anchor) - 1]
  return before ? queue.tracks.indexOf(before) : -1
}

/** The order after the queue has changed: another row is current, or a page has come. */
export function follow(queue: Queue, order: Order): Order {
  const current = queue.tracks[queue.index]
  const there = new Set(queue.tracks)
  const isThere = (track: Track | undefined) => there.has(track!)
  const guests = new Set([...order.guests].filter(isThere))
  const anchor = current && !guests.has(current) ? current : order.anchor
  const next = {
    ...order,
    guests,
    asked: order.asked.filter((track) => isThere(track) && track !== current),
    anchor: isThere(anchor) ? anchor : undefined,
    heard: order.heard.filter(isThere),
  }
  return next.chance ? next.chance.absorb(queue, next) : next
}

/** The current track was heard and another one follows it; two hundred are remembered. */
export const remember = ({ tracks, index }: Queue, order: Order): Order => {
  const current = tracks[index]
  return current ? { ...order, heard: [...order.heard, current].slice(-200) } : order
}

/** One step back on the way that one came. */
export const goBack = (order: Order): Order => ({ ...order, heard: order.heard.slice(0, -1) })
