import { expect, setSystemTime, test } from 'bun:test'
import { SignJWT, UnsecuredJWT, decodeJwt } from 'jose'
import { signedIn } from './access.ts'
import { createApp } from './app.ts'
import { openIssuer } from './issuer.fixture.ts'
import type { Reach } from './reach.ts'
import { internalOnly, reachInside } from './service-token.ts'

const secret = new TextEncoder().encode('only-services-of-this-test-share-it')
const issuer = await openIssuer()
const app = createApp('catalog')
  .get('/mine', signedIn(issuer.verify), (c) => c.text(c.var.access.userId))
  .get('/internal/files', internalOnly(secret, 'catalog'), (c) => c.text('for services'))

const ask = async (path: string, token: string) =>
  (await app.request(path, { headers: { authorization: `Bearer ${token}` } })).status

/** The token that a service sends with a call. */
async function serviceToken() {
  const sent: string[] = []
  const listening: Reach = () => async (input) => {
    sent.push(new Request(input).headers.get('authorization')?.slice('Bearer '.length) ?? '')
    return new Response()
  }
  await reachInside(listening, secret, 'search')('catalog')('http://catalog/internal/files')
  return sent[0] ?? ''
}

test('a service gets inside with its own token alone, and nowhere else with that', async () => {
  const token = await serviceToken()
  expect(await ask('/internal/files', token)).toBe(200)
  expect(await ask('/mine', token)).toBe(401)
  expect(decodeJwt(token)).toMatchObject({ aud: 'busker-internal:catalog', sub: 'search' })
})

test('a listener does not get inside, nor does the owner', async () => {
  for (const role of ['listener', 'owner']) {
    const token = await issuer.token({ role, scope: 'admin', aud: 'busker' })
    expect(await ask('/mine', token)).toBe(200)
    expect(await ask('/internal/files', token)).toBe(401)
  }
  const misdirected = await issuer.token({ aud: 'busker-internal:catalog' })
  expect(await ask('/internal/files', misdirected)).toBe(401)
})

test('a token of a service is good for a minute', async () => {
  const token = await serviceToken()
  const { iat = 0, exp = 0 } = decodeJwt(token)
  expect(exp - iat).toBe(60)
  setSystemTime(new Date((iat + 59) * 1000))
  expect(await ask('/internal/files', token)).toBe(200)
  setSystemTime(new Date((iat + 60) * 1000))
  expect(await ask('/internal/files', token)).toBe(401)
  setSystemTime()
})

test('a token with the right secret but of another kind does not get inside', async () => {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: 'search', aud: 'busker-internal:catalog', iat: now, exp: now + 60 }
  const sign = (more: object, header: object = {}) =>
    new SignJWT({ ...claims, ...more })
      .setProtectedHeader({ alg: 'HS256', typ: 'busker-service+jwt', ...header })
      .sign(secret)
  expect(await ask('/internal/files', await sign({}))).toBe(200)
  for (const wrong of [
    await sign({ exp: now + 3600 }),
    await sign({ exp: undefined }),
    await sign({ iat: undefined }),
    await sign({ sub: undefined }),
    await sign({ aud: 'busker-internal:users' }),
    await sign({ aud: undefined }),
    await sign({}, { typ: 'JWT' }),
    await sign({}, { typ: undefined }),
    new UnsecuredJWT(claims).encode(),
    '',
  ])
    expect(await ask('/internal/files', wrong)).toBe(401)
})
