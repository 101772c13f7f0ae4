import { join } from 'node:path'

const ROOT = join(import.meta.dir, '..', '..', '..')
/** `path/to/a.test.ts`: “a title” */
const SHOWN_BY = /`([\w./-]+\.(?:test|suite)\.ts)`: “([^”]+)”/g

/** The rows of a table of a document, by the pattern that they begin with. */
export async function rowsOf(document: string, begins: RegExp) {
  const text = await Bun.file(join(ROOT, 'docs', document)).text()
  return text.split('\n').filter((line) => begins.test(line))
}

/** The tests that a row names, and whether they are there. */
export const testsOf = (row: string) =>
  Promise.all(
    Array.from(row.matchAll(SHOWN_BY), async ([, path = '', title = '']) => ({
      path,
      title,
      isThere: (await Bun.file(join(ROOT, path)).text()).includes(title),
    })),
  )
