import type { Context, ErrorHandler } from 'hono'
import { renderError } from '@busker/http/errors'
import { TooManyTries } from '../sign-in/guard.ts'

/** The error codes of RFC 6749, 5.2, and `temporarily_unavailable` (4.1.2.1) for too many tries. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'temporarily_unavailable'

/** Why a request of an app is refused. */
export interface Refusal {
  error: OAuthErrorCode
  description: string
}

export const refuse = (error: OAuthErrorCode, description: string): Refusal => ({
  error,
  description,
})

/** A refusal that ends the request. */
export class OAuthError extends Error {
  readonly error: OAuthErrorCode
  readonly status: 400 | 401 | 429
  readonly headers: Record<string, string>
  constructor({ error, description }: Refusal, headers: Record<string, string> = {}) {
    super(description)
    this.error = error
    this.status = error === 'invalid_client' ? 401 : error === 'temporarily_unavailable' ? 429 : 400
    this.headers = headers
  }
}

/** Tells an app what is wrong as RFC 6749, 5.2 says, and keeps it out of caches. */
export const renderOAuthError: ErrorHandler = (thrown, c: Context) => {
  const error = thrown instanceof TooManyTries ? delayed(thrown) : thrown
  if (!(error instanceof OAuthError)) return renderError(error, c)
  return c.json({ error: error.error, error_description: error.message }, error.status, {
    'Cache-Control': 'no-store',
    ...error.headers,
  })
}

const delayed = ({ message, seconds }: TooManyTries) =>
  new OAuthError(
    { error: 'temporarily_unavailable', description: message },
    { 'Retry-After': String(seconds) },
  )
