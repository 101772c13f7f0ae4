import { type ExpressionBuilder, type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { hashSecret, newSecret } from './secrets.ts'

export type CodeKind = AuthDatabase['code']['kind']

/** How long a code works. */
export const CODE_HOURS: Record<CodeKind, number> = {
  'go-in': 24,
  register: 24,
  reset: 1,
  'change-email': 24,
  // At most; no longer than the invitation.
  invited: 7 * 24,
  'undo-email': 7 * 24,
}

interface Bearer {
  accountId?: string | null
  email?: string | null
  invitationId?: string | null
  /** When what it is about happened; now, unless told. */
  createdAt?: Date
  /** No later than this. */
  until?: Date
}

type OfBearer = Pick<Required<Bearer>, 'accountId' | 'email' | 'invitationId'>

/** Which older codes of a kind stop working with a new one: those for the same account or address. */
const sameBearer =
  (kind: CodeKind, { accountId, email, invitationId }: OfBearer) =>
  (eb: ExpressionBuilder<AuthDatabase, 'code'>) => {
    if (kind === 'invited') return eb('invitationId', '=', invitationId)
    // Each address that an account had can be set again.
    if (kind === 'undo-email')
      return eb.and([eb('accountId', '=', accountId), eb('email', '=', email)])
    return accountId === null ? eb('email', '=', email) : eb('accountId', '=', accountId)
  }

/** No link leads in to a suspended account; it is there again when that is restored. */
const isNotSuspended = sql<boolean>`not exists (
  select from account where account.id = code.account_id and account.suspended_at is not null)`

/** Codes that work once, in links that were printed or sent. Only their hashes are kept. */
export const createCodes = (db: Kysely<AuthDatabase>) => ({
  /** A new code. An older one of this kind, for the same account or address, stops working. */
  make: (kind: CodeKind, { createdAt, until, ...bearer }: Bearer) =>
    db.transaction().execute(async (trx) => {
      const { accountId = null, email = null, invitationId = null } = bearer
      const code = newSecret()
      const longest = Date.now() + CODE_HOURS[kind] * 3_600_000
      await trx
        .deleteFrom('code')
        .where('kind', '=', kind)
        .where((eb) =>
          eb.or([
            sameBearer(kind, { accountId, email, invitationId })(eb),
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
          expiresAt: new Date(Math.min(longest, until?.getTime() ?? longest)),
          ...(createdAt ? { createdAt } : {}),
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
      .where(isNotSuspended)
      .executeTakeFirst(),

  /** Uses a code up. Of two who try at once, one gets it. */
  take: (kind: CodeKind, code: string, at: Kysely<AuthDatabase> | Transaction<AuthDatabase> = db) =>
    at
      .deleteFrom('code')
      .where('codeHash', '=', hashSecret(code))
      .where('kind', '=', kind)
      .where('expiresAt', '>', sql<Date>`now()`)
      .where(isNotSuspended)
      .returningAll()
      .executeTakeFirst(),
})

export type Codes = ReturnType<typeof createCodes>
