import { afterAll, beforeAll, expect, test } from 'bun:test'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { type TestAuth, choosePassword, cookieOf, startTestAuth } from '../auth.fixture.ts'

const password = 'a long song about rain'
let auth: TestAuth
beforeAll(async () => {
  auth = await startTestAuth()
  await choosePassword(auth, password)
})
afterAll(() => auth.stop())

const signIn = (username: string, word: string, from = 'somewhere') =>
  auth.form('/sign-in', { username, password: word }, { [CLIENT_ADDRESS]: from })

test('the owner signs in by name and password, in capitals too', async () => {
  for (const name of ['owner', 'OWNER']) {
    const answer = await signIn(name, password)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  }
})

test('a wrong password and an unknown name get the same answer', async () => {
  const answers = await Promise.all([signIn('owner', 'wrong'), signIn('nobody', password)])
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(answers.map((answer) => answer.status)).toEqual([401, 401])
  expect(texts[0]).toContain('The name or the password is wrong.')
  expect(texts[0]).toBe(texts[1])
  const json = await Promise.all(
    ['owner', 'nobody'].map((username) =>
      auth.client.auth.sessions.$post({ json: { username, password: 'wrong' } }),
    ),
  )
  expect(await json[0]?.text()).toBe(await json[1]?.text())
})

test('who guesses on and on has to wait, and does not lock the owner out elsewhere', async () => {
  const guess = (i: number) => signIn('owner', `guess ${i}`, 'a stranger')
  for (let i = 0; i < 10; i++) expect((await guess(i)).status).toBe(401)
  const waits = await guess(11)
  expect(waits.status).toBe(429)
  expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await waits.text()).toContain('Too many tries')
  expect((await signIn('owner', password, 'a stranger')).status).toBe(429)
  expect((await signIn('owner', password, 'home')).status).toBe(303)

  const api = await auth.client.auth.sessions.$post(
    { json: { username: 'owner', password } },
    { headers: { [CLIENT_ADDRESS]: 'a stranger' } },
  )
  expect(api.status as number).toBe(429)
  expect(Number(api.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('the session is a cookie that scripts and other sites never see', async () => {
  const plain = (await signIn('owner', password)).headers.get('set-cookie')
  expect(plain).toContain('HttpOnly')
  expect(plain).toContain('SameSite=Lax')
  expect(plain).toContain('Path=/')
  expect(plain).not.toContain('Secure')
  const secure = await startTestAuth({ url: auth.database, site: 'https://busker.test' })
  const answer = await secure.form('/sign-in', { username: 'owner', password })
  expect(answer.headers.get('set-cookie')).toContain('Secure')
  await secure.stop()
})

test('signing out ends the session, in the browser and on the server', async () => {
  const cookie = cookieOf(await signIn('owner', password))
  expect((await auth.form('/auth/token', {}, { cookie })).status).toBe(200)
  const out = await auth.form('/sign-out', {}, { cookie })
  expect(out.status).toBe(303)
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await auth.form('/auth/token', {}, { cookie })).status).toBe(401)
  expect((await auth.form('/sign-out', {})).status).toBe(303)
})

test('the pages may be framed by nobody, and let no script run', async () => {
  const page = await auth.ask('/sign-in')
  const policy = page.headers.get('content-security-policy')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("default-src 'none'")
  expect(await page.text()).not.toContain('<script')
})
