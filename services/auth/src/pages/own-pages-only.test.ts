import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type TestAuth, choosePassword, cookieOf, startTestAuth } from '../auth.fixture.ts'

let auth: TestAuth
let cookie: string
beforeAll(async () => {
  auth = await startTestAuth()
  cookie = cookieOf(await choosePassword(auth, 'a long song about rain'))
})
afterAll(() => auth.stop())

const forms = ['/sign-in', '/sign-in/link', '/sign-out', '/auth/token']
const foreign: Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://busker.test.evil.example' },
  { origin: 'https://busker.test' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'http://other.busker.test' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://busker.test' },
]
const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/json', '']

test('a page of another site can send none of the forms, whatever it calls the body', async () => {
  for (const path of forms)
    for (const headers of foreign)
      for (const type of types) {
        const answer = await auth.ask(path, {
          method: 'POST',
          headers: { cookie, 'content-type': type, ...headers },
          body: 'username=owner&password=x',
        })
        expect([path, headers, type, answer.status]).toEqual([path, headers, type, 403])
        expect(await answer.text()).toContain('http://busker.test')
        expect(answer.headers.get('set-cookie')).toBeNull()
      }
})

test('the site itself gets a token for its session, by either header', async () => {
  for (const [name, value] of [
    ['origin', 'http://busker.test'],
    ['sec-fetch-site', 'same-origin'],
  ] as const) {
    const headers = { cookie, [name]: value }
    const answer = await auth.ask('/auth/token', { method: 'POST', headers })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

test('the form of the link keeps its origin, also where the browser sends no Sec-Fetch-Site', async () => {
  // A page without a referrer sends its forms with `Origin: null` (Fetch standard).
  const page = await auth.ask(await auth.link())
  expect(page.headers.get('referrer-policy')).toBe('same-origin')
  expect(await page.text()).not.toContain('no-referrer')
})
