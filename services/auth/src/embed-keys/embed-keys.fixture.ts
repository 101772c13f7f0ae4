import { newId } from '@busker/contracts/ids'
import type { Role } from '@busker/http/access'
import { connect } from '@busker/postgres/connect'
import { createSessions } from '../accounts/sessions.ts'
import type { TestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'

/** Somebody of a role who is signed in: the cookie of their browser, and an access token. */
export async function somebody(auth: TestAuth, role: Exclude<Role, 'owner'>) {
  const db = connect<AuthDatabase>(auth.database)
  const account = { id: newId(), email: `${newId()}@music.example`, role }
  await db.insertInto('account').values(account).execute()
  const { secret } = await createSessions(db).open(account.id, 'password', 'a browser')
  await db.destroy()
  const cookie = `busker_session=${secret}`
  const answer = await auth.form('/auth/token', {}, { cookie })
  return { id: account.id, cookie, token: (await answer.json()).access_token as string }
}

/** Asks the API with a token. */
export const asking =
  (auth: TestAuth, token: string | undefined) => (method: string, path: string, body?: unknown) =>
    auth.ask(path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
