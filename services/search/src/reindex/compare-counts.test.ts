import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createComparison } from './compare-counts.ts'

const tracks = (track: number) => ({ track, album: 2, artist: 1, playlist: 0 })
const compare = (looks: [there: number, found: number][]) => {
  const lacks = createComparison()
  return looks.map(([there, found]) => lacks(tracks(there), tracks(found)).track ?? 0)
}

test('songs that the index lost are missed, and songs that it should have lost, too', () => {
  const well = Array.from({ length: 5 }, (): [number, number] => [100, 100])
  expect(compare([...well, [100, 97], [100, 97]])).toEqual([0, 0, 0, 0, 0, 0, 3])
  expect(compare([...well, [100, 101], [100, 101]]).at(-1)).toBe(-1)
  expect(compare(Array.from({ length: 6 }, () => [100, 0])).slice(-2)).toEqual([0, 100])
})

test('an index that catches up is left to it, also when that takes longer', () => {
  const done = Array.from({ length: 12 }, (_, at): [number, number] => [9000, at * 400])
  expect(compare(done).every((lacks) => lacks === 0)).toBe(true)
})

test('a library that grows or shrinks, of which the index hears up to four looks later, is no loss', () => {
  const changes = fc.array(fc.nat(500), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(changes, fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }), fc.boolean(), play),
  )
  function play(steps: number[], lags: number[], grows: boolean) {
    let there = grows ? 0 : 20_000
    const counts = steps.map((step) => (there += grows ? step : -step))
    let heard = 0
    const looks = counts.map((count, at): [number, number] => {
      // Events come in their order.
      heard = Math.max(heard, at - lags[at]!)
      return [count, counts[heard]!]
    })
    expect(compare(looks).every((lacks) => lacks === 0)).toBe(true)
  }
})
