import { afterAll, beforeAll, expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import {
  OPERATOR_KEY,
  type TestAuth,
  choosePassword,
  cookieOf,
  startTestAuth,
} from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'

let auth: TestAuth
beforeAll(async () => {
  auth = await startTestAuth()
})
afterAll(() => auth.stop())

const askLink = (headers: Record<string, string>) =>
  auth.ask('/auth/owner-link', { method: 'POST', headers })
const withKey = (key: string) => askLink({ authorization: `Bearer ${key}` })

test('the operator key makes a link that lets the owner in; the link before is void', async () => {
  const earlier = await auth.link()
  const answer = await withKey(OPERATOR_KEY)
  expect(answer.status).toBe(201)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { url } = await answer.json()
  expect(url).toStartWith('http://busker.test/sign-in?code=')
  expect((await auth.ask(earlier)).status).toBe(410)
  expect((await auth.ask(url.slice('http://busker.test'.length))).status).toBe(200)

  const db = connect<AuthDatabase>(auth.database)
  const [entry] = await db
    .selectFrom('auditEntry')
    .selectAll()
    .where('action', '=', 'owner-link-made')
    .execute()
  expect(entry?.accountId).toBeTruthy()
  expect(JSON.stringify(entry)).not.toContain(new URL(url).searchParams.get('code'))
  await db.destroy()
})

test('neither a session nor a token of the owner makes links for the owner', async () => {
  const cookie = cookieOf(await choosePassword(auth, 'a long song about rain'))
  expect((await askLink({ cookie, origin: 'http://busker.test' })).status).toBe(401)
  const token = await (await auth.form('/auth/token', {}, { cookie })).json()
  for (const bearer of [token.access_token, `${OPERATOR_KEY}x`, 'x'])
    expect((await withKey(bearer)).status).toBe(401)
})

test('who guesses at the operator key is slowed down, and whoever has it is not', async () => {
  let last = await withKey('guess')
  for (let tries = 0; tries < 60 && last.status === 401; tries++) last = await withKey('guess')
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await withKey(OPERATOR_KEY)).status).toBe(201)
})
