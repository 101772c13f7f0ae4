import { transact } from '@busker/postgres/transact'
import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import { createClients } from '../clients/clients.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { isScope } from '../tokens/scopes.ts'
import { authenticateClient } from './client-authentication.ts'
import { exchangeCode } from './exchange-code.ts'
import { exchangeRefreshToken } from './exchange-refresh.ts'
import { tokensFor } from './exchanged.ts'
import { OAuthError, refuse, renderOAuthError } from './oauth-error.ts'
import { oauthOperations } from './oauth-forms.ts'
import { words } from './parameters.ts'
import { readForm } from './read-form.ts'

const FIELDS = [
  'grant_type',
  'client_id',
  'client_secret',
  'code',
  'redirect_uri',
  'code_verifier',
  'refresh_token',
  'scope',
] as const

const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/

const missing = (name: string) => new OAuthError(refuse('invalid_request', `${name} is missing.`))

/** The token endpoint (RFC 6749, 3.2): authorization code, refresh token, client credentials. */
export function tokenRoutes(deps: AuthDeps) {
  const { db, tokens, audit } = deps
  const around = { ...deps, clients: createClients(db) }

  return new Hono()
    .onError(renderOAuthError)
    .post('/api/token', operation(oauthOperations.token), async (c) => {
      const form = await readForm(c, FIELDS)
      const client = await authenticateClient(around, c, form)
      const { scope, grant_type: type } = form
      const unknown = words(scope).find((one) => !isScope(one))
      c.header('Cache-Control', 'no-store')
      c.header('Pragma', 'no-cache')

      if (type === 'client_credentials') {
        if (client.secretHash === null)
          throw new OAuthError(
            refuse('unauthorized_client', 'Only an app with a secret may ask for itself.'),
          )
        if (unknown !== undefined)
          throw new OAuthError(refuse('invalid_scope', 'There is no such scope.'))
        return c.json(await tokens.forClient(client.id))
      }
      if (type === undefined) throw missing('grant_type')
      if (type !== 'authorization_code' && type !== 'refresh_token')
        throw new OAuthError(
          refuse(
            'unsupported_grant_type',
            'grant_type is authorization_code, refresh_token or client_credentials.',
          ),
        )
      const exchanged = await transact(db, async (trx) => {
        if (type === 'refresh_token') {
          if (!form.refresh_token) throw missing('refresh_token')
          return exchangeRefreshToken(audit, c, trx, {
            client,
            refreshToken: form.refresh_token,
            scope,
          })
        }
        const { code, redirect_uri: redirectUri, code_verifier: codeVerifier } = form
        if (!code) throw missing('code')
        if (codeVerifier !== undefined && !VERIFIER.test(codeVerifier))
          throw new OAuthError(
            refuse('invalid_request', 'code_verifier is 43 to 128 of A-Z a-z 0-9 - . _ ~'),
          )
        return exchangeCode(audit, c, trx, { client, code, redirectUri, codeVerifier })
      })
      if ('error' in exchanged) throw new OAuthError(exchanged)
      return c.json(await tokensFor(deps, exchanged))
    })
}
