import { afterAll, beforeAll, expect, test } from 'bun:test'
import {
  CALLBACK,
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
let phone: TestApp
let ada: TestPerson
beforeAll(async () => {
  oauth = await startTestOAuth()
  app = await oauth.app()
  phone = await oauth.app({ confidential: false })
  ada = await oauth.person()
})
afterAll(() => oauth.stop())

const tokens = (of: TestApp, fields: Record<string, string>) =>
  oauth.post('/api/token', oauth.as(of, fields))
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
})
const codeChallenge = (challenge: string) => ({
  code_challenge: challenge,
  code_challenge_method: 'S256',
})

async function refused(answer: Response, error: string, status = 400) {
  const body = await answer.json()
  expect([answer.status, body.error]).toEqual([status, error])
  expect(Object.keys(body)).toEqual(['error', 'error_description'])
  // RFC 6749, 5.2: what a description may hold.
  expect(body.error_description).toMatch(/^[ !#-[\]-~]+$/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return answer
}

test('a code becomes tokens that every service takes, and that no cache keeps', async () => {
  const code = await codeFor(ada, app, { scope: 'user-top-read' })
  const answer = await tokens(app, forCode(code))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const body = await answer.json()
  expect(body).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'user-top-read',
    refresh_token: expect.any(String),
  })
  const access = await oauth.auth.verify(body.access_token)
  expect([access?.userId, access?.clientId]).toEqual([ada.account.id, app.id])
})

test('only hashes of codes, refresh tokens and secrets are kept', async () => {
  const code = await codeFor(ada, app)
  const { refresh_token } = await (await tokens(app, forCode(code))).json()
  const rows = await Promise.all(
    (['authorizationCode', 'authorizationGrant', 'refreshToken', 'client'] as const).map((table) =>
      oauth.db.selectFrom(table).selectAll().execute(),
    ),
  )
  const kept = JSON.stringify(rows)
  for (const secret of [code, refresh_token, app.secret]) expect(kept).not.toContain(secret)
})

test('a code works once; used again, it ends what it gave', async () => {
  const code = await codeFor(ada, app)
  const { refresh_token } = await (await tokens(app, forCode(code))).json()
  await refused(await tokens(app, forCode(code)), 'invalid_grant')
  await refused(await tokens(app, { grant_type: 'refresh_token', refresh_token }), 'invalid_grant')
  const entries = await oauth.audited('code-replayed')
  expect(entries.map((entry) => entry.accountId)).toEqual([ada.account.id])
})

test('of many who bring the same code at once, one gets tokens, and they do not last', async () => {
  const code = await codeFor(ada, app)
  const answers = await Promise.all([1, 2, 3, 4].map(() => tokens(app, forCode(code))))
  const good = answers.filter((answer) => answer.status === 200)
  expect(good).toHaveLength(1)
  const { refresh_token } = await good[0]!.json()
  await refused(await tokens(app, { grant_type: 'refresh_token', refresh_token }), 'invalid_grant')
})

test('a code that somebody else brings is refused, and used up', async () => {
  const other = await oauth.app()
  const { verifier, challenge } = pkce()
  const wrong: [TestApp, Record<string, string>][] = [
    [other, { code_verifier: verifier }],
    [phone, { code_verifier: verifier }],
    [app, { code_verifier: pkce().verifier }],
    [app, {}],
    [app, { code_verifier: verifier, redirect_uri: `${CALLBACK}/` }],
    [app, { code_verifier: verifier, redirect_uri: '' }],
  ]
  for (const [by, fields] of wrong) {
    const code = await codeFor(ada, app, codeChallenge(challenge))
    await refused(await tokens(by, forCode(code, fields)), 'invalid_grant')
    const right = { code_verifier: verifier }
    await refused(await tokens(app, forCode(code, right)), 'invalid_grant')
  }
})

test('a verifier without a challenge is refused: the challenge may have been taken away', async () => {
  const code = await codeFor(ada, app)
  const fields = forCode(code, { code_verifier: pkce().verifier })
  await refused(await tokens(app, fields), 'invalid_grant')
})

test('a code is too old after a minute', async () => {
  const code = await codeFor(ada, app)
  const { expiresAt } = await oauth.db
    .selectFrom('authorizationCode')
    .select('expiresAt')
    .where('grantId', 'is', null)
    .orderBy('expiresAt', 'desc')
    .executeTakeFirstOrThrow()
  expect(expiresAt.getTime() - Date.now()).toBeWithin(30_000, 61_000)
  await oauth.db.updateTable('authorizationCode').set({ expiresAt: new Date() }).execute()
  await refused(await tokens(app, forCode(code)), 'invalid_grant')
})

test('an app shows who it is by header or body, in the ways that libraries write it', async () => {
  const { id, secret = '' } = app
  const form = { grant_type: 'client_credentials' }
  const encoded = `${id}:${secret.replaceAll(/./g, (x) => `%${x.charCodeAt(0).toString(16)}`)}`
  for (const headers of [
    basic(id, secret),
    { authorization: `basic ${btoa(`${id}:${secret}`)}` },
    { authorization: `Basic ${btoa(encoded)}` },
  ])
    expect((await oauth.post('/api/token', form, { headers })).status).toBe(200)
  const same = { ...form, client_id: id }
  expect((await oauth.post('/api/token', same, { headers: basic(id, secret) })).status).toBe(200)
  expect((await tokens(app, form)).status).toBe(200)
})

test('an app that is not who it says learns only that', async () => {
  const { id, secret = '' } = app
  const form = { grant_type: 'client_credentials' }
  const texts = new Set<string>()
  for (const body of [
    {},
    { client_id: id },
    { client_id: id, client_secret: 'wrong' },
    { client_id: id, client_secret: secret.slice(1) },
    { client_id: 'A'.repeat(22), client_secret: secret },
    { client_id: "' or 1=1", client_secret: secret },
    { client_id: phone.id, client_secret: secret },
    { client_secret: secret },
  ]) {
    const answer = await oauth.post('/api/token', { ...form, ...body } as Record<string, string>)
    texts.add(await answer.clone().text())
    await refused(answer, 'invalid_client', 401)
    expect(answer.headers.get('www-authenticate')).toBeNull()
  }
  for (const headers of [
    basic(id, 'wrong'),
    basic('A'.repeat(22), secret),
    { authorization: 'Basic' },
    { authorization: 'Basic ???' },
    { authorization: `Basic ${btoa('%:%')}` },
    { authorization: `Basic ${btoa('no colon')}` },
    { authorization: `Bearer ${secret}` },
  ]) {
    const answer = await oauth.post('/api/token', form, { headers })
    texts.add(await answer.clone().text())
    await refused(answer, 'invalid_client', 401)
    expect(answer.headers.get('www-authenticate')).toStartWith('Basic')
  }
  expect(texts.size).toBe(1)
  expect((await oauth.audited('client-refused')).length).toBeGreaterThan(0)
})

test('an app that sends its secret twice over is told to choose', async () => {
  const { id, secret = '' } = app
  const headers = basic(id, secret)
  const form = { grant_type: 'client_credentials' }
  const also: Record<string, string>[] = [{ client_secret: secret }, { client_id: phone.id }]
  for (const more of also)
    await refused(
      await oauth.post('/api/token', { ...form, ...more }, { headers }),
      'invalid_request',
    )
})

test('an app gets a token of its own, for nobody, if it can keep a secret', async () => {
  const answer = await tokens(app, { grant_type: 'client_credentials', scope: 'user-top-read' })
  const body = await answer.json()
  expect(Object.keys(body)).not.toContain('refresh_token')
  expect(body.scope).toBe('')
  const access = await oauth.auth.verify(body.access_token)
  expect([access?.userId, access?.clientId]).toEqual([undefined, app.id])
  await refused(await tokens(phone, { grant_type: 'client_credentials' }), 'unauthorized_client')
  await refused(
    await tokens(app, { grant_type: 'client_credentials', scope: 'everything' }),
    'invalid_scope',
  )
})

test('a request that is wrong gets the error that the RFC names', async () => {
  const code = forCode('x'.repeat(43))
  const wrong: [Record<string, string>, string][] = [
    [{}, 'invalid_request'],
    [{ grant_type: '' }, 'invalid_request'],
    [{ grant_type: 'password', username: 'a', password: 'b' }, 'unsupported_grant_type'],
    [{ grant_type: 'implicit' }, 'unsupported_grant_type'],
    [{ grant_type: '\0' }, 'unsupported_grant_type'],
    [{ grant_type: 'authorization_code' }, 'invalid_request'],
    [{ grant_type: 'refresh_token' }, 'invalid_request'],
    [{ ...code, code_verifier: 'short' }, 'invalid_request'],
    [{ ...code, code_verifier: 'x'.repeat(129) }, 'invalid_request'],
    [{ ...code, code_verifier: ' '.repeat(43) }, 'invalid_request'],
    [{ ...code, code: '\0' }, 'invalid_grant'],
    [{ ...code, code: 'x'.repeat(10_000) }, 'invalid_grant'],
    [{ grant_type: 'refresh_token', refresh_token: '\ud800' }, 'invalid_grant'],
    [{ ...code, x: 'x'.repeat(20_000) }, 'invalid_request'],
  ]
  for (const [fields, error] of wrong) await refused(await tokens(app, fields), error)
})

test('only forms are read, each field once', async () => {
  const fields = new URLSearchParams(oauth.as(app, { grant_type: 'client_credentials' })).toString()
  for (const type of ['application/json', 'text/plain', 'multipart/form-data', ''])
    await refused(
      await oauth.post('/api/token', fields, { headers: { 'content-type': type } }),
      'invalid_request',
    )
  for (const name of ['grant_type', 'client_id', 'client_secret', 'scope', 'code'])
    await refused(await oauth.post('/api/token', `${fields}&${name}=&${name}=`), 'invalid_request')
  expect((await oauth.post('/api/token', `${fields}&resource=a&resource=b`)).status).toBe(200)
  const type = { headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' } }
  expect((await oauth.post('/api/token', fields, type)).status).toBe(200)
  expect((await oauth.auth.ask('/api/token')).status).toBe(405)
})

test('who guesses secrets has to wait, and the app itself never has to', async () => {
  const guesser = await startTestOAuth()
  const target = await guesser.app()
  const guess = (secret: string) =>
    guesser.post('/api/token', {
      client_id: target.id,
      client_secret: secret,
      grant_type: 'client_credentials',
    })
  let answer = await guess('0')
  for (let i = 1; i < 100 && answer.status === 401; i++) answer = await guess(`${i}`)
  await refused(answer, 'temporarily_unavailable', 429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await guess(target.secret ?? '')).status).toBe(200)
  await guesser.stop()
})

test('an ID token says who signed in, when and how, for this app alone', async () => {
  const code = await codeFor(ada, app, { scope: 'openid', nonce: 'n-1' })
  const body = await (await tokens(app, forCode(code))).json()
  const [head, payload] = body.id_token
    .split('.')
    .slice(0, 2)
    .map((part: string) => JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/'))))
  expect(head).toMatchObject({ alg: 'EdDSA', kid: expect.any(String) })
  expect(payload).toMatchObject({
    iss: 'http://busker.test',
    aud: app.id,
    azp: app.id,
    sub: ada.account.id,
    nonce: 'n-1',
    amr: ['pwd'],
    auth_time: expect.any(Number),
  })
  const hash = new Bun.CryptoHasher('sha512').update(body.access_token).digest().subarray(0, 32)
  expect(payload.at_hash).toBe(hash.toString('base64url'))
  // It is no access token, whatever it says.
  expect(await oauth.auth.verify(body.id_token)).toBeUndefined()
  const plain = await codeFor(ada, app, { scope: 'user-top-read' })
  expect(Object.keys(await (await tokens(app, forCode(plain))).json())).not.toContain('id_token')
})
