import { afterAll, beforeAll, expect, test } from 'bun:test'
import { createAuthenticator } from './authenticator.fixture.ts'
import { type AuthWithPasskeys, SITE, startWithPasskeys } from './passkeys.fixture.ts'

let auth: AuthWithPasskeys
beforeAll(async () => {
  auth = await startWithPasskeys()
})
afterAll(() => auth.stop())

const passkeysOf = (accountId: string) =>
  auth.db.selectFrom('passkey').selectAll().where('accountId', '=', accountId).execute()
const reasonOf = async (answer: Response) => [answer.status, (await answer.json()).error.reason]

test('the site asks for a passkey that knows its account, behind a fingerprint, face or PIN', async () => {
  const { cookie, id } = await auth.person({ email: 'robin@music.test' })
  const options = await auth.askForNew(cookie)
  expect(options.rp).toEqual({ name: 'Busker', id: 'busker.test' })
  expect(options.attestation).toBe('none')
  expect(options.authenticatorSelection).toMatchObject({
    residentKey: 'required',
    userVerification: 'required',
  })
  expect(options.user.name).toBe('robin@music.test')
  expect(Buffer.from(options.user.id, 'base64url').toString()).toBe(id)
})

test('an added passkey is kept with what is known of it, and told of by a letter', async () => {
  const { cookie, id, email } = await auth.person()
  const { authenticator, answer } = await auth.addPasskey(cookie, { synced: true })
  expect(answer.status).toBe(201)
  const [kept] = await passkeysOf(id)
  expect(kept).toMatchObject({
    id: authenticator.id,
    transports: ['internal'],
    backedUp: true,
    lastUsedAt: null,
  })
  expect((await auth.log(id)).at(-1)?.action).toBe('passkey-added')
  const letters = (await auth.letters()).filter(({ to }) => to === email)
  expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining('passkey')])
})

test('a device that has a passkey of the account is asked for no second one', async () => {
  const { cookie } = await auth.person()
  const { authenticator } = await auth.addPasskey(cookie)
  const options = await auth.askForNew(cookie)
  expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([authenticator.id])
  const again = await auth.send('/auth/passkeys', authenticator.create(options), cookie)
  expect(await reasonOf(again)).toEqual([409, 'PASSKEY_EXISTS'])
})

test('a passkey of one account cannot be given to another as well', async () => {
  const [robin, kim] = [await auth.person(), await auth.person()]
  const { authenticator } = await auth.addPasskey(robin.cookie)
  const made = authenticator.create(await auth.askForNew(kim.cookie))
  expect(await reasonOf(await auth.send('/auth/passkeys', made, kim.cookie))).toEqual([
    409,
    'PASSKEY_EXISTS',
  ])
  expect(await passkeysOf(kim.id)).toEqual([])
})

test('an account has at most twenty, however many come at once', async () => {
  const { cookie, id } = await auth.person()
  for (let added = 0; added < 17; added++)
    expect((await auth.addPasskey(cookie)).answer.status).toBe(201)
  const made = await Promise.all(
    Array.from({ length: 6 }, async () =>
      (await createAuthenticator(SITE)).create(await auth.askForNew(cookie)),
    ),
  )
  const answers = await Promise.all(made.map((one) => auth.send('/auth/passkeys', one, cookie)))
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3)
  expect(await passkeysOf(id)).toHaveLength(20)
  expect(await reasonOf(await auth.send('/auth/passkeys/options', {}, cookie))).toEqual([
    409,
    'TOO_MANY_PASSKEYS',
  ])
})

test('only who signed in just now may add one', async () => {
  const { cookie, id } = await auth.person()
  const made = (await createAuthenticator(SITE)).create(await auth.askForNew(cookie))
  await auth.db
    .updateTable('session')
    .set({ authenticatedAt: new Date(Date.now() - 11 * 60_000) })
    .where('accountId', '=', id)
    .execute()
  for (const [path, body] of [
    ['/auth/passkeys/options', {}],
    ['/auth/passkeys', made],
  ] as const) {
    expect(await reasonOf(await auth.send(path, body, cookie))).toEqual([403, 'SIGN_IN_AGAIN'])
    expect(await reasonOf(await auth.send(path, body))).toEqual([401, 'SIGNED_OUT'])
  }
  expect(await passkeysOf(id)).toEqual([])
})

test('a challenge is for one account and one purpose, once', async () => {
  const [robin, kim] = [await auth.person(), await auth.person()]
  const key = await createAuthenticator(SITE)
  const options = await auth.askForNew(robin.cookie)
  const refused = [400, 'PASSKEY_REFUSED']
  const add = async (challenge: string, cookie: string) =>
    auth.send('/auth/passkeys', key.create({ ...options, challenge }), cookie)
  expect(await reasonOf(await add(options.challenge, kim.cookie))).toEqual(refused)
  expect(await reasonOf(await add(options.challenge, robin.cookie))).toEqual(refused)
  const signIn = await auth.askFor(robin.cookie)
  expect(await reasonOf(await add(signIn.challenge, robin.cookie))).toEqual(refused)
  expect(await passkeysOf(robin.id)).toEqual([])
  expect(await passkeysOf(kim.id)).toEqual([])
})

test('only this site, on its own page, by a person who was verified', async () => {
  const { cookie, id } = await auth.person()
  for (const told of [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { verified: false },
    { type: 'webauthn.get' },
    { crossOrigin: true },
  ])
    expect(await reasonOf((await auth.addPasskey(cookie, told)).answer)).toEqual([
      400,
      'PASSKEY_REFUSED',
    ])
  expect(await passkeysOf(id)).toEqual([])
})
