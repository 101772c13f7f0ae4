import { expect, test } from 'bun:test'
import { type Goes, goTo } from './go-to.ts'

/** A player whose list of `total` comes three tracks at a time. */
function listener(total: number) {
  const all = Array.from({ length: total }, (_, i) => ({ id: `t${i}` }))
  let [known, row] = [3, 0]
  const player = Object.assign(new EventTarget(), {
    queue: all.slice(0, known),
    list: { total },
    currentTime: 0,
    row: () => row,
    async skipTo(index: number) {
      row = index
    },
    more() {
      player.queue = all.slice(0, (known += 3))
      queueMicrotask(() =>
        player.dispatchEvent(new CustomEvent('busker-change', { detail: 'queuechange' })),
      )
    },
  })
  return player satisfies Goes
}

test('a track on a later page of the list is waited for', async () => {
  const player = listener(10)
  expect(await goTo(player, { time: 83, track: 't8' })).toBe(true)
  expect([player.row(), player.currentTime]).toEqual([8, 83])
})

test('a moment without a track is of the first, one with a row of that', async () => {
  const player = listener(10)
  expect(await goTo(player, { time: 5, row: 4 })).toBe(true)
  expect([player.row(), player.currentTime]).toEqual([4, 5])
  expect(await goTo(player, { time: 7 })).toBe(true)
  expect([player.row(), player.currentTime]).toEqual([0, 7])
})

test('a track that has left the list moves nothing, and who plays already is left in peace', async () => {
  const player = listener(4)
  expect(await goTo(player, { time: 83, track: 'gone' })).toBe(false)
  expect(await goTo(player, { time: 83, row: 9 })).toBe(false)
  expect(await goTo(player, { time: 83, track: 't1' }, () => true)).toBe(false)
  expect([player.row(), player.currentTime]).toEqual([0, 0])
})
