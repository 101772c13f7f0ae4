import { ApiError } from '@busker/http/errors'
import type { Context } from 'hono'
import type { z } from 'zod'
import { type followQuery, followed } from './follows.schemas.ts'

/**
 * Whom a request is about: `ids` in the query, else in the body. Clients of the Web API do either, and
 * call a body that is not there JSON. Throws a 400 that names what is wrong.
 */
export async function readFollowed(c: Context, { type, ids }: z.output<typeof followQuery>) {
  const body: unknown = ids ? { ids } : await c.req.json().catch(() => undefined)
  const read = followed.safeParse({ ...(typeof body === 'object' ? body : {}), type })
  if (read.success && read.data.ids.every((id) => id.isWellFormed() && !id.includes('\0')))
    return read.data
  const [issue] = read.error?.issues ?? []
  throw new ApiError(
    400,
    'INVALID_REQUEST',
    issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : 'ids: are not ids',
  )
}
