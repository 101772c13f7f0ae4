import { type Insertable, type Kysely, type Transaction, sql } from 'kysely'
import { hashSecret, newSecret } from '../accounts/secrets.ts'
import type { AuthDatabase } from '../database.ts'

/** An app exchanges its code at once; RFC 6749 (4.1.2) wants ten minutes at most. */
const CODE_SECONDS = 60

type NewCode = Omit<
  Insertable<AuthDatabase['authorizationCode']>,
  'codeHash' | 'expiresAt' | 'grantId'
>

/** Makes an authorization code. Only its hash is kept. */
export async function makeCode(db: Kysely<AuthDatabase> | Transaction<AuthDatabase>, of: NewCode) {
  const code = newSecret()
  await db
    .insertInto('authorizationCode')
    .values({
      ...of,
      codeHash: hashSecret(code),
      expiresAt: sql<Date>`now() + make_interval(secs => ${CODE_SECONDS})`,
      grantId: null,
    })
    .execute()
  return code
}
