import { newId } from '@busker/contracts/ids'
import { transact } from '@busker/postgres/transact'
import { type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { revoke } from '../tokens/revoke.ts'
import { hashSecret, newSecret } from './secrets.ts'

/** How somebody showed who they are. */
export type SignInMethod = 'password' | 'passkey' | 'link'

export const SESSION_SECONDS = 30 * 24 * 3600
/** A session that nobody used for so long has ended. */
const IDLE_DAYS = 14
const SEEN_EVERY_MINUTES = 5

type Database = Kysely<AuthDatabase> | Transaction<AuthDatabase>

/** Ends sessions and with them, within seconds, every access token that they got. */
async function end(db: Database, ended: Promise<{ id: string }[]>) {
  const ids = (await ended).map(({ id }) => id)
  await revoke(db, ids)
  return ids
}

/** Sessions of browsers on the site's own pages. */
export const createSessions = (db: Kysely<AuthDatabase>) => ({
  /** Opens a session. Resolves to its secret, which only the browser's cookie has from now on. */
  async open(accountId: string, method: SignInMethod, device: string, at: Database = db) {
    const secret = newSecret()
    const session = {
      id: newId(),
      secretHash: hashSecret(secret),
      accountId,
      method,
      device,
      expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
    }
    await at.insertInto('session').values(session).execute()
    return { id: session.id, secret }
  },

  /** The live session of a cookie with its account. */
  async find(secret: string) {
    const found = await db
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.accountId')
      .selectAll('account')
      .select([
        'session.id as sessionId',
        'session.method',
        'session.authenticatedAt',
        'session.lastSeenAt',
      ])
      .where('secretHash', '=', hashSecret(secret))
      .where('suspendedAt', 'is', null)
      .where('expiresAt', '>', sql<Date>`now()`)
      .where('lastSeenAt', '>', sql<Date>`now() - make_interval(days => ${IDLE_DAYS})`)
      .executeTakeFirst()
    if (!found) return undefined
    if (Date.now() - found.lastSeenAt.getTime() > SEEN_EVERY_MINUTES * 60_000)
      await db
        .updateTable('session')
        .set({ lastSeenAt: sql`now()` })
        .where('id', '=', found.sessionId)
        .execute()
    const { sessionId, method, authenticatedAt, lastSeenAt: _, ...account } = found
    return { id: sessionId, method, authenticatedAt, account }
  },

  list: (accountId: string) =>
    db
      .selectFrom('session')
      .select(['id', 'device', 'method', 'createdAt', 'lastSeenAt'])
      .where('accountId', '=', accountId)
      .where('expiresAt', '>', sql<Date>`now()`)
      .where('lastSeenAt', '>', sql<Date>`now() - make_interval(days => ${IDLE_DAYS})`)
      .orderBy('lastSeenAt', 'desc')
      .execute(),

  /** Ends the session of a cookie. Resolves to the ids that ended: one, or none. */
  closeBySecret: (secret: string) =>
    db
      .transaction()
      .execute((trx) =>
        end(
          trx,
          trx
            .deleteFrom('session')
            .where('secretHash', '=', hashSecret(secret))
            .returning('id')
            .execute(),
        ),
      ),

  /** Ends one session of an account. Resolves to the ids that ended: one, or none. */
  close: (accountId: string, id: string) =>
    db
      .transaction()
      .execute((trx) =>
        end(
          trx,
          trx
            .deleteFrom('session')
            .where('accountId', '=', accountId)
            .where('id', '=', id)
            .returning('id')
            .execute(),
        ),
      ),

  /** Ends all sessions of an account, or all but one. */
  closeAll: (accountId: string, except?: string, at?: Transaction<AuthDatabase>) => {
    const run = (trx: Transaction<AuthDatabase>) =>
      end(
        trx,
        trx
          .deleteFrom('session')
          .where('accountId', '=', accountId)
          .$if(except !== undefined, (q) => q.where('id', '!=', except ?? ''))
          .returning('id')
          .execute(),
      )
    return at ? run(at) : transact(db, run)
  },
})

export type Sessions = ReturnType<typeof createSessions>
/** Who is signed in in a browser, since when, and how. */
export type Session = NonNullable<Awaited<ReturnType<Sessions['find']>>>
