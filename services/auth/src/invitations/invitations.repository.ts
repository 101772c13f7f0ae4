import { type Kysely, type Transaction, sql } from 'kysely'
import { normalEmail } from '../accounts/accounts.repository.ts'
import { hashSecret } from '../accounts/secrets.ts'
import type { AuthDatabase } from '../database.ts'

/** Invitations as those who were invited use them. */
export const createInvitations = (db: Kysely<AuthDatabase> | Transaction<AuthDatabase>) => {
  const live = () =>
    db
      .selectFrom('invitation')
      .selectAll()
      .where('expiresAt', '>', sql<Date>`now()`)
  return {
    /** The invitation of a link, as long as nobody used it and it did not run out. */
    findByCode: (code: string) =>
      live().where('codeHash', '=', hashSecret(code)).executeTakeFirst(),

    /** The newest that was written to an address. */
    findByEmail: (email: string) =>
      live().where('email', '=', email).orderBy('createdAt', 'desc').limit(1).executeTakeFirst(),

    find: (id: string) => live().where('id', '=', id).executeTakeFirst(),

    /** An invitation that nobody else can use up until the transaction ends. */
    hold: (id: string) => live().where('id', '=', id).forNoKeyUpdate().executeTakeFirst(),

    /** One that was written to an address is good for that address alone. */
    isFor: (invitation: Pick<AuthDatabase['invitation'], 'email'>, email: string) =>
      invitation.email === null || normalEmail(invitation.email) === normalEmail(email),

    useUp: (id: string) => db.deleteFrom('invitation').where('id', '=', id).execute(),
  }
}
