import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import { createClients } from '../clients/clients.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { authenticateClient } from './client-authentication.ts'
import { OAuthError, refuse, renderOAuthError } from './oauth-error.ts'
import { oauthOperations } from './oauth-forms.ts'
import { readAccessToken } from './own-token.ts'
import { readForm } from './read-form.ts'
import { lockFamily, standingOf } from './refresh-family.ts'

const FIELDS = ['token', 'token_type_hint', 'client_id', 'client_secret'] as const

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

/**
 * Token introspection (RFC 7662) for apps with a secret, about the tokens that they were given. Of
 * any other token they learn only that it is not active for them.
 */
export function introspectionRoutes(deps: AuthDeps) {
  const { db, own } = deps
  const around = { ...deps, clients: createClients(db) }

  const ofRefreshToken = async (token: string) => {
    const family = await db.transaction().execute((trx) => lockFamily(trx, token))
    if (!family || standingOf(family, token) !== 'current') return undefined
    return {
      client_id: family.clientId,
      scope: family.scopes.join(' '),
      sub: family.accountId,
      iss: own,
      exp: seconds(family.expiresAt),
      iat: seconds(family.rotatedAt ?? family.createdAt),
    }
  }
  const ofAccessToken = async (token: string) => {
    const claims = await readAccessToken(deps, token)
    if (!claims) return undefined
    const { client_id, scope, sub, iss, exp, iat, jti } = claims
    const whole = { exp: Math.floor(exp), iat: Math.floor(iat) }
    return { client_id, scope, sub, iss, jti, ...whole, aud: 'busker', token_type: 'Bearer' }
  }

  return new Hono()
    .onError(renderOAuthError)
    .post('/oauth/introspect', operation(oauthOperations.introspect), async (c) => {
      const form = await readForm(c, FIELDS)
      const client = await authenticateClient(around, c, form)
      if (client.secretHash === null)
        throw new OAuthError(refuse('invalid_client', 'Only an app with a secret may ask this.'))
      if (!form.token) throw new OAuthError(refuse('invalid_request', 'token is missing.'))
      const found = (await ofRefreshToken(form.token)) ?? (await ofAccessToken(form.token))
      const answer = found?.client_id === client.id ? { active: true, ...found } : { active: false }
      return c.json(answer, 200, { 'Cache-Control': 'no-store' })
    })
}
