import { roll } from './dice.ts'
import { follow, listOf, type Order, type Plan } from './order.ts'
import { append, currentTrack, insert, type Queue, remove } from './queue.ts'
import type { Track } from './track.ts'

/** Shuffles what is to come: the current track stays, and all others are before it no more. */
export const shuffle = (queue: Queue, order: Order, seed: number): Order =>
  absorb(queue, { ...order, chance: { seed, absorb, jump }, shuffled: [] })

/** Shuffled or not. */
export const turn = ({ queue, order }: Plan, on: boolean, seed: number): Plan => ({
  queue,
  order: on ? shuffle(queue, order, seed) : unshuffle(order),
})

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

/** All these, in their order; into an empty queue as a list of its own. */
export function askAll(plan: Plan, tracks: readonly Track[], next: boolean): Plan {
  if (!currentTrack(plan.queue)) return { ...plan, queue: append(plan.queue, tracks, true) }
  const inTurn = next ? tracks.toReversed() : tracks
  return inTurn.reduce((so, track) => ask(so, track, next), plan)
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
 * Puts row `from` at row `to`. Among those asked for a track becomes one of them, anywhere else one
 * of the list. In the order of chance rows say nothing of what comes next, but for those.
 */
export function moveRow({ queue, order }: Plan, from: number, to: number): Plan {
  const track = queue.tracks[from]
  if (!track || !queue.tracks[to] || from === to) return { queue, order }
  const current = currentTrack(queue)
  const tracks = queue.tracks.toSpliced(from, 1).toSpliced(to, 0, track)
  const moved = { ...queue, tracks, index: current ? tracks.indexOf(current) : -1 }
  if (track === current) return { queue: moved, order }
  const asked = order.asked.filter((other) => other !== track)
  const wasAsked = asked.length < order.asked.length
  const [above, below] = [tracks[to - 1]!, tracks[to + 1]!]
  const behindThem = asked.includes(above) || above === current
  const isGuest = asked.includes(below) || (wasAsked && behindThem)
  const place = asked.includes(below) ? asked.indexOf(below) : asked.indexOf(above) + 1
  const guests = new Set(order.guests)
  if (isGuest) guests.add(track)
  else guests.delete(track)
  const list = listOf(queue, order)
  return {
    queue: moved,
    order: {
      ...order,
      guests,
      // The list goes on where it would have.
      anchor: order.anchor === track ? list[list.indexOf(track) - 1] : order.anchor,
      shuffled: isGuest ? order.shuffled?.filter((other) => other !== track) : order.shuffled,
      asked: isGuest ? asked.toSpliced(place, 0, track) : asked,
    },
  }
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
