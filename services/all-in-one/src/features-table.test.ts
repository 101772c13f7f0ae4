import { expect, test } from 'bun:test'
import { rowsOf, testsOf } from '../test/shown-by.ts'

const rows = await rowsOf('features.md', /^\| (\d+|–) /)

test('each feature of the player that is claimed names a test that is there', async () => {
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) {
    const [, number = '', what = '', here = ''] = row.split('|').map((cell) => cell.trim())
    const named = await testsOf(row)
    expect([number, what, here === 'no', named.length > 0]).not.toEqual([
      number,
      what,
      false,
      false,
    ])
    expect([number, named.filter(({ isThere }) => !isThere)]).toEqual([number, []])
  }
})

test('the features stand in their order, each once', () => {
  const numbers = rows.flatMap((row) => /^\| (\d+) /.exec(row)?.[1] ?? []).map(Number)
  expect(numbers).toEqual(Array.from(new Set(numbers)).toSorted((a, b) => a - b))
})

/** Shown by bytes, a file or requests: no browser would see more. */
const withoutBrowser = new Set([6, 22, 40, 41])

test('each of the 42 is told, and what is claimed is shown in Chromium by a test of its name', async () => {
  const told = new Map(rows.map((row) => [Number(/^\| (\d+) /.exec(row)?.[1]), row]))
  for (let number = 1; number <= 42; number++) {
    const row = told.get(number)
    expect([number, !!row]).toEqual([number, true])
    const isClaimed = !/^no\b/.test(row!.split('|')[3]!.trim())
    if (!isClaimed || withoutBrowser.has(number)) continue
    const isOfName = ({ path, title }: { path: string; title: string }) =>
      path.endsWith('.e2e.test.ts') &&
      /^rows? ([^:]*):/.exec(title)?.[1]?.match(/\d+/g)?.includes(`${number}`)
    expect([number, (await testsOf(row!)).some(isOfName)]).toEqual([number, true])
  }
})
