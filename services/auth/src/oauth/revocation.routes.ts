import { transact } from '@busker/postgres/transact'
import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import { createClients } from '../clients/clients.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { revoke } from '../tokens/revoke.ts'
import { authenticateClient } from './client-authentication.ts'
import { OAuthError, refuse, renderOAuthError } from './oauth-error.ts'
import { oauthOperations } from './oauth-forms.ts'
import { readAccessToken } from './own-token.ts'
import { readForm } from './read-form.ts'
import { endFamily, lockFamily } from './refresh-family.ts'

const FIELDS = ['token', 'token_type_hint', 'client_id', 'client_secret'] as const

const notYours = () =>
  new OAuthError(refuse('invalid_request', 'This token was given to another app.'))

/**
 * Token revocation (RFC 7009): a refresh token ends its authorization with all its tokens, an access
 * token ends alone. What is no token of ours is as good as revoked: 200.
 */
export function revocationRoutes(deps: AuthDeps) {
  const { db, audit } = deps
  const around = { ...deps, clients: createClients(db) }
  return new Hono()
    .onError(renderOAuthError)
    .post('/oauth/revoke', operation(oauthOperations.revoke), async (c) => {
      const form = await readForm(c, FIELDS)
      const client = await authenticateClient(around, c, form)
      const { token } = form
      if (!token) throw new OAuthError(refuse('invalid_request', 'token is missing.'))
      const wasRefreshToken = await transact(db, async (trx) => {
        const family = await lockFamily(trx, token)
        if (!family) return false
        if (family.clientId !== client.id) throw notYours()
        const { accountId, clientId, id: sessionId } = family
        if (await endFamily(trx, family))
          await audit.record(c, 'token-revoked', { accountId, clientId, sessionId }, trx)
        return true
      })
      const access = wasRefreshToken ? undefined : await readAccessToken(deps, token)
      if (access) {
        if (access.client_id !== client.id) throw notYours()
        const subject = {
          // An app's own token has the app as its subject.
          accountId: access.sub === access.client_id ? undefined : access.sub,
          clientId: client.id,
          sessionId: access.sid,
        }
        await transact(db, async (trx) => {
          await revoke(trx, [access.jti])
          await audit.record(c, 'token-revoked', { ...subject, detail: { jti: access.jti } }, trx)
        })
      }
      return c.body(null, 200, { 'Cache-Control': 'no-store' })
    })
}
