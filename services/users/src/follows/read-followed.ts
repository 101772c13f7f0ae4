import type { Context } from 'hono'
import { readNamed } from '../library/read-named.ts'
import { mustParse } from '../must-parse.ts'
import { followedIds, followedType } from './follows.schemas.ts'

/**
 * Whom a request is about, each once: `ids` in the query, else in the body. Throws a 400 that names
 * what is wrong.
 */
export async function readFollowed(c: Context) {
  const { type } = mustParse(followedType, c.req.query())
  const { ids } = await readNamed(c, 'ids', followedIds)
  return { type, ids: [...new Set(ids)] }
}
