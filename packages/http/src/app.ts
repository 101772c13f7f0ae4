import { getLogger } from '@logtape/logtape'
import { Hono } from 'hono'
import { showAnswer } from './answer-watch.ts'
import { limitBody } from './body-limit.ts'
import { PATIENCE, deadlineIn } from './deadline.ts'
import { renderError } from './errors.ts'
import { REQUEST_ID, requestContext, requestIdOf } from './request-context.ts'
import { TRACEPARENT, continueTrace } from './trace.ts'
import { unknownRoute } from './unknown-route.ts'

const LARGEST_BODY = 1024 * 1024

/** What must answer before the service is ready, by the name that an operator knows. */
export type Readiness = Record<string, () => Promise<unknown>>

interface AppOptions {
  line?: 'info' | 'debug'
  /** How long a store may take to say that it is there. */
  patienceMs?: number
  largeBodies?: Record<string, number>
}

/**
 * A Hono app with what every service has: request id and trace, one log line a request, the error shape, a
 * limit to the size of a body, `/healthz` (alive) and `/readyz` (its own stores answer; 503 names those that do not).
 * `line` is the level of the log line: the gateway's is `info`, and one of a service behind it repeats that.
 * `largeBodies` names the paths whose bodies may be larger than 1 MiB, in bytes; `:x` is any segment.
 */
export function createApp(
  service: string,
  readiness: Readiness = {},
  { line = 'debug', largeBodies = {}, patienceMs = 2000 }: AppOptions = {},
) {
  const log = getLogger(['busker', service])
  const app = new Hono()
  app.use(async (c, next) => {
    const started = performance.now()
    const requestId = requestIdOf(c.req.header(REQUEST_ID))
    c.header(REQUEST_ID, requestId)
    const trace = continueTrace(c.req.header(TRACEPARENT))
    const context = { requestId, trace, deadline: deadlineIn(c.req.header(PATIENCE)) }
    await requestContext.run(context, next)
    // What goes on after the answer has begun, a stream of news for one, has all the time it wants.
    context.deadline = undefined
    await showAnswer(c.req.raw, c.res)
    if (c.req.path === '/healthz' || c.req.path === '/readyz') return
    const ms = Math.round((performance.now() - started) * 100) / 100
    log[line]('request', () => ({
      requestId,
      traceId: trace.traceId,
      spanId: trace.spanId,
      parentId: trace.parentId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms,
    }))
  })
  const limits = Object.entries(largeBodies).map(([path, most]) => ({
    segments: path.split('/'),
    limit: limitBody(most),
  }))
  const usual = limitBody(LARGEST_BODY)
  app.use((c, next) => {
    const asked = c.req.path.split('/')
    const large = limits.find(({ segments }) => isLike(segments, asked))
    return (large?.limit ?? usual)(c, next)
  })
  app.onError(renderError)
  app.notFound(unknownRoute(app))
  app.get('/healthz', (c) => c.json({ status: 'alive', service }))
  app.get('/readyz', async (c) => {
    const checks = await Promise.all(
      Object.entries(readiness).map(([name, check]) => missingIn(name, check, patienceMs)),
    )
    const missing = checks.flat()
    return c.json(
      { status: missing.length ? 'waiting' : 'ready', service, missing },
      missing.length ? 503 : 200,
    )
  })
  return app
}

const isLike = (pattern: string[], path: string[]) =>
  pattern.length === path.length &&
  pattern.every((segment, i) => segment.startsWith(':') || segment === path[i])

/** A check throws this to name what is missing behind it. */
export class Missing extends Error {
  readonly names: string[]
  constructor(names: string[]) {
    super(`${names.join(', ')} missing`)
    this.names = names
  }
}

const missingIn = (name: string, check: () => Promise<unknown>, patienceMs: number) =>
  Promise.race([check().then(() => []), Bun.sleep(patienceMs).then(() => [name])]).catch(
    (error: unknown) =>
      error instanceof Missing ? [name, ...error.names.map((one) => `${name}: ${one}`)] : [name],
  )
