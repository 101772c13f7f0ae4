import { ApiError } from '@busker/http/errors'
import type { Context } from 'hono'
import type { z } from 'zod'

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i

const wrong = (message: string) => new ApiError(400, 'INVALID_REQUEST', message)

/**
 * What a request says in its query, which wins, and in its JSON body, which may be missing: clients of
 * the Web API do either, and call a body that is not there JSON. A bare list means its `listed` field.
 * Throws a 400 that names what is wrong.
 */
export async function readBody<T extends z.ZodType>(
  c: Context,
  schema: T,
  { query = {}, listed = 'ids' }: { query?: Record<string, unknown>; listed?: string } = {},
): Promise<z.output<T>> {
  const text = await c.req.text()
  if (text && !JSON_TYPE.test(c.req.header('content-type') ?? ''))
    throw new ApiError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the body with the header Content-Type: application/json.',
    )
  const body = text ? parse(text) : {}
  const named = Array.isArray(body) ? { [listed]: body } : body
  const isObject = typeof named === 'object' && named !== null
  const read = schema.safeParse(isObject ? { ...named, ...query } : named)
  if (read.success) return read.data
  throw wrong(
    read.error.issues
      .map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message))
      .join('; '),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw wrong('The body is not JSON.')
  }
}
