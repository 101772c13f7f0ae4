import { isForeignKeyViolation } from '@busker/postgres/connect'
import { type Kysely, sql } from 'kysely'
import { hashSecret, newSecret } from '../accounts/secrets.ts'
import type { AuthDatabase } from '../database.ts'
import { signedOut } from './refusals.ts'

const MINUTES = 5

type Challenge = AuthDatabase['challenge']
interface Purpose {
  kind: Challenge['kind']
  /** The only account whose passkey may answer, or that may get one. */
  accountId?: string | undefined
  newAccountId?: string | undefined
}

/** What passkeys are asked to sign: 256 random bits that are good once, for five minutes. */
export const createChallenges = (db: Kysely<AuthDatabase>) => ({
  /** A new challenge, base64url. Those that nobody answered in time go. Throws 401 for an account that is gone. */
  async make({ kind, accountId, newAccountId }: Purpose) {
    const challenge = newSecret()
    await db
      .deleteFrom('challenge')
      .where('expiresAt', '<', sql<Date>`now()`)
      .execute()
    await db
      .insertInto('challenge')
      .values({
        hash: hashSecret(challenge),
        kind,
        accountId: accountId ?? null,
        newAccountId: newAccountId ?? null,
        expiresAt: new Date(Date.now() + MINUTES * 60_000),
      })
      .execute()
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error) ? signedOut() : error
      })
    return challenge
  },

  /**
   * Uses a challenge up, and says whom it was made for. Undefined when it was made for something
   * else, was answered before or too late. Of two answers at once, one counts.
   */
  take: (kind: Challenge['kind'], challenge: string) =>
    db
      .deleteFrom('challenge')
      .where('hash', '=', hashSecret(challenge))
      .where('kind', '=', kind)
      .where('expiresAt', '>', sql<Date>`now()`)
      .returning(['accountId', 'newAccountId'])
      .executeTakeFirst(),
})
