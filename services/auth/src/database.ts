import type { Generated } from 'kysely'
import type { JWK } from 'jose'

export interface AuthDatabase {
  account: {
    id: string
    username: string
    passwordHash: string | null
    role: 'owner' | 'listener'
    createdAt: Generated<Date>
  }
  signingKey: { kid: string; privateJwk: JWK; publicJwk: JWK; createdAt: Generated<Date> }
  oneTimeLink: { codeHash: string; accountId: string; expiresAt: Date }
  session: { idHash: string; accountId: string; createdAt: Generated<Date>; expiresAt: Date }
  outbox: { seq: Generated<string>; event: string }
}
