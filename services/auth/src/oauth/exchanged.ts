import type { Account } from '../accounts/accounts.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { type SignedInFor, idTokenFor } from './id-token.ts'

/** What a code or a refresh token was exchanged for, in the database. */
export interface Exchanged {
  account: Account
  clientId: string
  sessionId: string
  scopes: readonly string[]
  refreshToken: string
  /** The code that it came from: with it an ID token is given. */
  code?: SignedInFor
}

/** The tokens for an exchange. They are signed after its transaction, which holds a connection. */
export async function tokensFor(
  { tokens, keys }: Pick<AuthDeps, 'tokens' | 'keys'>,
  { account, clientId, sessionId, scopes, refreshToken, code }: Exchanged,
) {
  const granted = await tokens.forAccount({ account, clientId, sessionId, scopes })
  const idToken =
    code && scopes.includes('openid')
      ? { id_token: await idTokenFor(keys, code, sessionId, granted.access_token) }
      : {}
  return { ...granted, refresh_token: refreshToken, ...idToken }
}
