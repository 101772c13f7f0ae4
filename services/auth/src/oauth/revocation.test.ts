import { afterAll, beforeAll, expect, test } from 'bun:test'
import {
  type TestApp,
  type TestOAuth,
  type TestPerson,
  codeFor,
  forCode,
  pkce,
  startTestOAuth,
} from './oauth.fixture.ts'

let oauth: TestOAuth
let app: TestApp
let other: TestApp
let phone: TestApp
let ada: TestPerson
beforeAll(async () => {
  oauth = await startTestOAuth()
  app = await oauth.app()
  other = await oauth.app()
  phone = await oauth.app({ confidential: false })
  ada = await oauth.person()
})
afterAll(() => oauth.stop())

const tokensOf = async (of: TestApp): Promise<{ access_token: string; refresh_token: string }> => {
  const { verifier, challenge } = pkce()
  const asked = { code_challenge: challenge, code_challenge_method: 'S256', scope: 'user-top-read' }
  const fields = forCode(await codeFor(ada, of, asked), { code_verifier: verifier })
  return (await oauth.post('/api/token', oauth.as(of, fields))).json()
}
const revoke = (of: TestApp, token: string, more: Record<string, string> = {}) =>
  oauth.post('/oauth/revoke', oauth.as(of, { token, ...more }))
const inspect = async (of: TestApp, token: string) =>
  (await oauth.post('/oauth/introspect', oauth.as(of, { token }))).json()
const refresh = (of: TestApp, refresh_token: string) =>
  oauth.post('/api/token', oauth.as(of, { grant_type: 'refresh_token', refresh_token }))

test('an app learns of its own tokens what they are good for', async () => {
  const { access_token, refresh_token } = await tokensOf(app)
  expect(await inspect(app, access_token)).toEqual({
    active: true,
    client_id: app.id,
    scope: 'user-top-read',
    sub: ada.account.id,
    iss: 'http://busker.test',
    aud: 'busker',
    token_type: 'Bearer',
    jti: expect.any(String),
    iat: expect.any(Number),
    exp: expect.any(Number),
  })
  const refreshing = await inspect(app, refresh_token)
  expect(refreshing).toMatchObject({ active: true, client_id: app.id, scope: 'user-top-read' })
  const sixMonths = refreshing.exp - Date.now() / 1000
  expect(sixMonths / 86_400).toBeWithin(180, 185)
})

test('of tokens of others, of changed ones and of none it learns nothing', async () => {
  const { access_token, refresh_token } = await tokensOf(app)
  const [head, body] = access_token.split('.')
  const strange = [access_token, refresh_token, `${head}.${body}.x`, 'x', '\0', 'x'.repeat(9000)]
  for (const token of strange) expect(await inspect(other, token)).toEqual({ active: false })
  const next = await (await refresh(app, refresh_token)).json()
  expect(await inspect(app, refresh_token)).toEqual({ active: false })
  expect(await inspect(app, next.refresh_token)).toMatchObject({ active: true })
})

test('an app without a secret cannot look into tokens', async () => {
  const { access_token } = await tokensOf(phone)
  const answer = await oauth.post('/oauth/introspect', oauth.as(phone, { token: access_token }))
  expect([answer.status, (await answer.json()).error]).toEqual([401, 'invalid_client'])
})

test('a revoked refresh token ends the whole authorization, a revoked access token only itself', async () => {
  for (const of of [app, phone]) {
    const first = await tokensOf(of)
    expect((await revoke(of, first.access_token)).status).toBe(200)
    expect(await oauth.auth.inside.revocations.$get({ query: {} }).then((r) => r.text())).toContain(
      JSON.parse(
        atob(first.access_token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? ''),
      ).jti,
    )
    const second = await (await refresh(of, first.refresh_token)).json()
    expect(
      (await revoke(of, second.refresh_token, { token_type_hint: 'access_token' })).status,
    ).toBe(200)
    expect((await refresh(of, second.refresh_token)).status).toBe(400)
    expect(await inspect(app, second.access_token)).toEqual({ active: false })
  }
  expect((await oauth.audited('token-revoked')).length).toBe(4)
})

test('an app cannot revoke what another was given', async () => {
  const { access_token, refresh_token } = await tokensOf(app)
  for (const token of [access_token, refresh_token]) {
    const answer = await revoke(other, token)
    expect([answer.status, (await answer.json()).error]).toEqual([400, 'invalid_request'])
  }
  expect((await refresh(app, refresh_token)).status).toBe(200)
})

test('what is no token is as good as revoked, and a hint that is none is ignored', async () => {
  for (const token of ['x', '\0', 'a.b.c', 'x'.repeat(9000)]) {
    const answer = await revoke(app, token, { token_type_hint: 'cookie' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  }
})

test('revocation and introspection want an app that shows who it is, and a token', async () => {
  for (const path of ['/oauth/revoke', '/oauth/introspect']) {
    const stranger = await oauth.post(path, { token: 'x' })
    expect([stranger.status, (await stranger.json()).error]).toEqual([401, 'invalid_client'])
    const empty = await oauth.post(path, oauth.as(app, {}))
    expect([empty.status, (await empty.json()).error]).toEqual([400, 'invalid_request'])
    const body = new URLSearchParams(oauth.as(app, { token: 'x' })).toString()
    const twice = await oauth.post(path, `${body}&token=y`)
    expect([twice.status, (await twice.json()).error]).toEqual([400, 'invalid_request'])
    const json = await oauth.post(path, body, { headers: { 'content-type': 'application/json' } })
    expect([json.status, (await json.json()).error]).toEqual([400, 'invalid_request'])
  }
})

test('the log tells whose token was revoked, of whatever scope', async () => {
  const { access_token } = await tokensOf(app)
  expect((await revoke(app, access_token)).status).toBe(200)
  const last = await oauth.db
    .selectFrom('auditEntry')
    .select(['action', 'accountId', 'clientId'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(last).toEqual({ action: 'token-revoked', accountId: ada.account.id, clientId: app.id })
})
