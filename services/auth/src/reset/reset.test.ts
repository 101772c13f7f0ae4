import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { sql } from 'kysely'
import { codeOf } from '../auth.fixture.ts'
import { goesTo, openBrowser, seen } from '../sign-in/browser.fixture.ts'
import { type AuthWithPeople, PASSWORD, startWithPeople } from '../sign-in/people.fixture.ts'

let auth: AuthWithPeople
beforeAll(async () => {
  auth = await startWithPeople()
})
afterAll(() => auth.stop())

const NEW = 'another song about snow'
let people = 0
/** Somebody who forgot their password, and got the letter. */
async function forgets(more: Record<string, string> = {}) {
  const email = `robin-${++people}@music.test`
  const { id } = await auth.person(email)
  const browser = openBrowser(auth)
  await browser.send('/reset', { email, ...more })
  const link = await auth.linkTo(email)
  const finish = (password = NEW) => browser.send('/reset/finish', { code: codeOf(link), password })
  const signIn = (password: string) =>
    openBrowser(auth).send('/sign-in', { username: email, password })
  return { id, email, browser, link, finish, signIn }
}

test('a known and an unknown address get the same answer; only the known one gets a letter', async () => {
  await auth.person('ada@music.test')
  const [known, unknown] = await Promise.all(
    ['ada@music.test', 'nobody@music.test'].map(async (email) =>
      seen(await openBrowser(auth).send('/reset', { email })),
    ),
  )
  expect(known?.status).toBe(200)
  expect(known).toEqual(unknown)
  const to = (await auth.letters()).map((letter) => letter.to)
  expect(to).toContain('ada@music.test')
  expect(to).not.toContain('nobody@music.test')
})

test('the link gives a new password and signs in, once, however often it was looked at', async () => {
  const { browser, email, link, finish, signIn, id } = await forgets()
  for (let looks = 0; looks < 3; looks++)
    expect(await (await browser.open(link)).text()).toContain(email)
  expect(goesTo(await finish())).toEqual([303, '/account'])
  expect(await browser.isSignedIn()).toBe(true)
  expect((await signIn(PASSWORD)).status).toBe(401)
  expect((await signIn(NEW)).status).toBe(303)
  expect((await browser.open(link)).status).toBe(410)
  const again = await finish('a third song about fog')
  expect(again.status).toBe(410)
  expect(await again.text()).toContain('Ask for a new link')
  expect((await auth.log(id)).slice(0, 3).map(({ action }) => action)).toEqual([
    'reset-asked',
    'password-changed',
    'signed-in',
  ])
  expect((await auth.letters()).filter(({ to }) => to === email)).toHaveLength(2)
})

test('a new password ends what the old one opened: browsers, apps, codes and tokens', async () => {
  const { id, email, finish } = await forgets()
  const thief = openBrowser(auth)
  await thief.send('/sign-in', { username: email, password: PASSWORD })
  const session = await auth.db
    .selectFrom('session')
    .select('id')
    .where('accountId', '=', id)
    .executeTakeFirstOrThrow()
  const grant = await authorizeApp(id)
  await finish()
  expect(await thief.isSignedIn()).toBe(false)
  const ended = auth.db.selectFrom('authorizationGrant').select('revokedAt').where('id', '=', grant)
  expect((await ended.executeTakeFirstOrThrow()).revokedAt).not.toBeNull()
  const codes = auth.db.selectFrom('authorizationCode').selectAll().where('accountId', '=', id)
  expect(await codes.execute()).toEqual([])
  const revoked = await auth.db.selectFrom('revocation').select('id').execute()
  expect(revoked.map((one) => one.id)).toEqual(expect.arrayContaining([session.id, grant]))
})

test('of many who finish at once with one link, one chooses the password', async () => {
  const { finish, id } = await forgets()
  const words = Array.from({ length: 4 }, (_, i) => `the song of guest number ${i}`)
  const answers = await Promise.all(words.map((word) => finish(word)))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(3)
  const changes = (await auth.log(id)).filter(({ action }) => action === 'password-changed')
  expect(changes).toHaveLength(1)
})

test('an older link, one of an hour ago, a made-up one and one to a former address are worth nothing', async () => {
  const older = await forgets()
  await openBrowser(auth).send('/reset', { email: older.email })
  await auth.letters()
  expect((await older.finish()).status).toBe(410)

  const moved = await forgets()
  await auth.db
    .updateTable('account')
    .set({ email: 'moved@music.test' })
    .where('id', '=', moved.id)
    .execute()
  expect((await moved.browser.open(moved.link)).status).toBe(410)
  expect((await moved.finish()).status).toBe(410)

  const late = await forgets()
  await sql`update code set expires_at = now()`.execute(auth.db)
  expect((await late.finish()).status).toBe(410)
  for (const code of ['', 'x', 'x'.repeat(256)])
    expect((await openBrowser(auth).open(`/reset/finish?code=${code}`)).status).toBe(410)
})

test('a bad password is refused with what to do, and the link stays good', async () => {
  const { finish, email } = await forgets()
  for (const [password, told] of [
    ['la la la', 'at least 10 characters'],
    ['password123', 'Too many people'],
    [`${email}!`, 'made of your name'],
  ] as const) {
    const answer = await finish(password)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(told)
  }
  expect((await finish()).status).toBe(303)
})

test('who reset on the way to somewhere goes on there', async () => {
  const { finish } = await forgets({ next: '/authorize?client_id=x' })
  expect(goesTo(await finish())).toEqual([303, '/authorize?client_id=x'])
})

test('letters to one address become rare, known or not', async () => {
  const until = async (email: string) => {
    let asked = 0
    while ((await openBrowser(auth).send('/reset', { email })).status === 200) asked++
    return asked
  }
  await auth.person('often@music.test')
  const [known, unknown] = [await until('often@music.test'), await until('never@music.test')]
  expect(known).toBe(unknown)
})

/** An app that somebody let in, and that just got another code. */
async function authorizeApp(accountId: string) {
  const [clientId, grantId] = [newId(), newId()]
  const expiresAt = new Date(Date.now() + 3_600_000)
  const { db } = auth
  await db
    .insertInto('client')
    .values({ id: clientId, ownerId: accountId, name: 'App', redirectUris: [] })
    .execute()
  const shared = { clientId, accountId, scopes: [], authTime: new Date(), expiresAt }
  await db
    .insertInto('authorizationGrant')
    .values({ id: grantId, ...shared, currentHash: 'x' })
    .execute()
  await db
    .insertInto('authorizationCode')
    .values({ codeHash: newId(), ...shared, redirectUri: 'x', method: 'password' })
    .execute()
  return grantId
}
