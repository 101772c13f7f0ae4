import type { Account } from '../accounts/accounts.repository.ts'
import { type SigningKeys, TOKEN_SECONDS } from '../keys/signing-keys.ts'
import { isForRunning, scopesOf } from './scopes.ts'

/** The client that own pages and the command line are. */
export const OWN_CLIENT = 'busker'

/** Who gets a token, through which app, for what. */
export interface TokenSubject {
  account: Pick<Account, 'id' | 'role' | 'artistIds'>
  clientId: string
  /** The session or the authorization that the token ends with. */
  sessionId: string
  /** What was asked and consented to; more than the role allows is left out. */
  scopes: readonly string[]
}

const roleOf = ({ role, artistIds }: TokenSubject['account']) => ({
  role,
  ...(role === 'artist' ? { artists: artistIds } : {}),
})

/** Access tokens: EdDSA JWTs of one hour with the claims of RFC 9068, and what Busker adds. */
export const createAccessTokens = (keys: SigningKeys) => ({
  /** The token response of RFC 6749 for an account. */
  async forAccount({ account, clientId, sessionId, scopes }: TokenSubject) {
    const allowed = scopesOf(account.role)
    const granted = scopes.filter((scope) => allowed.has(scope))
    return {
      access_token: await keys.signAccessToken({
        sub: account.id,
        client_id: clientId,
        sid: sessionId,
        scope: granted.join(' '),
        // An app that only listens does not learn what its person is here.
        ...(granted.some(isForRunning) ? roleOf(account) : {}),
      }),
      token_type: 'Bearer' as const,
      expires_in: TOKEN_SECONDS,
      scope: granted.join(' '),
    }
  },

  /** A token of an app itself, for nobody's account: it reads what is public. */
  async forClient(clientId: string) {
    return {
      access_token: await keys.signAccessToken({
        sub: clientId,
        client_id: clientId,
        sid: clientId,
        scope: '',
      }),
      token_type: 'Bearer' as const,
      expires_in: TOKEN_SECONDS,
      scope: '',
    }
  },
})

export type AccessTokens = ReturnType<typeof createAccessTokens>
