/** What a token is revoked by. `iat` is in seconds. */
export interface TokenIds {
  sid: string
  jti: string
  sub: string
  iat: number
}

/** Tokens with this `sid`, `jti` or `sub` that were issued up to `before` (ms; null = for ever) are no longer good. */
export interface Revocation {
  id: string
  before: number | null
}

/**
 * The revocations that matter. Told twice, or in another order, they are the same. One is forgotten
 * when every token that it could be about has expired.
 */
export function createRevocations(tokenLifetimeMs: number) {
  // In the order of `learnedAt`, so that the oldest come first.
  const byId = new Map<string, { before: number; learnedAt: number }>()
  return {
    add({ id, before }: Revocation, now: number) {
      const until = Math.max(before ?? Infinity, byId.get(id)?.before ?? -Infinity)
      byId.delete(id)
      byId.set(id, { before: until, learnedAt: now })
    },
    forget(now: number) {
      for (const [id, { learnedAt }] of byId) {
        if (now - learnedAt <= 2 * tokenLifetimeMs) return
        byId.delete(id)
      }
    },
    has({ sid, jti, sub, iat }: TokenIds) {
      if (!byId.size) return false
      const at = iat * 1000
      const covers = (id: string) => at <= (byId.get(id)?.before ?? -Infinity)
      return covers(sid) || covers(jti) || covers(sub)
    },
    get size() {
      return byId.size
    },
  }
}
