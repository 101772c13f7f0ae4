import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { Metadata } from './oauth-answers.ts'
import { scopes } from '../tokens/scopes.ts'

/** Of ID tokens, and of `/oauth/userinfo`. */
const claims =
  'iss sub aud exp iat auth_time nonce amr azp sid at_hash name picture locale email email_verified'.split(
    ' ',
  )

/** What is served, for clients that configure themselves (RFC 8414; OpenID Connect Discovery, 3). */
export function discoveryRoutes({ own }: Pick<AuthDeps, 'own'>) {
  const bySecret = ['client_secret_basic', 'client_secret_post']
  const metadata = {
    issuer: own,
    authorization_endpoint: `${own}/authorize`,
    token_endpoint: `${own}/api/token`,
    revocation_endpoint: `${own}/oauth/revoke`,
    introspection_endpoint: `${own}/oauth/introspect`,
    userinfo_endpoint: `${own}/oauth/userinfo`,
    jwks_uri: `${own}/.well-known/jwks.json`,
    scopes_supported: Object.keys(scopes),
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: [...bySecret, 'none'],
    revocation_endpoint_auth_methods_supported: [...bySecret, 'none'],
    introspection_endpoint_auth_methods_supported: bySecret,
    authorization_response_iss_parameter_supported: true,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['EdDSA'],
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    claim_types_supported: ['normal'],
    claims_supported: claims,
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
  }
  const kept = { 'Cache-Control': 'public, max-age=3600' }
  const told = { tag: 'Authorization', by: 'no-token', answers: { 200: Metadata } } as const
  return new Hono()
    .get(
      '/.well-known/oauth-authorization-server',
      operation({
        ...told,
        id: 'getAuthorizationServer',
        summary: 'What of OAuth is served',
        description: 'RFC 8414.',
      }),
      (c) => c.json(metadata, 200, kept),
    )
    .get(
      '/.well-known/openid-configuration',
      operation({
        ...told,
        id: 'getOpenidConfiguration',
        summary: 'What of OpenID Connect is served',
        description: 'OpenID Connect Discovery, 3.',
      }),
      (c) => c.json(metadata, 200, kept),
    )
}
