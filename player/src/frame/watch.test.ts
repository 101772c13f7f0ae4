import { expect, test } from 'bun:test'
import { jumped } from './watch.ts'

const at = (ms: number, time: number, moving = true, id = 'song') => ({ at: ms, time, moving, id })

test('music that simply plays does not jump, also when the clock comes late', () => {
  expect(jumped(at(0, 10), at(250, 10.25))).toBe(false)
  expect(jumped(at(0, 10), at(4000, 14))).toBe(false)
  expect(jumped(at(0, 10), at(4000, 10.2))).toBe(false)
  expect(jumped(undefined, at(0, 50))).toBe(false)
})

test('a seek jumps, ahead and back, playing or paused; another track is no seek', () => {
  expect(jumped(at(0, 10), at(250, 40))).toBe(true)
  expect(jumped(at(0, 10), at(250, 2))).toBe(true)
  expect(jumped(at(0, 10, false), at(60_000, 40, false))).toBe(true)
  expect(jumped(at(0, 10), at(250, 0, true, 'another'))).toBe(false)
})
