import { getLogger } from '@logtape/logtape'
import { type CryptoKey, type JWK, importJWK } from 'jose'
import { ApiError } from './errors.ts'
import { type Revocation, type TokenIds, createRevocations } from './revocations.ts'

/** What the auth service answers: its public keys, and the revocations since a cursor. */
export interface AuthAnswer {
  keys: JWK[]
  revocations: Revocation[]
  cursor: string
  /** There are further pages, from this cursor on. */
  more: boolean
}

/** Asks the auth service; all that it knows when there is no cursor. Throws when it does not answer. */
export type AskAuth = (since: string | undefined) => Promise<AuthAnswer>

export interface VerifyKey {
  kid: string
  x: string | undefined
  publicKey: CryptoKey
}

/** How old may be what we know, as long as the auth service answers. */
const FRESH_MS = 2000
/** How old it may be while the auth service does not answer. */
const GOOD_MS = 30_000

/**
 * What a service knows of keys and revocations. It is asked for when tokens are checked, at most every
 * two seconds, once for all who wait. While the auth service is silent, what it said last counts for
 * 30 seconds; then checks end in 503, since a token could have been revoked meanwhile.
 */
export function createAuthNews(ask: AskAuth, tokenLifetimeMs: number, now: () => number) {
  const revocations = createRevocations(tokenLifetimeMs)
  let keys = new Map<string, VerifyKey>()
  let cursor: string | undefined
  let triedAt = -Infinity
  let answeredAt = -Infinity
  let asking: Promise<void> | undefined

  // A clock that was set back makes all that we know old.
  const since = (moment: number) => (now() >= moment ? now() - moment : Infinity)
  const askForAll = async () => {
    const startedAt = now()
    triedAt = startedAt
    for (let more = true; more;) {
      const answer = await ask(cursor)
      for (const revocation of answer.revocations) revocations.add(revocation, startedAt)
      keys = await imported(answer.keys, keys)
      cursor = answer.cursor
      more = answer.more
    }
    answeredAt = startedAt
    revocations.forget(startedAt)
  }
  const refresh = () =>
    (asking ??= askForAll()
      .catch((error: unknown) =>
        getLogger(['busker', 'http']).warn('the auth service gives no keys', { error }),
      )
      .finally(() => (asking = undefined)))

  return {
    /** Whether `fresh` must be awaited before a token is checked. */
    isOld: () => since(answeredAt) >= FRESH_MS,

    async fresh() {
      if (asking || since(triedAt) >= FRESH_MS) await refresh()
      if (since(answeredAt) >= GOOD_MS) throw silent()
    },

    async notOlderThan(ms: number) {
      if (asking || since(triedAt) >= ms) await refresh()
    },

    key: (kid: string) => keys.get(kid),
    isRevoked: (ids: TokenIds) => revocations.has(ids),
  }
}

const silent = () =>
  new ApiError(
    503,
    'AUTH_UNREACHABLE',
    'Access tokens cannot be checked: the auth service does not answer. Try again in a moment.',
    { 'Retry-After': '5' },
  )

/** Keys stay the same objects as long as they are published, so that what they checked stays good. */
async function imported(published: JWK[], known: Map<string, VerifyKey>) {
  const keys = new Map<string, VerifyKey>()
  for (const jwk of published) {
    const { kid, x } = jwk
    if (jwk.kty !== 'OKP' || kid === undefined) continue
    const same = known.get(kid)
    if (same && same.x === x) keys.set(kid, same)
    else {
      const publicKey = await importJWK(jwk, 'EdDSA')
      if (!(publicKey instanceof Uint8Array)) keys.set(kid, { kid, x, publicKey })
    }
  }
  return keys
}
