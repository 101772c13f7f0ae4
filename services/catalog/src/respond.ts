import type { Context, TypedResponse } from 'hono'

/**
 * Answers with JSON that may be kept, if it is asked for again each time: 304 when the client has
 * this very answer (RFC 9110 §13.1.2).
 */
export function fresh<T>(c: Context, value: T): Response & TypedResponse<T, 200, 'json'> {
  const body = JSON.stringify(value)
  const etag = `"${Bun.hash.xxHash64(body).toString(36)}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' }
  const known = c.req.header('if-none-match')?.split(',') ?? []
  const same = known.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
  const response = same
    ? c.body(null, 304, headers)
    : c.body(body, 200, { ...headers, 'Content-Type': 'application/json' })
  return response as unknown as Response & TypedResponse<T, 200, 'json'>
}
