import type { Queue } from '../playback/queue.ts'
import type { Track } from '../playback/track.ts'

export type Repeat = 'off' | 'track' | 'context'

/** In which order the rows of a queue play. Tracks are told apart by identity, so one may come twice. */
export type Order = {
  repeat: Repeat
  /** All tracks of the list in the order of chance; undefined: in the order of the list. */
  shuffled: readonly Track[] | undefined
  /** Tracks that somebody asked for in between, which have not played yet. */
  asked: readonly Track[]
  /** All that were ever asked for: rows that are not of the list itself. */
  guests: ReadonlySet<Track>
  /** The track of the list that plays, or after which a guest plays. */
  anchor: Track | undefined
}

export const plainOrder: Order = {
  repeat: 'off',
  shuffled: undefined,
  asked: [],
  guests: new Set(),
  anchor: undefined,
}

/** A number from 0 to below 1. */
export type Chance = () => number

const listOf = ({ tracks }: Queue, { shuffled, guests }: Order) =>
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

/** The row before; from a guest back to the track that it came after. */
export function previousRow(queue: Queue, order: Order): number {
  const current = queue.tracks[queue.index]
  if (!order.anchor || !current) return -1
  if (order.guests.has(current)) return queue.tracks.indexOf(order.anchor)
  const list = listOf(queue, order)
  const before = list[list.indexOf(order.anchor) - 1]
  return before ? queue.tracks.indexOf(before) : -1
}

/** The order after the queue has changed: another row is current, or a page has come. */
export function follow(queue: Queue, order: Order, chance: Chance): Order {
  const current = queue.tracks[queue.index]
  const there = new Set(queue.tracks)
  const guests = new Set([...order.guests].filter((track) => there.has(track)))
  const asked = order.asked.filter((track) => there.has(track) && track !== current)
  const anchor = current && !guests.has(current) ? current : order.anchor
  const next = { ...order, guests, asked, anchor: anchor && there.has(anchor) ? anchor : undefined }
  return order.shuffled ? { ...next, shuffled: absorb(queue, next, chance) } : next
}

/** Shuffles what is to come: the current track stays, and all others are before it no more. */
export const shuffle = (queue: Queue, order: Order, chance: Chance): Order => ({
  ...order,
  shuffled: absorb(queue, { ...order, shuffled: [] }, chance),
})

export const unshuffle = (order: Order): Order => ({ ...order, shuffled: undefined })

/** Where a track goes that somebody asks for: after the current one and those asked for before. */
export function rowForGuest({ tracks, index }: Queue, { asked }: Order): number {
  const last = asked.at(-1)
  return (last ? tracks.indexOf(last) : index) + 1
}

export const invite = (order: Order, guest: Track): Order => ({
  ...order,
  asked: [...order.asked, guest],
  guests: new Set([...order.guests, guest]),
})

/** Tracks that the order of chance does not know yet get places after the one that plays. */
function absorb(
  { tracks }: Queue,
  { shuffled = [], guests, anchor }: Order,
  chance: Chance,
): readonly Track[] {
  const there = new Set(tracks)
  const kept = shuffled.filter((track) => there.has(track))
  const known = new Set(kept)
  const isNew = tracks.filter((track) => !known.has(track) && !guests.has(track))
  if (!isNew.length && kept.length === shuffled.length) return shuffled
  if (anchor && !known.has(anchor)) kept.unshift(anchor)
  const fixed = anchor ? kept.indexOf(anchor) + 1 : 0
  const toCome = [...kept.slice(fixed), ...isNew.filter((track) => track !== anchor)]
  // Only with newcomers is the rest dealt anew.
  return [...kept.slice(0, fixed), ...(isNew.length ? dealt(toCome, chance) : toCome)]
}

/** Fisher and Yates. */
function dealt(tracks: readonly Track[], chance: Chance): Track[] {
  const cards = [...tracks]
  for (let i = cards.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    ;[cards[i], cards[j]] = [cards[j]!, cards[i]!]
  }
  return cards
}
