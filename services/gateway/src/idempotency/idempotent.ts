import { newId } from '@busker/contracts/ids'
import type { Verify } from '@busker/http/access'
import { ApiError } from '@busker/http/errors'
import { getLogger } from '@logtape/logtape'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { StatusCode } from 'hono/utils/http-status'
import { type Answer, packed, readAnswer, unpacked } from './answer.ts'
import { keyIn } from './key-in.ts'
import type { Seal } from './seal.ts'
import type { AnswerStore } from './store.ts'

interface Idempotency {
  store: AnswerStore
  seal: Seal
  verify: Verify
  /** How long a key is held after its holder was last heard of, in ms. */
  holdMs?: number
}

const HOLD_MS = 10_000
const KEEP_MS = 24 * 3600_000

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
/** Their answers have secrets in them, or grants, which are not kept; plays are counted once anyway. */
const NOT_KEPT = /^\/v1\/(admin|embed-keys|play-grants|plays)(\/|$)/
/** Refusals for the moment, or of this token: another try may fare better. */
const PASSING = new Set([401, 403, 408, 425, 429])

/**
 * Carries out a write that has an `Idempotency-Key` once: whoever sends it again, with the same key,
 * within a day, gets the first answer (draft-ietf-httpapi-idempotency-key-header-07). A key is of the
 * account and the app that the access token names; without a good token it is passed over, since an
 * answer may be given again to nobody else. Throws 400 for a malformed key, 409 while the first request
 * is being carried out, 422 for a key that came with another request, 503 when it cannot be known.
 */
export const idempotent = ({ store, seal, verify, holdMs = HOLD_MS }: Idempotency) =>
  createMiddleware(async (c, next) => {
    const header = c.req.header('idempotency-key')
    const { method, path } = c.req
    if (header === undefined || !WRITES.has(method) || NOT_KEPT.test(path)) return next()
    const key = keyIn(header)
    const caller = await callerOf(c, verify)
    // The service tells who needs a token.
    if (caller === undefined) return next()

    const own = seal(caller, key)
    const body = await takeBody(c)
    const { pathname, search } = new URL(c.req.url)
    const fingerprint = own.fingerprint(method, pathname + search, body)
    const holder = newId()
    const known = await store.claim(own.id, fingerprint, holder, holdMs).catch(unknowable)
    if (known) {
      if (known.fingerprint !== fingerprint) throw reused
      if (!known.answer) throw inUse
      return again(c, unpacked(own.open(known.answer)))
    }

    const attempt = (what: Promise<void>) =>
      what.catch((error: unknown) => log().warn('an answer is not kept', { error }))
    const holding = setInterval(() => void attempt(store.hold(own.id, holder, holdMs)), holdMs / 3)
    try {
      await next()
      const answer =
        stands(c.res.status) && (await readAnswer(c.res.clone()).catch(() => undefined))
      await attempt(
        answer
          ? store.keep(own.id, holder, own.seal(packed(answer)), KEEP_MS)
          : store.release(own.id, holder),
      )
    } finally {
      clearInterval(holding)
    }
  })

const log = () => getLogger(['busker', 'gateway'])

const stands = (status: number) => status < 500 && !PASSING.has(status)

async function callerOf(c: Context, verify: Verify) {
  const [, token] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  const access = token === undefined ? undefined : await verify(token)
  return access && JSON.stringify([access.clientId, access.userId])
}

/**
 * Reads the body, and puts a request in its place that does not end when the client goes: what was
 * begun is carried out and its answer kept, since that client will ask again.
 */
async function takeBody(c: Context) {
  const body = new Uint8Array(await c.req.arrayBuffer())
  const { url, method } = c.req.raw
  const headers = new Headers(c.req.raw.headers)
  headers.delete('transfer-encoding')
  c.req.raw = new Request(url, { method, headers, ...(body.length ? { body } : {}) })
  return body
}

function again(c: Context, { status, headers, body }: Answer) {
  if (!body)
    throw new ApiError(
      409,
      'IDEMPOTENCY_ANSWER_TOO_LARGE',
      `This was done, with status ${status}. Its answer was too large to be kept: read what it changed.`,
      { 'Idempotency-Replayed': 'true' },
    )
  return c.newResponse(body.length ? new Uint8Array(body) : null, status as StatusCode, {
    ...headers,
    'Idempotency-Replayed': 'true',
  })
}

const unknowable = (error: unknown) => {
  log().error('keys of requests are not known', { error })
  throw new ApiError(
    503,
    'IDEMPOTENCY_UNAVAILABLE',
    'Nothing was done: whether this key was used before cannot be known now. Try again in a moment.',
    { 'Retry-After': '5' },
  )
}

const reused = new ApiError(
  422,
  'IDEMPOTENCY_KEY_REUSED',
  'This Idempotency-Key came with another request. Use a new key for each request that is not the same.',
)

const inUse = new ApiError(
  409,
  'IDEMPOTENCY_KEY_IN_USE',
  'The first request with this Idempotency-Key is still being carried out. Ask again in a second.',
  { 'Retry-After': '1' },
)
