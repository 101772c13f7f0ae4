import type { AccountsRepository } from './accounts/accounts.repository.ts'
import type { Sessions } from './accounts/sessions.ts'
import type { AuthConfig } from './config.ts'
import type { SigningKeys } from './keys/signing-keys.ts'
import type { sessionCookie } from './sign-in/cookie.ts'
import type { createGuard } from './sign-in/guard.ts'

/** All that the auth service asks of the world. */
export interface AuthDeps {
  accounts: AccountsRepository
  sessions: Sessions
  guard: ReturnType<typeof createGuard>
  cookie: ReturnType<typeof sessionCookie>
  keys: SigningKeys
  config: Pick<AuthConfig, 'PUBLIC_URL' | 'SERVICE_SECRET' | 'OPERATOR_KEY'>
}
