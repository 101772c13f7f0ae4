import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Authenticator } from './authenticator.fixture.ts'
import { createAuthenticator } from './authenticator.fixture.ts'
import { type AuthWithPasskeys, SITE, startWithPasskeys } from './passkeys.fixture.ts'

let auth: AuthWithPasskeys
let robin: Awaited<ReturnType<AuthWithPasskeys['person']>>
let key: Authenticator
beforeAll(async () => {
  auth = await startWithPasskeys()
  robin = await auth.person()
  key = (await auth.addPasskey(robin.cookie)).authenticator
})
afterAll(() => auth.stop())

const signIn = (answer: unknown, cookie = '') => auth.send('/auth/passkeys/sign-in', answer, cookie)
const sessionIn = (response: Response) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('busker_session='))
    ?.split(';')[0] ?? ''
const whyRefused = async () => (await auth.log(robin.id)).at(-1)

async function expectRefused(response: Response) {
  expect(response.status).toBe(401)
  expect(response.headers.getSetCookie()).toEqual([])
  expect(await response.json()).toEqual({
    error: {
      status: 401,
      reason: 'PASSKEY_REFUSED',
      message: 'This passkey was not accepted. Try again, or sign in another way.',
    },
  })
}

test('a listener goes in by a passkey, and types nothing', async () => {
  const options = await auth.askFor()
  expect(options.allowCredentials ?? []).toEqual([])
  expect([options.userVerification, options.rpId]).toEqual(['required', 'busker.test'])
  const answer = await signIn(await key.get(options))
  expect(answer.status).toBe(204)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const token = await auth.form('/auth/token', {}, { cookie: sessionIn(answer) })
  expect((await auth.verify((await token.json()).access_token))?.userId).toBe(robin.id)
  expect((await auth.log(robin.id)).at(-1)).toEqual({
    action: 'signed-in',
    detail: { method: 'passkey' },
  })
})

test('what a passkey signed is good once, also for two who send it at the same moment', async () => {
  const signed = await key.get(await auth.askFor())
  const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(signed)))
  const statuses = answers.map((answer) => answer.status).toSorted((a, b) => a - b)
  expect(statuses).toEqual([204, 401, 401, 401, 401])
  await expectRefused(await signIn(signed))
})

test('a challenge of five minutes ago is too old', async () => {
  const options = await auth.askFor()
  await auth.db
    .updateTable('challenge')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .execute()
  await expectRefused(await signIn(await key.get(options)))
  await auth.askFor()
  const kept = await auth.db.selectFrom('challenge').selectAll().execute()
  expect(kept.filter(({ expiresAt }) => expiresAt < new Date())).toEqual([])
})

test('a challenge to add a passkey signs nobody in', async () => {
  const { challenge } = await auth.askForNew(robin.cookie)
  await expectRefused(await signIn(await key.get({ challenge })))
})

test('a challenge that we did not give is refused', async () => {
  await expectRefused(await signIn(await key.get({ challenge: 'made-up' })))
})

test('a passkey that nobody has gets the answer of a wrong signature', async () => {
  const stranger = await createAuthenticator(SITE)
  await expectRefused(await signIn(await stranger.get(await auth.askFor())))
  const wrong = await key.get(await auth.askFor())
  const other = await key.get(await auth.askFor())
  wrong.response.signature = other.response.signature
  await expectRefused(await signIn(wrong))
  expect(await whyRefused()).toEqual({ action: 'passkey-refused', detail: { why: 'signature' } })
})

test('only this site, on its own page, by a person who was verified', async () => {
  for (const told of [
    { origin: 'https://evil.example' },
    { origin: 'https://busker.test' },
    { origin: 'http://sub.busker.test' },
    { rpId: 'evil.example' },
    { rpId: 'test' },
    { verified: false },
    { type: 'webauthn.create' },
    { crossOrigin: true },
    { userHandle: Buffer.from('somebody-else').toString('base64url') },
    { userHandle: undefined },
  ])
    await expectRefused(await signIn(await key.get(await auth.askFor(), told)))
})

test('a counter that does not grow tells of a copy, and is refused', async () => {
  const ahead = await signIn(await key.get(await auth.askFor(), { counter: 1000 }))
  expect(ahead.status).toBe(204)
  for (const counter of [1000, 999, 1, 0]) {
    await expectRefused(await signIn(await key.get(await auth.askFor(), { counter })))
    expect(await whyRefused()).toEqual({ action: 'passkey-refused', detail: { why: 'counter' } })
  }
  expect((await signIn(await key.get(await auth.askFor(), { counter: 1001 }))).status).toBe(204)
})

test('of two copies that come at the same moment one goes in', async () => {
  const [one, two] = await Promise.all([auth.askFor(), auth.askFor()])
  const answers = await Promise.all(
    [one, two].map(async (options) => signIn(await key.get(options, { counter: 2000 }))),
  )
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 401])
})

test('a passkey that never counts goes in time and again', async () => {
  const { cookie } = await auth.person()
  const { authenticator } = await auth.addPasskey(cookie)
  for (let times = 0; times < 3; times++) {
    const signed = await authenticator.get(await auth.askFor(), { counter: 0, synced: times > 0 })
    expect((await signIn(signed)).status).toBe(204)
  }
  const { backedUp, lastUsedAt } = await auth.db
    .selectFrom('passkey')
    .selectAll()
    .where('id', '=', authenticator.id)
    .executeTakeFirstOrThrow()
  expect(backedUp).toBe(true)
  expect(lastUsedAt).toBeInstanceOf(Date)
})

test('to show once more who they are, somebody needs a passkey of the same account', async () => {
  const someone = await auth.person()
  const { authenticator } = await auth.addPasskey(someone.cookie)
  const options = await auth.askFor(someone.cookie)
  expect(options.allowCredentials?.map(({ id }) => id)).toEqual([authenticator.id])
  await expectRefused(await signIn(await key.get(options, { counter: 3000 }), someone.cookie))
  expect((await auth.log(someone.id)).at(-1)).toEqual({
    action: 'passkey-refused',
    detail: { why: 'account' },
  })
  const again = await signIn(
    await authenticator.get(await auth.askFor(someone.cookie)),
    someone.cookie,
  )
  expect(again.status).toBe(204)
  expect((await auth.form('/auth/token', {}, { cookie: someone.cookie })).status).toBe(401)
  expect((await auth.form('/auth/token', {}, { cookie: sessionIn(again) })).status).toBe(200)
})

test('who is signed in nowhere cannot show it once more', async () => {
  const answer = await auth.send('/auth/passkeys/sign-in/options', { again: true })
  expect([answer.status, (await answer.json()).error.reason]).toEqual([401, 'SIGNED_OUT'])
})

test('a page of another site can neither ask nor answer', async () => {
  for (const path of [
    '/sign-in/options',
    '/sign-in',
    '/options',
    '',
    '/register/options',
    '/register',
  ]) {
    const answer = await auth.ask(`/auth/passkeys${path}`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', cookie: robin.cookie },
      body: '{}',
    })
    expect([path, answer.status]).toEqual([path, 403])
  }
})

test('what is no answer of a passkey is refused by name', async () => {
  const good = await key.get(await auth.askFor())
  for (const bad of [
    {},
    [],
    { ...good, id: 'not base64url!' },
    { ...good, id: 'x'.repeat(2000) },
    { ...good, type: 'password' },
    { ...good, response: { ...good.response, clientDataJSON: 7 } },
  ])
    expect((await signIn(bad)).status).toBe(400)
  for (const clientDataJSON of ['bm8', Buffer.from('[]').toString('base64url')])
    await expectRefused(await signIn({ ...good, response: { ...good.response, clientDataJSON } }))
})

test('a passkey of a suspended account is refused as any other, and the log says why', async () => {
  const ada = await auth.person()
  const { authenticator } = await auth.addPasskey(ada.cookie)
  await auth.db
    .updateTable('account')
    .set({ suspendedAt: new Date() })
    .where('id', '=', ada.id)
    .execute()
  await expectRefused(await signIn(await authenticator.get(await auth.askFor())))
  expect((await auth.log(ada.id)).at(-1)).toEqual({
    action: 'passkey-refused',
    detail: { why: 'suspended' },
  })
  expect((await auth.form('/auth/token', {}, { cookie: ada.cookie })).status).toBe(401)
})
