import type { Context } from 'hono'

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** What is wrong with how a token was sent, or with the token (RFC 6750, 3.1). */
export class BearerProblem extends Error {
  readonly status: 400 | 401 | 403
  readonly code: string | undefined
  constructor(status: 400 | 401 | 403, code: string | undefined, message: string) {
    super(message)
    this.status = status
    this.code = code
  }

  /** The answer. Who sent no token at all learns of no error (RFC 6750, 3.1). */
  respond(c: Context) {
    const scope = this.code === 'insufficient_scope' ? ', scope="openid"' : ''
    const challenge = this.code
      ? `Bearer error="${this.code}", error_description="${this.message}"${scope}`
      : 'Bearer'
    return c.json(
      { error: this.code ?? 'invalid_token', error_description: this.message },
      this.status,
      { 'WWW-Authenticate': challenge },
    )
  }
}

/** The token of a request: in the header, or in a form that was posted (RFC 6750, 2.1 and 2.2). */
export async function tokenOf(c: Context): Promise<string> {
  const header = c.req.header('authorization')
  const isForm = c.req.method === 'POST' && FORM.test(c.req.header('content-type') ?? '')
  const posted = isForm ? new URLSearchParams(await c.req.text()).getAll('access_token') : []
  if (header === undefined && !posted.length)
    throw new BearerProblem(401, undefined, 'Send an access token.')
  const token = header === undefined ? posted[0] : /^Bearer +(\S+)$/i.exec(header)?.[1]
  const ways = posted.length + (header === undefined ? 0 : 1)
  if (!token || ways > 1)
    throw new BearerProblem(400, 'invalid_request', 'Send one access token, in one way.')
  return token
}
