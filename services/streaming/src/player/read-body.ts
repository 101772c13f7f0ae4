import { ApiError } from '@busker/http/errors'
import type { Context } from 'hono'
import type { z } from 'zod'

/**
 * Reads a body whatever it calls itself: clients of the Web API name JSON where they send nothing. An
 * empty one is `{}`. Throws a 400 that names what is wrong.
 */
export async function readBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  const text = await c.req.text()
  let body: unknown
  try {
    body = text.trim() ? JSON.parse(text) : {}
  } catch {
    throw new ApiError(400, 'INVALID_REQUEST', 'The body is not JSON.')
  }
  const read = schema.safeParse(body)
  if (!read.success)
    throw new ApiError(
      400,
      'INVALID_REQUEST',
      read.error.issues
        .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
        .join('; '),
    )
  return read.data
}
