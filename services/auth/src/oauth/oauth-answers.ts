import { ErrorAnswer } from '@busker/web-api/error'
import { OauthError } from '@busker/web-api/oauth-error'
import { z } from 'zod'

/** What apps are told of their tokens (RFC 6749, 5.1). */
export const Tokens = z
  .object({
    access_token: z.string().describe('Send it as `Authorization: Bearer …`.'),
    token_type: z.literal('Bearer'),
    expires_in: z.int().describe('Seconds.'),
    scope: z.string().describe('What it is good for, separated by spaces.'),
    refresh_token: z.string().optional().describe('Good once; the next answer has another.'),
    id_token: z.string().optional().describe('With the scope `openid`, for a code.'),
  })
  .meta({ id: 'Tokens', description: 'An access token, and what comes with it.' })

/** What is known of a token (RFC 7662, 2.2). */
export const Introspection = z
  .object({
    active: z.boolean(),
    client_id: z.string().optional(),
    scope: z.string().optional(),
    sub: z.string().optional(),
    iss: z.string().optional(),
    exp: z.int().optional().describe('Unix seconds.'),
    iat: z.int().optional().describe('Unix seconds.'),
    jti: z.string().optional(),
    aud: z.string().optional(),
    token_type: z.literal('Bearer').optional(),
  })
  .meta({ id: 'Introspection', description: 'What is known of a token.' })

/** 429 of these endpoints: of their own, or of the gateway. */
export const TooMany = z
  .union([OauthError, ErrorAnswer])
  .describe('`temporarily_unavailable`; `Retry-After` says when to come back.')

const texts = z.array(z.string())

/** What is served (RFC 8414; OpenID Connect Discovery, 3). */
export const Metadata = z
  .object({
    issuer: z.url(),
    authorization_endpoint: z.url(),
    token_endpoint: z.url(),
    revocation_endpoint: z.url(),
    introspection_endpoint: z.url(),
    userinfo_endpoint: z.url(),
    jwks_uri: z.url(),
    scopes_supported: texts,
    response_types_supported: texts,
    response_modes_supported: texts,
    grant_types_supported: texts,
    code_challenge_methods_supported: texts,
    token_endpoint_auth_methods_supported: texts,
    revocation_endpoint_auth_methods_supported: texts,
    introspection_endpoint_auth_methods_supported: texts,
    authorization_response_iss_parameter_supported: z.boolean(),
    subject_types_supported: texts,
    id_token_signing_alg_values_supported: texts,
    prompt_values_supported: texts,
    claim_types_supported: texts,
    claims_supported: texts,
    claims_parameter_supported: z.boolean(),
    request_parameter_supported: z.boolean(),
    request_uri_parameter_supported: z.boolean(),
  })
  .meta({ id: 'AuthorizationServer', description: 'What of OAuth and OpenID Connect is served.' })
