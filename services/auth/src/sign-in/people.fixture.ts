import { newId } from '@busker/contracts/ids'
import { connect } from '@busker/postgres/connect'
import { createAccountsRepository } from '../accounts/accounts.repository.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { hashSecret, newSecret } from '../accounts/secrets.ts'
import { startTestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'
import type { Settings } from '../settings/settings.ts'

export const PASSWORD = 'a long song about rain'

/** The auth service with people who have accounts. */
export async function startWithPeople(options: Parameters<typeof startTestAuth>[0] = {}) {
  const auth = await startTestAuth(options)
  const db = connect<AuthDatabase>(auth.database)
  const accounts = createAccountsRepository(db)
  const passwordHash = await hashPassword(PASSWORD)
  return {
    ...auth,
    db,
    accounts,
    /** Somebody with an account and the password of all. */
    person: (email: string) =>
      db.transaction().execute((trx) =>
        accounts.create(
          {
            username: null,
            email,
            passwordHash,
            role: 'listener',
            registeredName: 'Robin',
          },
          trx,
        ),
      ),
    registration: (registration: Settings['registration']) =>
      db.updateTable('installation').set({ registration }).execute(),
    /** The link of a new invitation. */
    async invite(invitation: Partial<Invitation> = {}) {
      const code = newSecret()
      const owner = await accounts.getOwner()
      await db
        .insertInto('invitation')
        .values({
          id: newId(),
          codeHash: hashSecret(code),
          email: null,
          role: 'listener',
          createdBy: owner.id,
          expiresAt: new Date(Date.now() + 3_600_000),
          ...invitation,
        })
        .execute()
      return code
    },
    /** The security events of an account, oldest first. */
    log: (accountId: string) =>
      db
        .selectFrom('auditEntry')
        .select(['action', 'detail', 'sessionId'])
        .where('accountId', '=', accountId)
        .orderBy('seq')
        .execute(),
    lettersWaiting: () => db.selectFrom('letter').selectAll().execute(),
    async stop() {
      await db.destroy()
      await auth.stop()
    },
  }
}

interface Invitation {
  email: string | null
  role: 'admin' | 'artist' | 'listener'
  artistIds: string[]
  expiresAt: Date
}

export type AuthWithPeople = Awaited<ReturnType<typeof startWithPeople>>
