import { Redis } from '@upstash/redis'
import { createTcpRequester } from './tcp-requester.ts'

export interface RedisConnection {
  /** Commands reject after `PATIENCE_MS` at the latest. Replies that look like JSON come parsed. */
  redis: Redis
  close: () => void
}

/** Milliseconds until a command that nobody answers rejects. */
export const PATIENCE_MS = 5000

/**
 * Opens the Redis that a URL names, without waiting for it:
 * - `https://:TOKEN@name.upstash.io` speaks Upstash's REST API. The token is the password of the
 *   URL, percent-encoded. `http:` does too, for a REST proxy in the same network.
 * - `redis://user:password@host:6379/0` speaks RESP2 over one TCP connection, `rediss:` by TLS.
 *   Either part before the `@` may be left out. A lost connection comes back by itself.
 *
 * Over TCP a pipeline is ordered and `multi` atomic, as over HTTPS; pub/sub is not there.
 */
export function connectRedis(url: string): RedisConnection {
  if (/^rediss?:\/\//.test(url)) {
    const { requester, close } = createTcpRequester(url, PATIENCE_MS)
    return { redis: new Redis(requester), close }
  }
  if (/^https?:\/\//.test(url)) return { redis: overHttps(new URL(url)), close: () => {} }
  throw new Error(
    `${url.split(':')[0]}: is not a kind of Redis. Use redis://…, rediss://… or https://:TOKEN@…`,
  )
}

function overHttps(url: URL) {
  const token = decodeURIComponent(url.password || url.username)
  if (!token) throw new Error(`${url.origin} needs a token: https://:TOKEN@${url.host}`)
  return new Redis({
    url: `${url.origin}${url.pathname}`.replace(/\/$/, ''),
    token,
    enableTelemetry: false,
    readYourWrites: true,
    retry: { retries: 2, backoff: (count) => 50 * 2 ** count * (1 + Math.random()) },
    // A function: by a mere signal the client would answer that it was aborted as if by a result.
    signal: () => AbortSignal.timeout(PATIENCE_MS),
  })
}
