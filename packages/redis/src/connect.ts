import { Redis } from '@upstash/redis'
import { StoreProblem, placeOf } from '@busker/stores/problem'
import { reporting } from '@busker/stores/reporting'
import { NO_RIGHT, redisProblem } from './redis-problem.ts'
import { createTcpRequester } from './tcp-requester.ts'

export interface RedisConnection {
  /** Commands reject when their time is over. Replies that look like JSON come parsed. */
  redis: Redis
  /** The same store, whose methods reject with a StoreProblem when Redis is what failed. */
  telling: <T extends object>(store: T) => T
  close: () => void
}

/** Milliseconds until a command that nobody answers rejects. */
const PATIENCE_MS = 5000

/**
 * Opens the Redis that a URL names, without waiting for it:
 * - `https://:TOKEN@name.upstash.io` speaks Upstash's REST API. The token is the password of the
 *   URL, percent-encoded. `http:` does too, for a REST proxy in the same network.
 * - `redis://user:password@host:6379/0` speaks RESP2 over one TCP connection, `rediss:` by TLS.
 *   Either part before the `@` may be left out. A lost connection comes back by itself.
 *
 * Over TCP a pipeline is ordered and `multi` atomic, as over HTTPS; pub/sub is not there.
 */
export function connectRedis(url: string, patience = PATIENCE_MS): RedisConnection {
  const place = placeOf(url)
  const telling = <T extends object>(store: T) => reporting(store, (error) => told(error, place))
  if (/^rediss?:\/\//.test(url)) {
    const { requester, close } = createTcpRequester(url, patience)
    return { redis: new Redis(requester), telling, close }
  }
  if (/^https?:\/\//.test(url))
    return { redis: overHttps(new URL(url), patience), telling, close: () => {} }
  throw new Error(
    `${url.split(':')[0]}: is not a kind of Redis. Use redis://…, rediss://… or https://:TOKEN@…`,
  )
}

const MISSING_RIGHT =
  'Grant it: ACL SETUSER name ~busker:* +@read +@write +@scripting +@connection +info +time.'

function told(error: unknown, place: string) {
  const kind = redisProblem(error)
  if (!kind) return error
  // Upstash's client repeats the whole command, with what listeners sent.
  const [said = ''] = String(error instanceof Error ? error.message : error).split(', command was:')
  const fix = NO_RIGHT.test(said) ? MISSING_RIGHT : undefined
  return new StoreProblem('Redis', place, kind, new Error(said), fix)
}

function overHttps(url: URL, patience: number) {
  const token = decodeURIComponent(url.password || url.username)
  if (!token) throw new Error(`${url.origin} needs a token: https://:TOKEN@${url.host}`)
  return new Redis({
    url: `${url.origin}${url.pathname}`.replace(/\/$/, ''),
    token,
    enableTelemetry: false,
    readYourWrites: true,
    retry: { retries: 2, backoff: (count) => 50 * 2 ** count * (1 + Math.random()) },
    // A function: by a mere signal the client would answer that it was aborted as if by a result.
    signal: () => AbortSignal.timeout(patience),
  })
}
