import { expect, test } from 'bun:test'
import { rowsOf, testsOf } from '../test/shown-by.ts'

const rows = await rowsOf('security.md', /^\| \d+\.\d+\.\d+/)

test('each rule that the security document says is kept names a test that is there', async () => {
  expect(rows.length).toBeGreaterThan(60)
  for (const row of rows) {
    const [rule = ''] = /\d+\.\d+\.\d+/.exec(row) ?? []
    const named = await testsOf(row)
    expect([rule, named.length]).not.toEqual([rule, 0])
    expect([rule, named.filter(({ isThere }) => !isThere)]).toEqual([rule, []])
  }
})
