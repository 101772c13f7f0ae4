import type { Context } from 'hono'
import type { z } from 'zod'
import { mustParse } from '../must-parse.ts'
import { type followQuery, followed } from './follows.schemas.ts'

/**
 * Whom a request is about: `ids` in the query, else in the body. Clients of the Web API do either, and
 * call a body that is not there JSON. Throws a 400 that names what is wrong.
 */
export async function readFollowed(c: Context, { type, ids }: z.output<typeof followQuery>) {
  const body: unknown = ids ? { ids } : await c.req.json().catch(() => undefined)
  return mustParse(followed, { ...(typeof body === 'object' ? body : {}), type })
}
