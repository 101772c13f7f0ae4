import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { cutPage } from './cut-page.ts'

const at = (ms: number) => ({ startedAt: new Date(ms) })

test('a page holds what was asked for, unless that would part what began together', () => {
  const plays = [9, 8, 8, 7].map(at)
  expect(cutPage(plays, 4)).toEqual(plays)
  expect(cutPage(plays, 3)).toEqual(plays.slice(0, 3))
  expect(cutPage(plays, 2)).toEqual(plays.slice(0, 1))
  expect(cutPage(plays.slice(1), 1)).toEqual(plays.slice(1, 3))
})

test('whoever reads page by page reads each play once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(12), { maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (moments, limit) => {
        const all = moments.toSorted((a, b) => b - a).map(at)
        const read: { startedAt: Date }[] = []
        for (;;) {
          const last = read.at(-1)
          const rest = last ? all.filter((play) => play.startedAt < last.startedAt) : all
          const page = cutPage(rest, limit)
          if (!page.length) break
          read.push(...page)
        }
        expect(read).toEqual(all)
      },
    ),
  )
})
