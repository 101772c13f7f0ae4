import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { track } from '../../test/listener.ts'
import { ask, drop, moveRow, shuffle, unshuffle } from './edit-order.ts'
import {
  follow,
  goBack,
  nextRow,
  type Order,
  plainOrder,
  type Plan,
  previousRow,
  remember,
  upcoming,
} from './order.ts'
import { append, emptyQueue, moveTo, type Queue } from './queue.ts'

const tracks = (length: number, name = '') => Array.from({ length }, (_, i) => track(`${name}${i}`))
const list = (length: number, complete = true) => append(emptyQueue, tracks(length), complete)
const begin = (queue: Queue, order: Order = plainOrder) => follow(queue, order)
const names = (queue: Queue, order: Order) => upcoming(queue, order).map(({ id }) => id)
const idOf = ({ queue }: Plan) => queue.tracks[queue.index]?.id ?? ''

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
      const order = shuffle(queue, begin(queue), seed)
      const heard = [queue.tracks[queue.index]!.id, ...playOn(queue, order, 100)]
      expect(heard.toSorted()).toEqual(queue.tracks.map(({ id }) => id).toSorted())
    }),
  )
})

test('pages that come while shuffled are mixed in, and nothing plays twice', () => {
  fc.assert(
    fc.property(length, length, fc.nat({ max: 10 }), fc.nat(), (first, second, steps, seed) => {
      let queue = list(first, false)
      let order = shuffle(queue, begin(queue), seed)
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
      order = follow(queue, order)
      const all = [...heard.map(({ id }) => id), ...playOn(queue, order, 100)]
      expect(all.toSorted()).toEqual(queue.tracks.map(({ id }) => id).toSorted())
    }),
  )
})

test('pages that come while shuffled leave the order of what was to come as it was', () => {
  fc.assert(
    fc.property(length, length, fc.nat(), (first, second, seed) => {
      const queue = list(first, false)
      const order = shuffle(queue, begin(queue), seed)
      const before = upcoming(queue, order)
      const more = append(queue, tracks(second, 'late '), true)
      const after = upcoming(more, follow(more, order))
      expect(after.filter((one) => before.includes(one))).toEqual([...before])
      expect(after).toHaveLength(first + second - 1)
    }),
  )
})

test('one seed is one order, and every order is as likely as any other', () => {
  const queue = list(4)
  const dealt = (seed: number) => names(queue, shuffle(queue, begin(queue), seed)).join('')
  const count: Record<string, number> = {}
  for (let seed = 0; seed < 6000; seed++) {
    const cards = dealt(seed)
    expect(dealt(seed)).toBe(cards)
    count[cards] = (count[cards] ?? 0) + 1
  }
  expect(Object.keys(count)).toHaveLength(6)
  for (const times of Object.values(count)) expect(times).toBeWithin(850, 1150)
})

test('what somebody asks for plays next, in the order asked, shuffled or not, and once', () => {
  fc.assert(
    fc.property(length, fc.nat({ max: 5 }), fc.boolean(), fc.nat(), (size, wishes, mixed, seed) => {
      const queue = list(size)
      let plan: Plan = { queue, order: begin(queue) }
      if (mixed) plan.order = shuffle(queue, plan.order, seed)
      const rest = names(queue, plan.order)
      const asked = tracks(wishes, 'wish ')
      for (const guest of asked) plan = ask(plan, guest)
      plan = ask(plan, track('first of all'), true)
      expect(playOn(plan.queue, plan.order, 100)).toEqual([
        'first of all',
        ...asked.map(({ id }) => id),
        ...rest,
      ])
    }),
  )
})

/** A list in some state of its life: played to somewhere, shuffled or not, with tracks asked for. */
const plans = fc
  .record({
    size: length,
    at: fc.nat(40),
    mixed: fc.boolean(),
    seed: fc.nat(),
    wishes: fc.nat({ max: 4 }),
    steps: fc.nat({ max: 3 }),
    leap: fc.option(fc.nat(40)),
  })
  .map(({ size, at, mixed, seed, wishes, steps, leap }): Plan => {
    const queue = moveTo(list(size), at)
    let plan: Plan = { queue, order: begin(queue) }
    if (mixed) plan.order = shuffle(queue, plan.order, seed)
    for (const guest of tracks(wishes, 'wish ')) plan = ask(plan, guest)
    const go = (row: number) => {
      const moved = moveTo(plan.queue, row)
      plan = { queue: moved, order: follow(moved, plan.order) }
    }
    for (let i = 0; i < steps; i++) go(nextRow(plan.queue, plan.order, false))
    if (leap !== null) go(leap)
    return plan
  })

test('a row that is moved plays where it was put, and all else keeps its order', () => {
  const lists = fc.record({
    size: length,
    at: fc.nat(),
    wishes: fc.nat({ max: 4 }),
    steps: fc.nat({ max: 3 }),
  })
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(), ({ size, at, wishes, steps }, from, to) => {
      const queue = moveTo(list(size), at % size)
      let plan: Plan = { queue, order: begin(queue) }
      for (const guest of tracks(wishes, 'wish ')) plan = ask(plan, guest)
      for (let i = 0; i < steps; i++) {
        const next = moveTo(plan.queue, nextRow(plan.queue, plan.order, false))
        plan = { queue: next, order: follow(next, plan.order) }
      }
      const { index, tracks: rows } = plan.queue
      const coming = rows.length - index - 1
      fc.pre(coming > 0)
      expect(upcoming(plan.queue, plan.order)).toEqual(rows.slice(index + 1))
      const moved = moveRow(plan, index + 1 + (from % coming), index + 1 + (to % coming))
      const order = follow(moved.queue, moved.order)
      expect(upcoming(moved.queue, order)).toEqual(moved.queue.tracks.slice(index + 1))
      expect(moved.queue.tracks[index + 1 + (to % coming)]).toBe(rows[index + 1 + (from % coming)])
    }),
    { numRuns: 500 },
  )
})

test('wherever a row is moved, the same track plays, none is lost, and the others follow as they would have', () => {
  fc.assert(
    fc.property(plans, fc.nat(), fc.nat(), (plan, from, to) => {
      const { tracks: rows } = plan.queue
      const one = rows[from % rows.length]!
      const moved = moveRow(plan, from % rows.length, to % rows.length)
      const order = follow(moved.queue, moved.order)
      expect(idOf(moved)).toBe(idOf(plan))
      expect(moved.queue.tracks[to % rows.length]).toBe(one)
      expect(new Set(moved.queue.tracks)).toEqual(new Set(rows))
      if (idOf(plan) === one.id) return
      const others = (there: Plan) =>
        upcoming(there.queue, there.order).filter((other) => other !== one)
      expect(others({ queue: moved.queue, order })).toEqual(others(plan))
      expect(upcoming(moved.queue, order).filter((other) => other === one).length).toBeLessThan(2)
    }),
    { numRuns: 500 },
  )
})

test('what a listener takes out plays no more, and all else as it would have', () => {
  fc.assert(
    fc.property(plans, fc.nat(60), (plan, row) => {
      const { queue, order } = plan
      const one = queue.tracks[row % queue.tracks.length]!
      const left = drop(plan, one)
      const isCurrent = idOf(plan) === one.id
      expect(left.queue.tracks.includes(one)).toBe(isCurrent)
      expect(idOf(left)).toBe(idOf(plan))
      expect(upcoming(left.queue, left.order)).toEqual(
        upcoming(queue, order).filter((other) => isCurrent || other !== one),
      )
    }),
    { numRuns: 500 },
  )
})

test('previous goes back through what was heard, whatever the order was', () => {
  fc.assert(
    fc.property(plans, fc.array(fc.option(fc.nat(40)), { maxLength: 8 }), (start, jumps) => {
      let plan = start
      const way = [idOf(plan)]
      for (const to of jumps) {
        const row = to ?? nextRow(plan.queue, plan.order, false)
        const moved = moveTo(plan.queue, row)
        if (moved === plan.queue || row === plan.queue.index) continue
        plan = { queue: moved, order: follow(moved, remember(plan.queue, plan.order)) }
        way.push(idOf(plan))
      }
      for (const id of way.toReversed().slice(1)) {
        const moved = moveTo(plan.queue, previousRow(plan.queue, plan.order))
        plan = { queue: moved, order: follow(moved, goBack(plan.order)) }
        expect(idOf(plan)).toBe(id)
      }
    }),
  )
})

test('a jump in a shuffled list loses nothing of what was to come', () => {
  fc.assert(
    fc.property(length, fc.nat(), fc.nat(40), (size, seed, to) => {
      const queue = list(size)
      const order = shuffle(queue, begin(queue), seed)
      const coming = upcoming(queue, order)
      const moved = moveTo(queue, to % size)
      const there = follow(moved, order.chance!.jump(order, moved.tracks[moved.index]!))
      expect(upcoming(moved, there)).toEqual(
        coming.filter((other) => other !== moved.tracks[moved.index]),
      )
    }),
  )
})

test('a list that repeats begins again, without what was asked for in between', () => {
  const queue = list(3)
  const plan = ask({ queue, order: { ...begin(queue), repeat: 'context' } }, track('wish'))
  expect(playOn(plan.queue, plan.order, 8)).toEqual(['wish', '1', '2', '0', '1', '2', '0', '1'])
})

test('a track that repeats plays until somebody skips or asks for another', () => {
  const queue = moveTo(list(3), 1)
  const order: Order = { ...begin(queue), repeat: 'track' }
  expect(playOn(queue, order, 3)).toEqual(['1', '1', '1'])
  expect(nextRow(queue, order, false)).toBe(2)
  const asked = ask({ queue, order }, track('wish'))
  expect(nextRow(asked.queue, asked.order, true)).toBe(2)
})

test('back from what was asked for leads to the track before it', () => {
  const list3 = moveTo(list(3), 1)
  let { queue, order } = ask({ queue: list3, order: begin(list3) }, track('wish'))
  queue = moveTo(queue, nextRow(queue, order, false))
  order = begin(queue, order)
  expect(queue.tracks[previousRow(queue, order)]?.id).toBe('1')
  expect(names(queue, order)).toEqual(['2'])
})

test('back while shuffled is back on the way that one came', () => {
  let queue = list(9)
  let order = shuffle(queue, begin(queue), 7)
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
