import { afterAll, beforeAll, expect, test } from 'bun:test'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { OPERATOR_KEY, type TestAuth, choosePassword, startTestAuth } from '../auth.fixture.ts'

const password = 'a long song about rain'
let auth: TestAuth
beforeAll(async () => {
  auth = await startTestAuth()
  await choosePassword(auth, password)
})
afterAll(() => auth.stop())

const keys = async (of = auth) => (await of.client['.well-known']['jwks.json'].$get()).json()
const operator = (key: string) =>
  auth.ask('/auth/token', { method: 'POST', headers: { authorization: `Bearer ${key}` } })

test('name and password give a token that every service can check', async () => {
  const response = await auth.client.auth.sessions.$post({ json: { username: 'owner', password } })
  expect(response.status).toBe(201)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { access_token, expires_in, scope, token_type } = await response.json()
  expect([token_type, expires_in]).toEqual(['Bearer', 3600])
  const { payload, protectedHeader } = await jwtVerify(
    access_token,
    createLocalJWKSet(await keys()),
    { audience: 'busker', issuer: 'http://busker.test', algorithms: ['EdDSA'] },
  )
  expect(payload.scope).toBe(scope)
  expect(Math.ceil((payload.exp ?? 0) - (payload.iat ?? 0))).toBe(3600)
  expect(protectedHeader.typ).toBe('at+jwt')
  expect(scope.split(' ')).toContain('catalog-write')
})

test('the published keys hold nothing secret', async () => {
  for (const key of (await keys()).keys) expect(Object.keys(key)).not.toContain('d')
})

test("the operator's key gives the owner's token, from a terminal as well", async () => {
  const answer = await operator(OPERATOR_KEY)
  expect(answer.status).toBe(200)
  const access = await auth.verify((await answer.json()).access_token)
  expect(access?.scopes.has('admin')).toBe(true)
})

test('a wrong operator key opens nothing', async () => {
  for (const key of ['x', OPERATOR_KEY.slice(1), `${OPERATOR_KEY}x`, OPERATOR_KEY.toUpperCase()]) {
    const answer = await operator(key)
    expect(answer.status).toBe(401)
    expect((await answer.json()).error.reason).toBe('WRONG_OPERATOR_KEY')
  }
})

test('who is not signed in is told where to sign in', async () => {
  for (const cookie of ['', 'busker_session=made-up']) {
    const answer = await auth.form('/auth/token', {}, { cookie })
    expect(answer.status).toBe(401)
    expect((await answer.json()).error.message).toContain('/sign-in')
  }
})

test('tokens stay good over a restart', async () => {
  const { access_token } = await (await operator(OPERATOR_KEY)).json()
  const restarted = await startTestAuth({ url: auth.database })
  expect(await keys(restarted)).toEqual(await keys())
  expect(await restarted.verify(access_token)).toBeDefined()
  await restarted.stop()
})

test('credentials that are none are refused by name', async () => {
  const answer = await auth.ask('/auth/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'own\0er', password: 12 }),
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).error.message).toContain('password')
})
