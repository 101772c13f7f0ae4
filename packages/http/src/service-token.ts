import type { ServiceName } from '@busker/contracts/services'
import { createMiddleware } from 'hono/factory'
import { SignJWT, jwtVerify } from 'jose'
import { ApiError } from './errors.ts'
import type { Reach } from './reach.ts'

const LIFETIME_SECONDS = 60
/** No token of another kind is taken for one of these, whatever its audience (RFC 8725, 3.11). */
const TYPE = 'busker-service+jwt'
const audienceOf = (service: ServiceName) => `busker-internal:${service}`

/** Calls to `/internal/…` of other services, each with a short-lived token for that service alone. */
export const reachInside =
  (reach: Reach, secret: Uint8Array, from: string): Reach =>
  (to) =>
  async (input, init) => {
    const now = Math.floor(Date.now() / 1000)
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: TYPE })
      .setSubject(from)
      .setAudience(audienceOf(to))
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(secret)
    const request = new Request(input, init)
    request.headers.set('authorization', `Bearer ${token}`)
    return reach(to)(request)
  }

/** Lets only other services of this installation in. The gateway routes no `/internal` path. */
export const internalOnly = (secret: Uint8Array, service: ServiceName) =>
  createMiddleware(async (c, next) => {
    const token = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? ''
    const checked = await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      typ: TYPE,
      audience: audienceOf(service),
      requiredClaims: ['sub', 'iat', 'exp'],
    }).catch(() => undefined)
    const { iat = 0, exp = Infinity } = checked?.payload ?? {}
    if (exp - iat > LIFETIME_SECONDS)
      throw new ApiError(
        401,
        'SERVICE_TOKEN_REQUIRED',
        'Only services of this installation may ask this.',
      )
    await next()
  })
