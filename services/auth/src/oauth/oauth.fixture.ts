import { plainBrowser } from '@busker/browser-testing/plain-browser'
import { connect } from '@busker/postgres/connect'
import { hashSecret, newSecret } from '../accounts/secrets.ts'
import { createAccountsRepository } from '../accounts/accounts.repository.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { startTestAuth } from '../auth.fixture.ts'
import { type AppDetails, createClients } from '../clients/clients.repository.ts'
import type { AuthDatabase } from '../database.ts'

const SITE = 'http://busker.test'
export const CALLBACK = 'https://app.example/callback'
const PASSWORD = 'a long song about rain'
const password = hashPassword(PASSWORD)

export interface TestApp {
  id: string
  secret: string | undefined
}

/** The auth service with a listener who is signed in, and apps that ask. */
export async function startTestOAuth() {
  const auth = await startTestAuth({ site: SITE })
  const db = connect<AuthDatabase>(auth.database)
  const accounts = createAccountsRepository(db)
  const clients = createClients(db)
  const browser = () => plainBrowser((request) => auth.ask(pathOf(request.url), request), SITE)

  /** A new listener (or other role) in a browser of their own. */
  async function person(role: 'listener' | 'admin' = 'listener') {
    const email = `${newSecret().slice(0, 12).toLowerCase()}@listener.example`
    const passwordHash = await password
    const account = await db
      .transaction()
      .execute((trx) =>
        accounts.create({ username: null, email, passwordHash, role, registeredName: 'Ada' }, trx),
      )
    const theirs = browser()
    await signInAs(theirs, email)
    return { ...theirs, account, email }
  }
  const signInAs = async (of: ReturnType<typeof browser>, email: string, next = '/account') =>
    of.submit(await of.go(`/sign-in?${new URLSearchParams({ next })}`), '/sign-in', {
      username: email,
      password: PASSWORD,
    })

  const developer = await person()
  async function app(details: Partial<AppDetails> & { confidential?: boolean } = {}) {
    const { confidential = true, ...more } = details
    const registered = await clients.register(
      developer.account.id,
      { name: 'Radio', description: '', website: null, redirectUris: [CALLBACK], ...more },
      confidential,
    )
    if (!registered) throw new Error('There are too many apps.')
    return { id: registered.client.id, secret: registered.secret }
  }

  /** Sends a form as an app does. The body may be anything, to be refused. */
  const post = (
    path: string,
    body: Record<string, string> | string,
    init: { headers?: Record<string, string> } = {},
  ) =>
    auth.ask(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : new URLSearchParams(body),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...init.headers },
    })
  const as = ({ id, secret }: TestApp, fields: Record<string, string>) => ({
    client_id: id,
    ...(secret === undefined ? {} : { client_secret: secret }),
    ...fields,
  })
  const audited = (action: string) =>
    db.selectFrom('auditEntry').selectAll().where('action', '=', action).execute()

  return {
    auth,
    db,
    clients,
    developer,
    browser,
    person,
    signInAs,
    app,
    post,
    as,
    audited,
    password: PASSWORD,
    async stop() {
      await db.destroy()
      await auth.stop()
    },
  }
}

export type TestOAuth = Awaited<ReturnType<typeof startTestOAuth>>
export type TestPerson = Awaited<ReturnType<TestOAuth['person']>>

const pathOf = (url: string) => url.slice(SITE.length)

/** A PKCE pair (RFC 7636, 4). */
export function pkce() {
  const verifier = newSecret()
  return { verifier, challenge: hashSecret(verifier) }
}

export const authorizePath = (fields: Record<string, string>) =>
  `/authorize?${new URLSearchParams({ response_type: 'code', redirect_uri: CALLBACK, ...fields })}`

export const allow = { decision: 'allow' }

/** Has a person allow what an app asks for; resolves to the code that the app is given. */
export async function codeFor(
  person: TestPerson,
  { id }: TestApp,
  fields: Record<string, string> = {},
) {
  const shown = await person.go(authorizePath({ client_id: id, ...fields }))
  const back = shown.forms.length ? await person.submit(shown, '/authorize/decision', allow) : shown
  const code = back.url.searchParams.get('code')
  if (!code) throw new Error(`There is no code in ${back.url} ${back.html}`)
  return code
}

/** The fields that exchange a code. */
export const forCode = (code: string, more: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: CALLBACK,
  ...more,
})
