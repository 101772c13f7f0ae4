import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { isNotable, popularityOf } from './popularity-of.ts'

const counts = fc.array(fc.nat(1_000_000), { maxLength: 30 })
const mapOf = (all: number[]) => new Map(all.map((count, i) => [`song ${i}`, count]))

test('what is played most is 100, the more played is never less popular, and what nobody plays is not', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const plays = mapOf(all)
      const popular = popularityOf(plays)
      const most = Math.max(0, ...all)
      for (const [id, count] of plays) {
        const popularity = popular.get(id)
        if (count === 0) expect(popularity).toBeUndefined()
        else expect(Number.isInteger(popularity) && popularity! >= 1).toBe(true)
        if (count === most && most >= 10) expect(popularity).toBe(100)
      }
      const ranked = [...plays].filter(([, count]) => count).toSorted((a, b) => a[1] - b[1])
      const values = ranked.map(([id]) => popular.get(id)!)
      expect(values).toEqual(values.toSorted((a, b) => a - b))
    }),
  )
})

test('a single play makes nothing popular', () => {
  expect(popularityOf(mapOf([1])).get('song 0')).toBe(29)
  expect(popularityOf(mapOf([1, 10]))).toEqual(
    new Map([
      ['song 0', 29],
      ['song 1', 100],
    ]),
  )
  expect(popularityOf(mapOf([1, 1_000_000])).get('song 0')).toBe(5)
})

test('a popularity that hardly moved stays, and the first play and the last are always noticed', () => {
  expect([isNotable(50, 51), isNotable(50, 50), isNotable(0, 0)]).toEqual([false, false, false])
  expect([isNotable(50, 52), isNotable(52, 50), isNotable(0, 1), isNotable(1, 0)]).toEqual([
    true,
    true,
    true,
    true,
  ])
})
