import { afterAll, beforeAll, expect, test } from 'bun:test'
import { sql } from 'kysely'
import { isPassword } from '../accounts/passwords.ts'
import { choosePassword, codeOf, cookieOf, startTestAuth } from '../auth.fixture.ts'
import { type AuthWithPeople, startWithPeople } from './people.fixture.ts'

let auth: AuthWithPeople
beforeAll(async () => {
  auth = await startWithPeople()
})
afterAll(() => auth.stop())

const password = 'a long song about rain'
const isSignedIn = async (cookie: string) =>
  (await auth.form('/auth/token', {}, { cookie })).status === 200
const goIn = (link: string, chosen: string) =>
  auth.form('/sign-in/link', { code: codeOf(link), password: chosen })

test('a link that a mail program looks at first still lets the owner in, once', async () => {
  const link = await auth.link()
  for (let looks = 0; looks < 3; looks++) {
    const page = await auth.ask(link)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Choose a password')
  }
  const entered = await goIn(link, password)
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
  expect(await isSignedIn(cookieOf(entered))).toBe(true)

  expect((await auth.ask(link)).status).toBe(410)
  const again = await goIn(link, 'somebody else chooses')
  expect(again.status).toBe(410)
  expect(again.headers.get('set-cookie')).toBeNull()
  expect(await again.text()).toContain('Sign in with your password')
})

test('of two who open the same link at once, one goes in, with the password of that one', async () => {
  const link = await auth.link()
  const words = Array.from({ length: 6 }, (_, i) => `the password of guest ${i}`)
  const answers = await Promise.all(words.map((word) => goIn(link, word)))
  const won = answers.findIndex((answer) => answer.status === 303)
  expect(answers.filter((answer) => answer.status === 410)).toHaveLength(5)
  const { passwordHash } = await auth.accounts.getOwner()
  for (const [i, word] of words.entries())
    expect(await isPassword(word, passwordHash)).toBe(i === won)
})

test('a new link makes the old one useless', async () => {
  const [old, fresh] = [await auth.link(), await auth.link()]
  expect((await auth.ask(old)).status).toBe(410)
  expect((await auth.ask(fresh)).status).toBe(200)
})

test('a link of yesterday no longer works', async () => {
  const link = await auth.link()
  await sql`update code set expires_at = now() - interval '1 second'`.execute(auth.db)
  expect((await auth.ask(link)).status).toBe(410)
  expect((await goIn(link, password)).status).toBe(410)
})

test('a short or common password is refused with what to do, and the link stays good', async () => {
  const link = await auth.link()
  const refused = await goIn(link, 'la la la')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('at least 10 characters')
  for (const common of ['1234567890', 'qwertyuiop', 'busker12345'])
    expect((await goIn(link, common)).status).toBe(400)
  expect((await goIn(link, password)).status).toBe(303)
})

test('an owner who has a password may keep it', async () => {
  await choosePassword(auth, password)
  const link = await auth.link()
  expect(await (await auth.ask(link)).text()).toContain('go in as you are')
  expect((await goIn(link, '')).status).toBe(303)
  const signedIn = await auth.form('/sign-in', { username: 'owner', password })
  expect(signedIn.status).toBe(303)
})

test('an owner without a password must choose one', async () => {
  const fresh = await startTestAuth()
  const refused = await fresh.form('/sign-in/link', { code: codeOf(await fresh.link()) })
  expect(refused.status).toBe(400)
  await fresh.stop()
})

test('a new password closes the sessions that were open', async () => {
  const before = cookieOf(await choosePassword(auth, password))
  const after = cookieOf(await choosePassword(auth, 'another song about rain'))
  expect(await isSignedIn(before)).toBe(false)
  expect(await isSignedIn(after)).toBe(true)
})

test('a made-up link lets nobody in', async () => {
  for (const code of ['', 'x', 'x'.repeat(256)])
    expect((await auth.ask(`/sign-in?code=${encodeURIComponent(code)}`)).status).toBe(410)
  expect((await auth.ask('/internal/one-time-links', { method: 'POST' })).status).toBe(401)
})
