import { expect, test } from 'bun:test'
import { join } from 'node:path'

const ROOT = join(import.meta.dir, '..', '..', '..')
/** `path/to/a.test.ts`: “a title” */
const SHOWN_BY = /`([\w./-]+\.(?:test|suite)\.ts)`: “([^”]+)”/g

const table = await Bun.file(join(ROOT, 'docs', 'security.md')).text()
const rows = table.split('\n').filter((line) => /^\| \d+\.\d+\.\d+/.test(line))

test('each rule that the security document says is kept names a test that is there', async () => {
  expect(rows.length).toBeGreaterThan(60)
  for (const row of rows) {
    const [rule = ''] = /\d+\.\d+\.\d+/.exec(row) ?? []
    const named = [...row.matchAll(SHOWN_BY)]
    expect([rule, named.length]).not.toEqual([rule, 0])
    for (const [, path = '', title = ''] of named) {
      const code = await Bun.file(join(ROOT, path)).text()
      expect([rule, path, title, code.includes(title)]).toEqual([rule, path, title, true])
    }
  }
})
