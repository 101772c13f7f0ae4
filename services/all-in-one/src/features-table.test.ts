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
