import { roll } from './dice.ts'
import { follow, listOf, type Order, type Plan, upcoming } from './order.ts'
import { insert, type Queue, remove, shift } from './queue.ts'
import type { Track } from './track.ts'

/** Shuffles what is to come: the current track stays, and all others are before it no more. */
export const shuffle = (queue: Queue, order: Order, seed: number): Order =>
  absorb(queue, { ...order, chance: { seed, absorb, jump }, shuffled: [] })

export const unshuffle = (order: Order): Order => ({
  ...order,
  chance: undefined,
  shuffled: undefined,
})

/** Puts a track of its own into what is to come: next of all, or after all that was asked for before. */
export function ask({ queue, order }: Plan, guest: Track, next = false): Plan {
  const before = next ? undefined : order.asked.at(-1)
  const row = (before ? queue.tracks.indexOf(before) : queue.index) + 1
  const asked = next ? [guest, ...order.asked] : [...order.asked, guest]
  return {
    queue: insert(queue, guest, row),
    order: { ...order, asked, guests: new Set([...order.guests, guest]) },
  }
}

/** Takes a track out; the current one stays. */
export function drop({ queue, order }: Plan, track: Track): Plan {
  const row = queue.tracks.indexOf(track)
  if (row < 0 || row === queue.index) return { queue, order }
  const list = listOf(queue, order)
  // The list goes on where it would have.
  const anchor = order.anchor === track ? list[list.indexOf(track) - 1] : order.anchor
  const without = remove(queue, row)
  return { queue: without, order: follow(without, { ...order, anchor }) }
}

/**
 * Moves a track that is to come to place `to` of what is to come. Among those asked for it becomes
 * one of them, and behind them one of the list.
 */
export function move({ queue, order }: Plan, track: Track, to: number): Plan {
  const coming = upcoming(queue, { ...order, repeat: 'off' })
  const from = coming.indexOf(track)
  if (from < 0 || !Number.isInteger(to) || to < 0 || to >= coming.length) return { queue, order }
  const asked = order.asked.filter((other) => other !== track)
  const rest = coming.filter((other) => other !== track)
  const isGuest = to < asked.length || (to === asked.length && order.guests.has(track))
  const guests = new Set(order.guests)
  if (isGuest) guests.add(track)
  else guests.delete(track)
  const list = listOf(queue, order).filter((other) => other !== track)
  const before = isGuest ? (asked[to - 1] ?? queue.tracks[queue.index]) : undefined
  const after = to > asked.length ? rest[to - 1] : order.anchor
  const isListed = !order.shuffled || isGuest
  return {
    queue: isListed ? shift(queue, track, before ?? lastGuestBehind(queue, after, order)) : queue,
    order: {
      ...order,
      guests,
      shuffled:
        order.shuffled &&
        (isGuest ? list : list.toSpliced(after ? list.indexOf(after) + 1 : 0, 0, track)),
      asked: isGuest ? asked.toSpliced(to, 0, track) : asked,
    },
  }
}

/** The last of those asked for that stand right behind a track of the list; else that track. */
function lastGuestBehind({ tracks }: Queue, track: Track | undefined, { asked }: Order) {
  if (!track) return undefined
  let row = tracks.indexOf(track)
  while (asked.includes(tracks[row + 1]!)) row++
  return tracks[row]
}

function jump(order: Order, track: Track): Order {
  const { shuffled, anchor } = order
  if (!shuffled?.includes(track) || track === anchor) return order
  const others = shuffled.filter((other) => other !== track)
  return {
    ...order,
    shuffled: others.toSpliced(anchor ? others.indexOf(anchor) + 1 : 0, 0, track),
  }
}

/**
 * Tracks that the order of chance does not know yet get places after the one that plays. Those it
 * knows keep theirs towards each other, and every order is as likely as any other.
 */
function absorb({ tracks }: Queue, order: Order): Order {
  const { shuffled = [], chance, guests, anchor } = order
  if (!chance) return order
  const there = new Set(tracks)
  const dealt = shuffled.filter((track) => there.has(track))
  const known = new Set(dealt)
  if (anchor && !known.has(anchor)) dealt.unshift(anchor)
  const fixed = anchor ? dealt.indexOf(anchor) + 1 : 0
  let { seed } = chance
  for (const track of tracks) {
    if (known.has(track) || guests.has(track) || track === anchor) continue
    const rolled = roll(seed)
    seed = rolled.seed
    dealt.splice(fixed + Math.floor(rolled.value * (dealt.length - fixed + 1)), 0, track)
  }
  return { ...order, chance: { ...chance, seed }, shuffled: dealt }
}
