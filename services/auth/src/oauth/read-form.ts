import type { Context } from 'hono'
import { OAuthError, refuse } from './oauth-error.ts'
import { readParameters } from './parameters.ts'

const LARGEST = 16 * 1024

/** The form that an app sends (RFC 6749, 3.2). Throws `invalid_request`, and says what is wrong with it. */
export async function readForm<const Name extends string>(c: Context, known: readonly Name[]) {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    throw new OAuthError(
      refuse(
        'invalid_request',
        'Send a form: POST with Content-Type: application/x-www-form-urlencoded.',
      ),
    )
  const body = await c.req.text()
  if (body.length > LARGEST)
    throw new OAuthError(refuse('invalid_request', `The form has more than ${LARGEST} bytes.`))
  const { given, repeated } = readParameters(new URLSearchParams(body), known)
  if (repeated.length)
    throw new OAuthError(refuse('invalid_request', `${repeated[0]} came more than once.`))
  return given
}
