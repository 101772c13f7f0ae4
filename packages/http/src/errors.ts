import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { StoreProblem } from '@busker/stores/problem'
import { getLogger } from '@logtape/logtape'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { requestContext } from './request-context.ts'

/** The one shape of an error: Spotify's, with a reason that programs can branch on. */
export interface ErrorBody {
  error: { status: number; reason: string; message: string }
}

/** What the caller caused. `message` is for people and says what to do. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode
  readonly reason: string
  readonly headers: Record<string, string>
  constructor(
    status: ContentfulStatusCode,
    reason: string,
    message: string,
    headers: Record<string, string> = {},
  ) {
    super(message)
    this.status = status
    this.reason = reason
    this.headers = headers
  }
}

/** 404: there is no such thing, or the caller may not know of it. */
export const notFound = (what: string, id: string) =>
  new ApiError(404, `${what.toUpperCase()}_NOT_FOUND`, `There is no ${what} ${id}.`)

const body = (status: number, reason: string, message: string): ErrorBody => ({
  error: { status, reason, message },
})

/** Turns whatever was thrown into the one shape. Nothing of an unexpected error leaves but its request id. */
export function renderError(error: unknown, c: Context) {
  if (error instanceof ApiError)
    return c.json(body(error.status, error.reason, error.message), error.status, error.headers)
  if (error instanceof HTTPException)
    return c.json(
      body(error.status, 'INVALID_REQUEST', error.message || 'The request could not be read.'),
      error.status,
    )
  if (error instanceof StoreProblem) return renderStoreProblem(error, c)
  getLogger(['busker', 'http']).error('request failed', {
    requestId: requestContext.getStore()?.requestId,
    path: c.req.path,
    error,
  })
  return c.json(
    body(
      500,
      'INTERNAL_ERROR',
      'Something went wrong on our side. Try again; if it stays, tell the operator the X-Request-Id.',
    ),
    500,
  )
}

/** Which store it is and why is for the log; the caller hears that trying again may help. */
function renderStoreProblem({ message, kind }: StoreProblem, c: Context) {
  getLogger(['busker', 'http']).error('store problem', {
    requestId: requestContext.getStore()?.requestId,
    path: c.req.path,
    kind,
    problem: message,
  })
  const said = body(503, 'STORE_UNAVAILABLE', 'What is kept here cannot be reached now. Try again.')
  return c.json(said, 503, { 'Retry-After': '5' })
}
