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
let cookie: string
beforeAll(async () => {
  auth = await startTestAuth()
  cookie = cookieOf(await choosePassword(auth, 'a long song about rain'))
})
afterAll(() => auth.stop())

/** Services ask for what was revoked every two seconds. */
const heardOf = () => Bun.sleep(2050)
const tokenOf = async (headers: Record<string, string>): Promise<string> =>
  (await (await auth.form('/auth/token', {}, headers)).json()).access_token
const operatorToken = () => tokenOf({ authorization: `Bearer ${OPERATOR_KEY}` })

test('who signs out takes along the tokens of that session, within seconds, and no others', async () => {
  const token = await tokenOf({ cookie })
  const other = await operatorToken()
  expect(await auth.verify(token)).toBeDefined()
  await auth.form('/sign-out', {}, { cookie })
  await heardOf()
  expect(await auth.verify(token)).toBeUndefined()
  expect(await auth.verify(other)).toBeDefined()
})

test('only services ask for revocations, whatever a token allows', async () => {
  const owner = await operatorToken()
  for (const bearer of ['', owner]) {
    const headers = { authorization: `Bearer ${bearer}` }
    const answer = await auth.ask('/internal/revocations', { headers })
    expect(answer.status).toBe(401)
    expect((await answer.json()).error.reason).toBe('SERVICE_TOKEN_REQUIRED')
  }
  const answer = await auth.inside.revocations.$get({ query: {} })
  expect(answer.status).toBe(200)
  expect(JSON.stringify(await answer.json())).not.toContain('"d"')
})

test('a cursor that is none of ours is refused by name', async () => {
  for (const since of ['x', '1', '-1.0', "1.0'--", '99999999999999999999.0', '1.2.3.4', '1.0.'])
    expect((await auth.inside.revocations.$get({ query: { since } })).status as number).toBe(400)
})

test('an owner whose key leaked replaces it: old tokens die within seconds, new ones work at once', async () => {
  const token = await operatorToken()
  expect(await auth.verify(token)).toBeDefined()
  const rotate = (bearer: string) =>
    auth.ask('/v1/admin/signing-keys/rotate', {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` },
    })
  expect((await rotate('made-up')).status).toBe(401)
  const rotated = await rotate(token)
  expect(rotated.status).toBe(200)
  const { kid } = await rotated.json()
  await Bun.sleep(300)
  expect(await auth.verify(await operatorToken())).toBeDefined()
  await heardOf()
  expect(await auth.verify(token)).toBeUndefined()
  expect((await rotate(token)).status).toBe(401)

  const db = connect<AuthDatabase>(auth.database)
  const entry = await db
    .selectFrom('auditEntry')
    .selectAll()
    .where('action', '=', 'signing-key-rotated')
    .executeTakeFirstOrThrow()
  expect(entry.detail).toEqual({ kid })
  expect(entry.accountId).toBeTruthy()
  await db.destroy()
})

test('who does not run the site replaces no keys, though an old token may say so', async () => {
  const db = connect<AuthDatabase>(auth.database)
  const token = await operatorToken()
  await db.updateTable('account').set({ role: 'listener' }).where('role', '=', 'owner').execute()
  const answer = await auth.ask('/v1/admin/signing-keys/rotate', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(403)
  await db.updateTable('account').set({ role: 'owner' }).where('role', '=', 'listener').execute()
  await db.destroy()
})
