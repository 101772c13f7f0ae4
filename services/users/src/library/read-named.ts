import type { Context } from 'hono'
import type { z } from 'zod'
import { mustParse } from '../must-parse.ts'
import { namedIds, timedIds } from './library.schemas.ts'
import type { NewItem } from './saved.repository.ts'

/** Clients of the Web API call a body that is not there JSON. */
const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined)

/**
 * What a request names: `ids` or `uris` in the query, else in the body, by their name or as a bare
 * list. Clients of the Web API do all three. Throws a 400 that names what is wrong.
 */
export async function readNamed<T extends z.ZodType>(
  c: Context,
  field: 'ids' | 'uris',
  schema: T,
): Promise<z.output<T>> {
  const listed = c.req.queries(field)
  if (listed) return mustParse(schema, { [field]: listed.join().split(',') })
  const body = await bodyOf(c)
  if (Array.isArray(body)) return mustParse(schema, { [field]: body })
  return mustParse(schema, typeof body === 'object' && body ? body : {})
}

/** The ids that a request names, each once. */
export const readIds = async (c: Context, most: number) => [
  ...new Set((await readNamed(c, 'ids', namedIds(most))).ids),
]

/** What a request saves, each once; `timestamped_ids` in the body say when, and count before `ids`. */
export async function readItems(c: Context, most: number): Promise<NewItem[]> {
  const body = await bodyOf(c)
  if (typeof body !== 'object' || !body || !('timestamped_ids' in body))
    return (await readIds(c, most)).map((id) => ({ id }))
  const { timestamped_ids: timed } = mustParse(timedIds(most), body)
  const items = timed.map(({ id, added_at }) => ({ id, addedAt: added_at }))
  return items.filter(({ id }, i) => items.findIndex((other) => other.id === id) === i)
}
