import { expect, test } from 'bun:test'
import { join } from 'node:path'
import { typesOf } from './types-of.ts'

test('the types are those of the reference: `bun run openapi` writes both anew', async () => {
  const written = await Bun.file(join(import.meta.dir, '..', 'src', 'types.ts')).text()
  expect(written === (await typesOf())).toBe(true)
})
