import { createMiddleware } from 'hono/factory'

/**
 * How long an answer may be kept that anybody may see; one to a token is always `private, no-cache`.
 * `FOR_A_MOMENT` suits what changes with an import; `ASK_AGAIN` what somebody may just have changed.
 */
export const FOR_A_MOMENT = 'public, max-age=5, must-revalidate'
export const ASK_AGAIN = 'public, no-cache'
const OWN = 'private, no-cache'

/** Whether an If-None-Match names this version, or any (RFC 9110 §13.1.2: compared weakly). */
export const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' ||
    (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => tag.replace(/^W\//, '') === etag))

/**
 * Gives every answer of JSON to a GET a strong ETag, and answers 304 when the client has this very
 * answer. `keep` is the Cache-Control of what anybody may see; a route that says its own keeps it.
 */
export const conditional = (keep: string) =>
  createMiddleware(async (c, next) => {
    await next()
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return
    const answer = c.res
    const { headers } = answer
    if (answer.status !== 200 || headers.has('etag')) return
    if (!headers.get('content-type')?.startsWith('application/json')) return
    const body = await answer.text()
    const etag = `"${Bun.hash.xxHash64(body).toString(36)}"`
    const told = new Headers(headers)
    told.set('ETag', etag)
    told.append('Vary', 'Authorization')
    if (!told.has('cache-control'))
      told.set('Cache-Control', c.req.header('authorization') === undefined ? keep : OWN)
    const same = isKnown(c.req.header('if-none-match'), etag)
    if (same) told.delete('content-type')
    // Otherwise Hono would mix the headers of the two.
    c.res = undefined
    c.res = new Response(same ? null : body, { status: same ? 304 : 200, headers: told })
  })
