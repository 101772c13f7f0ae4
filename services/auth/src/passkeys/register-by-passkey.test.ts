import { afterAll, beforeAll, expect, test } from 'bun:test'
import { codeOf } from '../auth.fixture.ts'
import { createAuthenticator } from './authenticator.fixture.ts'
import { type AuthWithPasskeys, SITE, startWithPasskeys } from './passkeys.fixture.ts'

let auth: AuthWithPasskeys
beforeAll(async () => {
  auth = await startWithPasskeys()
  await auth.db.updateTable('installation').set({ registration: 'open' }).execute()
})
afterAll(() => auth.stop())

/** The code in the letter to somebody who registers. */
async function codeFor(email: string) {
  await auth.form('/register', { email, next: '/' })
  return codeOf(await auth.linkTo(email))
}
const ask = (code: string, name = 'Robin') =>
  auth.send('/auth/passkeys/register/options', { code, display_name: name })
const accountOf = (email: string) =>
  auth.db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()

/** A new passkey, made for what the site asks of who has a code. */
async function keyFor(code: string, told = {}) {
  const key = await createAuthenticator(SITE)
  const credential = key.create(await (await ask(code)).json(), told)
  return { key, body: { code, display_name: 'Robin', credential } }
}
/** Answers with it. */
async function register(code: string, told = {}) {
  const { key, body } = await keyFor(code, told)
  return { key, body, answer: await auth.send('/auth/passkeys/register', body) }
}

test('a listener gets an account by a passkey alone, and no password', async () => {
  const { answer, key } = await register(await codeFor('robin@music.test'))
  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual({ next: '/account' })
  const account = await accountOf('robin@music.test')
  expect(account).toMatchObject({ passwordHash: null, registeredName: 'Robin', role: 'listener' })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('busker_session='))
  expect((await auth.form('/auth/token', {}, { cookie: cookie ?? '' })).status).toBe(200)
  // The passkey says whose it is: its account was made with the id that it was made for.
  const signed = await key.get(await auth.askFor())
  expect((await auth.send('/auth/passkeys/sign-in', signed)).status).toBe(204)
})

test('a letter makes one account, also for two who open it at once', async () => {
  const code = await codeFor('kim@music.test')
  // Who asks after the letter was used up would not even get a challenge.
  const keys = [await keyFor(code), await keyFor(code), await keyFor(code)]
  const answers = await Promise.all(
    keys.map(({ body }) => auth.send('/auth/passkeys/register', body)),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 410, 410])
  const again = await ask(code)
  expect([again.status, (await again.json()).error.reason]).toEqual([410, 'LINK_USED'])
})

test('a passkey that is refused leaves the letter good', async () => {
  const code = await codeFor('sam@music.test')
  for (const told of [{ verified: false }, { origin: 'https://evil.example' }]) {
    const { answer } = await register(code, told)
    expect([answer.status, (await answer.json()).error.reason]).toEqual([400, 'PASSKEY_REFUSED'])
  }
  expect(await accountOf('sam@music.test')).toBeUndefined()
  expect((await register(code)).answer.status).toBe(201)
})

test('a passkey that has an account already makes no other', async () => {
  const { key } = await register(await codeFor('first@music.test'))
  const code = await codeFor('second@music.test')
  const credential = key.create(await (await ask(code)).json())
  const body = { code, display_name: 'Robin', credential }
  expect((await auth.send('/auth/passkeys/register', body)).status).toBe(409)
  expect(await accountOf('second@music.test')).toBeUndefined()
  expect((await register(code)).answer.status).toBe(201)
})

test('a challenge of who is signed in registers nobody', async () => {
  const { cookie } = await auth.person()
  const code = await codeFor('jo@music.test')
  const credential = (await createAuthenticator(SITE)).create(await auth.askForNew(cookie))
  const answer = await auth.send('/auth/passkeys/register', {
    code,
    display_name: 'Jo',
    credential,
  })
  expect(answer.status).toBe(400)
  expect(await accountOf('jo@music.test')).toBeUndefined()
})

test('a made-up code, and a name that is none, are refused', async () => {
  expect((await ask('made-up')).status).toBe(410)
  const code = await codeFor('name@music.test')
  for (const name of ['', ' ', 'x'.repeat(101), 'two\nlines'])
    expect((await ask(code, name)).status).toBe(400)
})

test('when registration closes meanwhile, nobody gets an account by an older letter', async () => {
  const code = await codeFor('late@music.test')
  const key = await createAuthenticator(SITE)
  const credential = key.create(await (await ask(code)).json())
  await auth.db.updateTable('installation').set({ registration: 'closed' }).execute()
  const body = { code, display_name: 'Late', credential }
  const answer = await auth.send('/auth/passkeys/register', body)
  expect([answer.status, (await answer.json()).error.reason]).toEqual([403, 'REGISTRATION_CLOSED'])
  await auth.db.updateTable('installation').set({ registration: 'open' }).execute()
})
