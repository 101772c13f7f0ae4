import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { track } from '../../test/listener.ts'
import { append, emptyQueue, insert, moveTo, type Queue } from '../playback/queue.ts'
import {
  follow,
  invite,
  nextRow,
  type Order,
  plainOrder,
  previousRow,
  rowForGuest,
  shuffle,
  unshuffle,
  upcoming,
} from './order.ts'

const list = (length: number, complete = true) =>
  append(
    emptyQueue,
    Array.from({ length }, (_, i) => track(`${i}`)),
    complete,
  )
/** Chance by a seed, so that a failure can be seen again. */
const dice = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
const begin = (queue: Queue, order: Order = plainOrder) => follow(queue, order, dice(1))
const names = (queue: Queue, order: Order) => upcoming(queue, order).map(({ id }) => id)

/** Plays from here until nothing follows, or `most` tracks. */
function playOn(queue: Queue, order: Order, most: number) {
  const heard: string[] = []
  while (heard.length < most) {
    const row = nextRow(queue, order, true)
    if (row < 0) break
    queue = moveTo(queue, row)
    order = begin(queue, order)
    heard.push(queue.tracks[row]!.id)
  }
  return heard
}

const length = fc.integer({ min: 1, max: 30 })

test('however a list is shuffled, each of its tracks plays once, the current one first', () => {
  fc.assert(
    fc.property(length, fc.nat(), fc.nat(), (size, at, seed) => {
      const queue = moveTo(list(size), at % size)
      const order = shuffle(queue, begin(queue), dice(seed))
      const heard = [queue.tracks[queue.index]!.id, ...playOn(queue, order, 100)]
      expect(heard.toSorted()).toEqual(queue.tracks.map(({ id }) => id).toSorted())
    }),
  )
})

test('pages that come while shuffled are mixed in, and nothing plays twice', () => {
  fc.assert(
    fc.property(length, length, fc.nat({ max: 10 }), fc.nat(), (first, second, steps, seed) => {
      let queue = list(first, false)
      let order = shuffle(queue, begin(queue), dice(seed))
      const heard = [queue.tracks[queue.index]!]
      for (let i = 0; i < steps; i++) {
        const row = nextRow(queue, order, false)
        if (row < 0) break
        queue = moveTo(queue, row)
        order = begin(queue, order)
        heard.push(queue.tracks[row]!)
      }
      queue = append(
        queue,
        Array.from({ length: second }, (_, i) => track(`late ${i}`)),
        true,
      )
      order = follow(queue, order, dice(seed + 1))
      const all = [...heard.map(({ id }) => id), ...playOn(queue, order, 100)]
      expect(all.toSorted()).toEqual(queue.tracks.map(({ id }) => id).toSorted())
    }),
  )
})

test('what somebody asks for plays next, in the order asked, shuffled or not, and once', () => {
  fc.assert(
    fc.property(length, fc.nat({ max: 5 }), fc.boolean(), fc.nat(), (size, wishes, mixed, seed) => {
      let queue = list(size)
      let order = begin(queue)
      if (mixed) order = shuffle(queue, order, dice(seed))
      const rest = names(queue, order)
      const asked = Array.from({ length: wishes }, (_, i) => track(`wish ${i}`))
      for (const guest of asked) {
        queue = insert(queue, guest, rowForGuest(queue, order))
        order = begin(queue, invite(order, guest))
      }
      expect(playOn(queue, order, 100)).toEqual([...asked.map(({ id }) => id), ...rest])
    }),
  )
})

test('a list that repeats begins again, without what was asked for in between', () => {
  let queue = list(3)
  const guest = track('wish')
  queue = insert(queue, guest, 1)
  const order = invite({ ...begin(queue), repeat: 'context' }, guest)
  expect(playOn(queue, order, 8)).toEqual(['wish', '1', '2', '0', '1', '2', '0', '1'])
})

test('a track that repeats plays until somebody skips or asks for another', () => {
  const queue = moveTo(list(3), 1)
  const order: Order = { ...begin(queue), repeat: 'track' }
  expect(playOn(queue, order, 3)).toEqual(['1', '1', '1'])
  expect(nextRow(queue, order, false)).toBe(2)
  const guest = track('wish')
  const asked = insert(queue, guest, 2)
  expect(nextRow(asked, begin(asked, invite(order, guest)), true)).toBe(2)
})

test('back from what was asked for leads to the track before it', () => {
  let queue = moveTo(list(3), 1)
  const guest = track('wish')
  let order = begin(queue)
  queue = insert(queue, guest, rowForGuest(queue, order))
  order = begin(queue, invite(order, guest))
  queue = moveTo(queue, nextRow(queue, order, false))
  order = begin(queue, order)
  expect(queue.tracks[previousRow(queue, order)]?.id).toBe('1')
  expect(names(queue, order)).toEqual(['2'])
})

test('back while shuffled is back on the way that one came', () => {
  let queue = list(9)
  let order = shuffle(queue, begin(queue), dice(7))
  const way = [0]
  for (let i = 0; i < 5; i++) {
    queue = moveTo(queue, nextRow(queue, order, false))
    order = begin(queue, order)
    way.push(queue.index)
  }
  for (const row of way.toReversed().slice(1)) {
    expect(previousRow(queue, order)).toBe(row)
    queue = moveTo(queue, row)
    order = begin(queue, order)
  }
  expect(previousRow(queue, order)).toBe(-1)
  expect(names(queue, unshuffle(order))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
})

test('a list that is not all there does not begin again before its end', () => {
  const queue = moveTo(list(3, false), 2)
  expect(nextRow(queue, { ...begin(queue), repeat: 'context' }, true)).toBe(-1)
})
