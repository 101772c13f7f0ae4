import type { Access, Verify } from '@busker/http/access'
import { type Operation, operation } from '@busker/http/operation'
import { OauthError } from '@busker/web-api/oauth-error'
import { type Context, Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { createPresenter } from '../profiles/present.ts'
import { createProfilesRepository } from '../profiles/profiles.repository.ts'
import { BearerProblem, tokenOf } from './bearer.ts'
import { Claims, postedToken } from './userinfo.schemas.ts'

const told = {
  tag: 'Authorization',
  summary: 'Who a token is of',
  description: 'OpenID Connect Core 1.0, 5.3. `profile` and `email` add claims.',
  by: 'user',
  scopes: ['openid'],
  answers: { 200: Claims },
  errors: OauthError,
  refuses: {
    400: ['invalid_request'],
    401: ['invalid_token'],
    403: ['insufficient_scope'],
  },
} satisfies Partial<Operation>

/** Who a token is of, as claims (OpenID Connect Core 1.0, 5.3). Errors are those of RFC 6750. */
export function userinfoRoutes({ db, verify, accounts, publicUrl }: UsersDeps) {
  const profiles = createProfilesRepository(db)
  const { imagesOf } = createPresenter(publicUrl)

  const claimsOf = async (userId: string, { scopes }: Access) => {
    const [profile, [account]] = await Promise.all([
      scopes.has('profile') ? profiles.find(userId) : undefined,
      scopes.has('email') ? accounts.find([userId]) : [],
    ])
    const picture = profile && imagesOf(profile)[0]?.url
    return {
      sub: userId,
      ...(profile && {
        name: profile.displayName,
        ...(picture && { picture }),
        ...(profile.locale && { locale: profile.locale }),
        updated_at: Math.floor(profile.updatedAt.getTime() / 1000),
      }),
      // An account has no address but one that was shown to be its person's.
      ...(account?.email && { email: account.email, email_verified: true }),
    }
  }
  const answer = async (c: Context) => {
    c.header('Cache-Control', 'no-store')
    try {
      const { userId, ...access } = await accessOf(c, verify)
      return c.json(await claimsOf(userId, { userId, ...access }), 200)
    } catch (error) {
      if (!(error instanceof BearerProblem)) throw error
      return error.respond(c)
    }
  }
  return new Hono().get('/oauth/userinfo', operation({ ...told, id: 'getUserInfo' }), answer).post(
    '/oauth/userinfo',
    operation({
      ...told,
      id: 'postForUserInfo',
      takes: { 'application/x-www-form-urlencoded': postedToken },
      mayBeEmpty: true,
    }),
    answer,
  )
}

async function accessOf(c: Context, verify: Verify) {
  const token = await tokenOf(c)
  const access = await verify(token)
  if (!access) throw new BearerProblem(401, 'invalid_token', 'The token is not valid or expired.')
  const { userId } = access
  if (userId === undefined || !access.scopes.has('openid'))
    throw new BearerProblem(403, 'insufficient_scope', 'The token lacks the scope openid.')
  return { ...access, userId }
}
