import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'

/**
 * How long an answer may be kept that anybody may see; one to a token is always `private, no-cache`.
 * `FOR_A_MOMENT` suits what changes with an import; `ASK_AGAIN` what somebody may just have changed.
 */
export const FOR_A_MOMENT = 'public, max-age=5, must-revalidate'
export const ASK_AGAIN = 'public, no-cache'
const OWN = 'private, no-cache'

const tagsIn = (ifNoneMatch = '') => ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []
const isListed = (ifNoneMatch: string | undefined, etag: string) =>
  tagsIn(ifNoneMatch).some((tag) => tag.replace(/^W\//, '') === etag)

/** Whether an If-None-Match names this version, or any (RFC 9110 §13.1.2: compared weakly). */
export const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch?.trim() === '*' || isListed(ifNoneMatch, etag)

const tagOf = (text: string) => `"${Bun.hash.xxHash64(text).toString(36)}"`

/**
 * Gives every answer of JSON to a GET a strong ETag, and answers 304 when the client has this very
 * answer. `keep` is the Cache-Control of what anybody may see; a route that says its own keeps it.
 * `version` changes with everything that the answers are made of: where it is known, a 304 costs no
 * more than asking for it. It is for what anybody may see alone, since it stands before the route.
 */
export const conditional = (keep: string, version?: () => Promise<string | undefined>) =>
  createMiddleware(async (c, next) => {
    const { method, url } = c.req
    if (method !== 'GET' && method !== 'HEAD') return next()
    const ifNoneMatch = c.req.header('if-none-match')
    const cacheControl = c.req.header('authorization') === undefined ? keep : OWN
    const before = await version?.()
    // Another address has another tag, so that nobody knows one that was never answered.
    const versioned = before === undefined ? undefined : tagOf(`${before} ${url}`)
    if (versioned && isListed(ifNoneMatch, versioned))
      return c.body(null, 304, {
        ETag: versioned,
        'Cache-Control': cacheControl,
        Vary: 'Authorization',
      })
    await next()
    const answer = c.res
    const { headers } = answer
    if (answer.status !== 200 || headers.has('etag')) return
    if (!headers.get('content-type')?.startsWith('application/json')) return
    const body = await answer.text()
    // What changed while it was read may be in it or not.
    const etag = versioned && (await version?.()) === before ? versioned : tagOf(body)
    const told = new Headers(headers)
    told.set('ETag', etag)
    told.append('Vary', 'Authorization')
    if (!told.has('cache-control')) told.set('Cache-Control', cacheControl)
    const same = isKnown(ifNoneMatch, etag)
    if (same) told.delete('content-type')
    // Otherwise Hono would mix the headers of the two.
    c.res = undefined
    c.res = new Response(same ? null : body, { status: same ? 304 : 200, headers: told })
  })

/** What is shown may be written in another way by the next start. */
const START = crypto.randomUUID()

/**
 * For a route whose answer is made of `values`, which it has read and checked that whoever asks may see,
 * and of what `counter` counts, and of nothing else: answers 304 before the rest is made. The values
 * must be those that `make` uses, and JSON tells all of them. Such a tag is known to the process that
 * gave it; where the counter cannot tell, or counts meanwhile, `conditional` makes one of the body.
 */
export async function unlessKnown<Answer extends Response>(
  c: Context,
  keep: string,
  values: unknown,
  counter: () => Promise<string | undefined>,
  make: () => Promise<Answer>,
): Promise<Answer> {
  const before = await counter()
  if (before === undefined) return make()
  const etag = tagOf(`${START} ${before} ${c.req.url} ${JSON.stringify(values)}`)
  const headers = {
    ETag: etag,
    'Cache-Control': c.req.header('authorization') === undefined ? keep : OWN,
    Vary: 'Authorization',
  }
  if (isKnown(c.req.header('if-none-match'), etag))
    return c.body(null, 304, headers) as Response as Answer
  const answer = await make()
  if ((await counter()) === before)
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}
