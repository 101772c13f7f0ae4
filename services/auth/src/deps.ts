import type { EventLog } from '@busker/events/log'
import type { Verify } from '@busker/http/access'
import type { Reach } from '@busker/http/reach'
import type { Limits } from '@busker/limits/open'
import type { Kysely } from 'kysely'
import type { AccountsRepository } from './accounts/accounts.repository.ts'
import type { Codes } from './accounts/codes.ts'
import type { Sessions } from './accounts/sessions.ts'
import type { Audit } from './audit/audit.ts'
import type { AuthConfig } from './config.ts'
import type { AuthDatabase } from './database.ts'
import type { SigningKeys } from './keys/signing-keys.ts'
import type { PasskeysScript } from './passkeys/script.ts'
import type { Letters } from './letters/letters.ts'
import type { createSettings } from './settings/settings.ts'
import type { SessionCookie } from './sign-in/cookie.ts'
import type { DeviceCookie } from './sign-in/device-cookie.ts'
import type { Guard } from './sign-in/guard.ts'
import type { AccessTokens } from './tokens/access-tokens.ts'

/** All that the auth service asks of the world. */
export interface AuthDeps {
  db: Kysely<AuthDatabase>
  events: EventLog
  verify: Verify
  reach: Reach
  limits: Limits
  accounts: AccountsRepository
  sessions: Sessions
  codes: Codes
  settings: ReturnType<typeof createSettings>
  audit: Audit
  guard: Guard
  /** Makes a browser one of an account's; set it at each sign-in. */
  device: DeviceCookie
  letters: Letters
  cookie: SessionCookie
  keys: SigningKeys
  tokens: AccessTokens
  passkeysScript: PasskeysScript
  config: Pick<AuthConfig, 'PUBLIC_URL' | 'SERVICE_SECRET' | 'OPERATOR_KEY' | 'MAIL_URL'>
  /** The origin of the site, without a slash at the end; also the issuer of tokens. */
  own: string
}
