import type { ServiceName } from '@busker/contracts/services'
import { getLogger } from '@logtape/logtape'
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel'
import { PATIENCE } from './deadline.ts'
import { type Place, createReplicas } from './replicas.ts'
import { type Reach, traced } from './reach.ts'
import { requestContext } from './request-context.ts'

/** Says that nothing was done, since the service is still starting: any call may be repeated. */
export const NOT_STARTED = 'x-not-started'

/** Calls that may be repeated when nobody knows whether they were carried out (RFC 9110, 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const TRIES = 3
const FIRST_PAUSE_MS = 25
/** How long the beginning of an answer may take; what comes after, a song or a stream of news, may last. */
const PATIENCE_MS = 30_000
const FAILURES = 5
const REST_MS = 1000

interface Options {
  /** How long, in ms, the beginning of the answer to a path may take where that is longer than usual. */
  patienceOf?: (path: string) => number | undefined
}

interface Replica {
  place: Place
  breaker: CircuitBreakerPolicy
}

/**
 * Services over HTTP, each at one or more addresses, `http://catalog:3000` for example, in turn.
 * Connections are kept. A call that gets no answer in time, or within what its own caller still
 * waits, fails; one that was certainly not carried out goes to another replica, and so does one that
 * may be repeated, three times in all. A replica that failed five times in a row rests for a second.
 */
export function overNetwork(
  addresses: Record<ServiceName, string | readonly string[]>,
  { patienceOf = () => undefined }: Options = {},
): Reach {
  const lines = new Map<ServiceName, ReturnType<typeof createLine>>()
  return (service) => {
    const line = lines.get(service) ?? createLine(service, [addresses[service]].flat())
    lines.set(service, line)
    return async (input, init) => {
      const asked = new Request(input, init)
      const { pathname, search } = new URL(asked.url)
      // At hand, so that it can be sent again; limits keep bodies small.
      const body = asked.body ? await asked.arrayBuffer() : null
      const until = Math.min(
        Date.now() + (patienceOf(pathname) ?? PATIENCE_MS),
        requestContext.getStore()?.deadline ?? Infinity,
      )
      return line({ asked, path: pathname + search, body, until })
    }
  }
}

interface Call {
  asked: Request
  path: string
  body: ArrayBuffer | null
  /** In ms since 1970. */
  until: number
}

/** The caller went away: no replica is to blame. */
class CallerLeft extends Error {}

/** The calls to one service. */
function createLine(service: ServiceName, addresses: readonly string[]) {
  const log = getLogger(['busker', 'http'])
  const find = createReplicas(addresses)
  const known = new Map<string, Replica>()
  let turn = 0

  const replicas = async (): Promise<Replica[]> => {
    const places = await find()
    const origins = new Set(places.map(({ origin }) => origin))
    for (const origin of known.keys()) if (!origins.has(origin)) known.delete(origin)
    for (const place of places)
      if (!known.has(place.origin)) known.set(place.origin, { place, breaker: createBreaker() })
    return [...known.values()]
  }
  /** In turn; those that rest are the last resort. */
  const inTurn = async () => {
    const all = await replicas()
    const first = turn++ % all.length
    const turned = [...all.slice(first), ...all.slice(0, first)]
    const rests = ({ breaker }: Replica) => breaker.state === CircuitState.Open
    return [...turned.filter((one) => !rests(one)), ...turned.filter(rests)]
  }

  return async (call: Call): Promise<Response> => {
    const order = await inTurn()
    // A service that waits for a store says so late, and says nothing else when it is asked again.
    const most = call.path === '/readyz' ? Math.min(TRIES, order.length) : TRIES
    for (let tries = 1; ; tries++) {
      const { place, breaker } = order[(tries - 1) % order.length]!
      const answer = await breaker
        .execute(() => send(place, call))
        .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
      const failed = answer instanceof Error || isUnavailable(answer)
      if (!failed) return answer
      const again = tries < most && !(answer instanceof CallerLeft) && mayRepeat(call, answer)
      const pause = FIRST_PAUSE_MS * 2 ** tries * Math.random()
      if (!again || Date.now() + pause >= call.until) {
        if (answer instanceof Error) throw answer
        return answer
      }
      log.debug('a call is made again', { service, place: place.origin, path: call.path, tries })
      if (!(answer instanceof Error)) await answer.body?.cancel()
      if (tries >= order.length) await Bun.sleep(pause)
    }
  }
}

const createBreaker = () =>
  circuitBreaker(
    handleWhen((error) => !(error instanceof CallerLeft)),
    { breaker: new ConsecutiveBreaker(FAILURES), halfOpenAfter: REST_MS },
  )

const isUnavailable = ({ status }: Response) => status === 502 || status === 503 || status === 504

/** Refused connections and circuits that rest have carried nothing out, and nor has who says so. */
function mayRepeat({ asked }: Call, answer: Response | Error) {
  if (SAFE.has(asked.method)) return true
  if (!(answer instanceof Error)) return answer.headers.has(NOT_STARTED)
  return (
    'isBrokenCircuitError' in answer || ('code' in answer && answer.code === 'ConnectionRefused')
  )
}

async function send({ origin, host }: Place, { asked, path, body, until }: Call) {
  const left = until - Date.now()
  const tooLate = new AbortController()
  const timer = setTimeout(
    () => tooLate.abort(new DOMException(`${origin} did not answer in time.`, 'TimeoutError')),
    Math.max(0, left),
  )
  const request = traced(
    new Request(origin + path, {
      method: asked.method,
      headers: asked.headers,
      body,
      signal: AbortSignal.any([asked.signal, tooLate.signal]),
    }),
  )
  request.headers.set('host', host)
  request.headers.set(PATIENCE, String(Math.max(1, Math.round(left))))
  try {
    // Bytes stay as the service encoded them; a redirect is the caller's to follow.
    const answer = await fetch(request, { redirect: 'manual', decompress: false })
    return new Response(answer.body, answer)
  } catch (error) {
    if (asked.signal.aborted) throw new CallerLeft('The caller went away.', { cause: error })
    throw tooLate.signal.aborted ? tooLate.signal.reason : error
  } finally {
    clearTimeout(timer)
  }
}
