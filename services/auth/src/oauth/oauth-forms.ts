import type { Operation } from '@busker/http/operation'
import { OauthError } from '@busker/web-api/oauth-error'
import { z } from 'zod'
import { Introspection, Tokens, TooMany } from './oauth-answers.ts'

const client = {
  client_id: z.string().optional().describe('The app, unless Basic names it.'),
  client_secret: z.string().optional().describe('Its secret, unless Basic has it.'),
}

const token = z.object({
  ...client,
  token: z.string(),
  token_type_hint: z.string().optional().describe('Needs not be sent.'),
})

const exchange = z.union([
  z.object({
    ...client,
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    redirect_uri: z.string().optional(),
    code_verifier: z
      .string()
      .meta({ description: 'PKCE (RFC 7636).', pattern: '^[A-Za-z0-9._~-]{43,128}$' })
      .optional(),
  }),
  z.object({
    ...client,
    grant_type: z.literal('refresh_token'),
    refresh_token: z.string(),
    scope: z.string().optional().describe('Fewer than before, separated by spaces.'),
  }),
  z.object({ ...client, grant_type: z.literal('client_credentials') }),
])

const around = { tag: 'Authorization', by: 'no-token', errors: OauthError } as const
const FORM = 'application/x-www-form-urlencoded'
const WHO =
  'An app with a secret shows it by Basic or in the form, one without sends its `client_id`.'

/** What the reference tells of the endpoints that apps call themselves. */
export const oauthOperations = {
  token: {
    ...around,
    id: 'getToken',
    summary: 'Exchange a code or a refresh token, or get a token of an app itself',
    description: `RFC 6749, 3.2; codes want PKCE where the app has no secret. ${WHO}`,
    takes: { [FORM]: exchange },
    answers: { 200: Tokens, 429: TooMany },
    refuses: {
      400: [
        'invalid_request',
        'invalid_grant',
        'invalid_scope',
        'unauthorized_client',
        'unsupported_grant_type',
      ],
      401: ['invalid_client'],
    },
  },
  revoke: {
    ...around,
    id: 'revokeToken',
    summary: 'Revoke a token',
    description: `RFC 7009. A refresh token ends its authorization with all its tokens, an access token ends alone; what is no token is as good as revoked. ${WHO}`,
    takes: { [FORM]: token },
    answers: { 200: 'nothing', 429: TooMany },
    refuses: { 400: ['invalid_request'], 401: ['invalid_client'] },
  },
  introspect: {
    ...around,
    id: 'introspectToken',
    summary: 'What is known of a token',
    description: 'RFC 7662, for apps with a secret, about tokens that they were given.',
    takes: { [FORM]: token },
    answers: { 200: Introspection, 429: TooMany },
    refuses: { 400: ['invalid_request'], 401: ['invalid_client'] },
  },
} satisfies Record<string, Operation>
