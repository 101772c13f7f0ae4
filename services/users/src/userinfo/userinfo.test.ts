import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  await users.arrive('ada', 'Ada ♫', 'ada@example.org')
  await users.arrive('bob', 'Bob')
})
afterAll(() => users.stop())

const info = (as: string, method = 'GET') => users.ask(method, '/oauth/userinfo', { as })

test('an app that signs people in learns what its scopes say, and no more', async () => {
  expect(await (await info('ada:openid')).json()).toEqual({ sub: 'ada' })
  expect(await (await info('ada:openid,profile')).json()).toEqual({
    sub: 'ada',
    name: 'Ada ♫',
    updated_at: expect.any(Number),
  })
  expect(await (await info('ada:openid,email')).json()).toEqual({
    sub: 'ada',
    email: 'ada@example.org',
    email_verified: true,
  })
  expect(await (await info('bob:openid,email')).json()).toEqual({ sub: 'bob' })
})

test('picture and language are told once somebody has them', async () => {
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await users.ask('PUT', '/v1/me/images', {
    as: 'bob:ugc-image-upload',
    body: dot,
    type: 'image/png',
  })
  await users.ask('PUT', '/v1/me', { as: 'bob', body: { locale: 'sv' } })
  expect(await (await info('bob:openid,profile')).json()).toEqual({
    sub: 'bob',
    name: 'Bob',
    locale: 'sv',
    picture: expect.stringMatching(/^http:\/\/busker\.test\/images\/users\/[0-9a-f]{64}$/),
    updated_at: expect.any(Number),
  })
})

test('the token may be posted, in the header or in a form', async () => {
  const post = (body: string, as?: string) =>
    users.ask('POST', '/oauth/userinfo', {
      body,
      type: 'application/x-www-form-urlencoded',
      ...(as ? { as } : {}),
    })
  expect(await (await post('', 'ada:openid')).json()).toEqual({ sub: 'ada' })
  const answer = await post('access_token=ada%3Aopenid')
  expect(await answer.json()).toEqual({ sub: 'ada' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  for (const twice of [
    await post('access_token=ada%3Aopenid', 'ada:openid'),
    await post('access_token=ada%3Aopenid&access_token=bob%3Aopenid'),
    await post('access_token='),
  ]) {
    expect(twice.status).toBe(400)
    expect((await twice.json()).error).toBe('invalid_request')
  }
  // Not in the address, where it would be logged (RFC 6750, 2.3).
  expect((await users.ask('GET', '/oauth/userinfo?access_token=ada:openid')).status).toBe(401)
})

test('what is wrong with a token is told as RFC 6750 says', async () => {
  for (const [as, status, challenge] of [
    [undefined, 401, /^Bearer$/],
    ['forged', 401, /error="invalid_token"/],
    ['ada:profile', 403, /error="insufficient_scope".*scope="openid"/],
    ['app:openid', 403, /error="insufficient_scope"/],
  ] as const) {
    const refused = await users.ask('GET', '/oauth/userinfo', as ? { as } : {})
    expect([as, refused.status]).toEqual([as, status])
    expect(refused.headers.get('www-authenticate')).toMatch(challenge)
    expect(await refused.json()).toHaveProperty('error')
  }
})
