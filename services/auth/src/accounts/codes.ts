import { type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { hashSecret, newSecret } from './secrets.ts'

export type CodeKind = AuthDatabase['code']['kind']

/** How long a code works. */
export const CODE_HOURS: Record<CodeKind, number> = {
  'go-in': 24,
  register: 24,
  reset: 1,
  'change-email': 24,
}

interface Bearer {
  accountId?: string | null
  email?: string | null
  invitationId?: string | null
}

/** Codes that work once, in links that were printed or sent. Only their hashes are kept. */
export const createCodes = (db: Kysely<AuthDatabase>) => ({
  /** A new code. An older one of this kind, for the same account or address, stops working. */
  make: (kind: CodeKind, { accountId = null, email = null, invitationId = null }: Bearer) =>
    db.transaction().execute(async (trx) => {
      const code = newSecret()
      await trx
        .deleteFrom('code')
        .where('kind', '=', kind)
        .where((eb) =>
          eb.or([
            accountId === null ? eb.val(false) : eb('accountId', '=', accountId),
            accountId === null ? eb('email', '=', email) : eb.val(false),
            eb('expiresAt', '<', sql<Date>`now()`),
          ]),
        )
        .execute()
      await trx
        .insertInto('code')
        .values({
          codeHash: hashSecret(code),
          kind,
          accountId,
          email,
          invitationId,
          expiresAt: new Date(Date.now() + CODE_HOURS[kind] * 3_600_000),
        })
        .execute()
      return code
    }),

  /** What a code is good for, without using it up: mail scanners open links too. */
  find: (kind: CodeKind, code: string) =>
    db
      .selectFrom('code')
      .selectAll()
      .where('codeHash', '=', hashSecret(code))
      .where('kind', '=', kind)
      .where('expiresAt', '>', sql<Date>`now()`)
      .executeTakeFirst(),

  /** Uses a code up. Of two who try at once, one gets it. */
  take: (kind: CodeKind, code: string, at: Kysely<AuthDatabase> | Transaction<AuthDatabase> = db) =>
    at
      .deleteFrom('code')
      .where('codeHash', '=', hashSecret(code))
      .where('kind', '=', kind)
      .where('expiresAt', '>', sql<Date>`now()`)
      .returningAll()
      .executeTakeFirst(),
})

export type Codes = ReturnType<typeof createCodes>
