import { newId } from '@busker/contracts/ids'
import { connect } from '@busker/postgres/connect'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { createAccountsRepository } from '../accounts/accounts.repository.ts'
import { createSessions } from '../accounts/sessions.ts'
import { startTestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'
import { type Authenticator, createAuthenticator } from './authenticator.fixture.ts'

export const SITE = 'http://busker.test'

/** The auth service with people in it, their browsers and their passkeys. */
export async function startWithPasskeys(site = SITE) {
  const auth = await startTestAuth({ site })
  const db = connect<AuthDatabase>(auth.database)
  const sessions = createSessions(db)
  const send = (path: string, body: unknown, cookie = '') =>
    auth.ask(path, {
      method: 'POST',
      headers: {
        origin: site,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify(body),
    })
  const browser = async (accountId: string) =>
    `busker_session=${(await sessions.open(accountId, 'link', 'A browser')).secret}`
  const askForNew = async (cookie: string): Promise<PublicKeyCredentialCreationOptionsJSON> =>
    (await send('/auth/passkeys/options', {}, cookie)).json()
  return {
    ...auth,
    db,
    send,
    /** The cookie of a browser in which somebody signed in just now. */
    browser,
    askForNew,

    /** Somebody with an account, in a browser in which they are signed in. */
    async person({ email = `${newId()}@music.test`, passwordHash = null }: Partial<Person> = {}) {
      const account = await db
        .transaction()
        .execute((trx) =>
          createAccountsRepository(db).create(
            { username: null, email, passwordHash, role: 'listener', registeredName: 'Robin' },
            trx,
          ),
        )
      return { ...account, cookie: await browser(account.id) }
    },

    /** A passkey that was added in a browser. */
    async addPasskey(cookie: string, told: Parameters<Authenticator['create']>[1] = {}) {
      const authenticator = await createAuthenticator(site)
      const made = authenticator.create(await askForNew(cookie), told)
      const answer = await send('/auth/passkeys', made, cookie)
      return { authenticator, answer }
    },

    /** What the site asks a passkey to sign; with a cookie, of who is signed in there. */
    async askFor(cookie = ''): Promise<PublicKeyCredentialRequestOptionsJSON> {
      const again = cookie !== ''
      return (await send('/auth/passkeys/sign-in/options', { again }, cookie)).json()
    },

    /** The security events of an account, oldest first. */
    log: (accountId: string) =>
      db
        .selectFrom('auditEntry')
        .select(['action', 'detail'])
        .where('accountId', '=', accountId)
        .orderBy('seq')
        .execute(),

    async stop() {
      await db.destroy()
      await auth.stop()
    },
  }
}

interface Person {
  email: string | null
  passwordHash: string | null
}

export type AuthWithPasskeys = Awaited<ReturnType<typeof startWithPasskeys>>
