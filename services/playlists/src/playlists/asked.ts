import type { Context } from 'hono'
import { readFields, selectFields } from './fields.ts'

/** The part of a body that `fields` asks for; to the typed clients of other services, which never ask, all of it. */
export function asked<T>(c: Context, body: T): T {
  const fields = c.req.query('fields')
  return !fields ? body : (selectFields(body, readFields(fields)) as T)
}
