import { afterAll, beforeAll, expect, test } from 'bun:test'
import { decodeJwt } from 'jose'
import { sql } from 'kysely'
import {
  type TestApp,
  type TestOAuth,
  type TestPerson,
  codeFor,
  forCode,
  startTestOAuth,
} from './oauth.fixture.ts'

let oauth: TestOAuth
let app: TestApp
let ada: TestPerson
beforeAll(async () => {
  oauth = await startTestOAuth()
  app = await oauth.app()
  ada = await oauth.person('admin')
})
afterAll(() => oauth.stop())

interface Tokens {
  access_token: string
  refresh_token: string
  scope: string
  error: string
}
const tokensFor = async (scope = 'openid user-top-read'): Promise<Tokens> => {
  const code = await codeFor(ada, app, { scope, prompt: 'consent' })
  return (await oauth.post('/api/token', oauth.as(app, forCode(code)))).json()
}
const refresh = async (
  { refresh_token }: Tokens,
  more: Record<string, string> = {},
  by = app,
): Promise<Tokens> => {
  const fields = { grant_type: 'refresh_token', refresh_token, ...more }
  return (await oauth.post('/api/token', oauth.as(by, fields))).json()
}

test('each refresh gives new tokens, and the refresh token before is gone', async () => {
  const first = await tokensFor()
  const second = await refresh(first)
  expect(second.scope).toBe('openid user-top-read')
  expect(second.refresh_token).not.toBe(first.refresh_token)
  const third = await refresh(second)
  expect(await oauth.auth.verify(third.access_token)).toMatchObject({ userId: ada.account.id })
  expect((await refresh(first)).error).toBe('invalid_grant')
})

test('a stolen refresh token ends the access of thief and app alike, and is noted', async () => {
  const stolen = await tokensFor()
  const next = await refresh(await refresh(stolen))
  expect((await refresh(stolen)).error).toBe('invalid_grant')
  expect((await refresh(next)).error).toBe('invalid_grant')
  const entry = (await oauth.audited('refresh-replayed')).at(-1)
  expect(entry).toMatchObject({ accountId: ada.account.id, clientId: app.id })
  const revoked = await oauth.db.selectFrom('revocation').select('id').execute()
  expect(revoked.map(({ id }) => id)).toContain(entry?.sessionId ?? '')
})

test('an app that did not get the answer may ask again for half a minute', async () => {
  const first = await tokensFor()
  const lost = await refresh(first)
  const second = await refresh(first)
  expect(second.refresh_token).toBeString()
  expect((await refresh(second)).refresh_token).toBeString()
  expect((await refresh(lost)).error).toBe('invalid_grant')
})

test('a refresh token that another app brings was stolen: it ends', async () => {
  const other = await oauth.app()
  const first = await tokensFor()
  expect((await refresh(first, {}, other)).error).toBe('invalid_grant')
  expect((await refresh(first)).error).toBe('invalid_grant')
  const entry = (await oauth.audited('refresh-replayed')).at(-1)
  expect(entry).toMatchObject({ clientId: app.id, detail: { elsewhere: true } })
})

test('a refresh may ask for less, once, and never for more', async () => {
  const first = await tokensFor()
  const less = await refresh(first, { scope: 'openid' })
  expect(less.scope).toBe('openid')
  expect((await oauth.auth.verify(less.access_token))?.scopes).toEqual(new Set(['openid']))
  for (const scope of ['openid user-library-read', 'admin', 'everything', '\0'])
    expect((await refresh(less, { scope })).error).toBe('invalid_scope')
  // A refused refresh used nothing up, and the grant is as wide as it was.
  expect((await refresh(less)).scope).toBe('openid user-top-read')
})

test('who is no longer an admin has, from the next refresh on, tokens that are none', async () => {
  const first = await tokensFor('admin user-top-read')
  expect(first.scope).toBe('admin user-top-read')
  const setRole = (role: 'admin' | 'listener') =>
    oauth.db.updateTable('account').set({ role }).where('id', '=', ada.account.id).execute()
  await setRole('listener')
  const second = await refresh(first)
  expect(second.scope).toBe('user-top-read')
  expect(await oauth.auth.verify(second.access_token)).toMatchObject({ role: 'listener' })
  await setRole('admin')
})

test('an app that only listens does not learn what its person is on this site', async () => {
  const first = await tokensFor('admin user-top-read')
  expect(decodeJwt(first.access_token).role).toBe('admin')
  const second = await refresh(first, { scope: 'user-top-read' })
  expect(decodeJwt(second.access_token)).not.toHaveProperty('role')
  expect(await oauth.auth.verify(second.access_token)).toMatchObject({
    userId: ada.account.id,
    role: 'listener',
  })
})

test('six months after the authorization it is over, however often it was refreshed', async () => {
  const first = await tokensFor()
  const second = await refresh(first)
  const grants = oauth.db.updateTable('authorizationGrant')
  await grants
    .set({ expiresAt: sql<Date>`now()` })
    .where('revokedAt', 'is', null)
    .execute()
  expect((await refresh(second)).error).toBe('invalid_grant')
})
