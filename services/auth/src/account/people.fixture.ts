import { newId } from '@busker/contracts/ids'
import type { Role } from '@busker/http/access'
import { connect } from '@busker/postgres/connect'
import { createAccountsRepository } from '../accounts/accounts.repository.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { type SignInMethod, createSessions } from '../accounts/sessions.ts'
import type { TestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'

interface Newcomer {
  role?: Role
  name?: string
  email?: string | null
  password?: string
  artistIds?: string[]
  method?: SignInMethod
}

/** People with accounts, and what only the database shows. Stop it before the auth service. */
export function peopleOf(auth: TestAuth) {
  const db = connect<AuthDatabase>(auth.database)
  const [accounts, sessions] = [createAccountsRepository(db), createSessions(db)]
  const signIn = async (
    id: string,
    method: SignInMethod = 'password',
    device = 'Firefox on Linux',
  ) => {
    const session = await sessions.open(id, method, device)
    return { sessionId: session.id, cookie: `busker_session=${session.secret}` }
  }
  const tokenOf = async (cookie: string): Promise<string> => {
    const answer = await auth.form('/auth/token', {}, { cookie })
    return (await answer.json()).access_token
  }
  return {
    db,
    signIn,
    tokenOf,
    /** Somebody with an account, signed in in a browser. The owner is there already. */
    async join({ role = 'listener', name = 'Ada Quay', method, ...more }: Newcomer = {}) {
      const { email = `${newId().toLowerCase()}@people.example`, artistIds = [] } = more
      const passwordHash = more.password === undefined ? null : await hashPassword(more.password)
      const { id } =
        role === 'owner'
          ? await accounts.getOwner()
          : await db
              .transaction()
              .execute((trx) =>
                accounts.create(
                  { username: null, email, role, artistIds, registeredName: name, passwordHash },
                  trx,
                ),
              )
      return { id, email: email ?? '', name, ...(await signIn(id, method)) }
    },
    /** Makes a session one in which its person showed who they are an hour ago. */
    grow: (sessionId: string) =>
      db
        .updateTable('session')
        .set({ authenticatedAt: new Date(Date.now() - 3_600_000) })
        .where('id', '=', sessionId)
        .execute(),
    /** What the audit log has about an account, oldest first. */
    logOf: async (id: string) =>
      (
        await db
          .selectFrom('auditEntry')
          .selectAll()
          .where((eb) => eb.or([eb('accountId', '=', id), eb('byAccountId', '=', id)]))
          .orderBy('seq')
          .execute()
      ).map(({ action, accountId, byAccountId, detail }) => ({
        action,
        accountId,
        byAccountId,
        detail,
      })),
    isSignedIn: async (cookie: string) =>
      (await auth.form('/auth/token', {}, { cookie })).status === 200,
    stop: () => db.destroy(),
  }
}

export type People = ReturnType<typeof peopleOf>
