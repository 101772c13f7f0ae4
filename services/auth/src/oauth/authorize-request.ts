import type { Client } from '../clients/clients.repository.ts'
import { isRegistered } from '../clients/redirect-uris.ts'
import { isScope } from '../tokens/scopes.ts'
import { isPlainText, readParameters, words } from './parameters.ts'

/** More does not fit into the address that a browser comes back to after signing in. */
export const LONGEST_QUERY = 4000

const NAMES = [
  'client_id',
  'redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'prompt',
  'show_dialog',
  'max_age',
  'login_hint',
  'request',
  'request_uri',
  'registration',
  'busker_auth_after',
] as const

const PROMPTS = ['none', 'login', 'consent', 'select_account']

export const readAuthorizeParameters = (query: URLSearchParams) => readParameters(query, NAMES)
export type AuthorizeParameters = ReturnType<typeof readAuthorizeParameters>

/** What an app asks for, once all of it was checked. */
export interface AuthorizeRequest {
  scopes: string[]
  state: string | undefined
  nonce: string | undefined
  codeChallenge: string | undefined
  prompts: ReadonlySet<string>
  maxAge: number | undefined
  loginHint: string | undefined
  /** When its person has to have signed in at the earliest, in seconds. We set it, for `prompt=login`. */
  authAfter: number | undefined
}

/** An error that goes back to the app (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6). */
export interface AuthorizeError {
  error: string
  error_description: string
}

/**
 * Where the answer goes: checked before all else, since until then nothing may be sent there. A text
 * is what to tell the person instead.
 */
export function redirectProblem(
  { given, repeated }: AuthorizeParameters,
  client: Client | undefined,
): string | undefined {
  if (repeated.includes('client_id')) return 'The app sent its client_id more than once.'
  if (!given.client_id) return 'The app did not say which one it is (client_id).'
  if (!client) return 'There is no app with this client_id. It may have been removed.'
  if (repeated.includes('redirect_uri')) return 'The app sent its redirect_uri more than once.'
  if (!given.redirect_uri) return 'The app did not say where to go back to (redirect_uri).'
  if (!isRegistered(client.redirectUris, given.redirect_uri))
    return 'The app wants to go back to an address (redirect_uri) that its developer did not register.'
  return undefined
}

const fail = (error: string, error_description: string): AuthorizeError => ({
  error,
  error_description,
})

/** Checks what an app asks for by RFC 6749 (4.1.1), RFC 7636 (4.3) and OpenID Connect Core (3.1.2.1). */
export function checkAuthorizeRequest(
  { given, repeated }: AuthorizeParameters,
  isPublic: boolean,
): AuthorizeRequest | AuthorizeError {
  if (repeated.length) return fail('invalid_request', `${repeated[0]} came more than once`)
  if (given.request) return fail('request_not_supported', 'send parameters, not a request object')
  if (given.request_uri)
    return fail('request_uri_not_supported', 'send parameters, not a request object')
  if (given.registration)
    return fail('registration_not_supported', 'register the app at /account/apps')
  for (const name of NAMES)
    if (!isPlainText(given[name] ?? ''))
      return fail('invalid_request', `${name} has characters that are not text`)
  if (!given.response_type) return fail('invalid_request', 'response_type is missing; send code')
  if (given.response_type !== 'code')
    return fail('unsupported_response_type', 'response_type must be code')
  if (given.response_mode && given.response_mode !== 'query')
    return fail('invalid_request', 'response_mode must be query')
  const scopes = words(given.scope)
  const unknown = scopes.find((scope) => !isScope(scope))
  if (unknown !== undefined)
    return fail('invalid_scope', `there is no scope ${unknown.replace(/[^!#-[\]-~]/g, '?')}`)
  const pkce = pkceProblem(given, isPublic)
  if (pkce) return fail('invalid_request', pkce)
  const prompts = new Set(words(given.prompt))
  if (![...prompts].every((prompt) => PROMPTS.includes(prompt)))
    return fail('invalid_request', `prompt must be one of ${PROMPTS.join(', ')}`)
  if (prompts.has('none') && prompts.size > 1)
    return fail('invalid_request', 'prompt=none goes with no other')
  if (given.show_dialog === 'true') {
    if (prompts.has('none')) return fail('invalid_request', 'prompt=none shows no dialog')
    prompts.add('consent')
  }
  for (const name of ['max_age', 'busker_auth_after'] as const)
    if (!/^\d{1,10}$/.test(given[name] ?? '0'))
      return fail('invalid_request', `${name} must be a number of seconds`)
  return {
    scopes,
    state: given.state,
    nonce: given.nonce,
    codeChallenge: given.code_challenge,
    prompts,
    maxAge: given.max_age === undefined ? undefined : Number(given.max_age),
    loginHint: given.login_hint,
    authAfter: given.busker_auth_after ? Number(given.busker_auth_after) : undefined,
  }
}

function pkceProblem(given: AuthorizeParameters['given'], isPublic: boolean) {
  const { code_challenge: challenge, code_challenge_method: method } = given
  if (challenge === undefined) {
    if (method) return 'code_challenge is missing'
    return isPublic ? 'an app without a secret must send a code_challenge (PKCE)' : undefined
  }
  if (method !== 'S256') return 'code_challenge_method must be S256'
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge))
    return 'code_challenge must be 43 characters of base64url'
  return undefined
}
