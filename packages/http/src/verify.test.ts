import { expect, test } from 'bun:test'
import { type JWTPayload, SignJWT, UnsecuredJWT, decodeJwt } from 'jose'
import { ISSUER, makePair, openIssuer } from './issuer.fixture.ts'

test('a token of ours says who asks and what they may do, and costs one question', async () => {
  const { verify, token, state } = await openIssuer()
  for (let times = 0; times < 3; times++) {
    const access = await verify(await token())
    expect(access?.userId).toBe('ada')
    expect(access?.sessionId).toBe('the kitchen')
    expect([...(access?.scopes ?? [])]).toEqual(['playlist-modify-public'])
  }
  expect(state.asked).toBe(1)
})

test('the token of an app itself stands for nobody', async () => {
  const { verify, token } = await openIssuer()
  const app = { sub: 'an app', sid: 'an app', client_id: 'an app', role: undefined, scope: '' }
  const access = await verify(await token(app))
  expect([access?.userId, access?.role, access?.clientId]).toEqual([undefined, undefined, 'an app'])
})

test('a token signed by no key of ours opens nothing, whatever it says', async () => {
  const { verify, token, state } = await openIssuer()
  const whole = await token()
  const [head = '', , signature = ''] = whole.split('.')
  const body = whole.split('.')[1] ?? ''
  const { publicJwk } = state.keys[0]!
  const strangers = await makePair('ours')
  const claims = decodeJwt(whole)
  const hs256 = (secret: Uint8Array) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'ours', typ: 'at+jwt' })
      .sign(secret)
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (const forged of [
    await token({}, {}, strangers),
    await token({}, { kid: 'made-up' }, strangers),
    await token({}, { kid: '__proto__' }, strangers),
    await token({}, { kid: undefined }, strangers),
    // The key that a forger brings along is not asked.
    await token({}, { jwk: strangers.publicJwk }, strangers),
    await token({}, { jku: 'https://evil.example/keys' }, strangers),
    await token({}, { crit: ['b64'], b64: true }, strangers),
    new UnsecuredJWT(claims).encode(),
    `${base64({ alg: 'none', typ: 'at+jwt' })}.${body}.`,
    `${base64({ alg: 'None', typ: 'at+jwt', kid: 'ours' })}.${body}.${signature}`,
    await hs256(new TextEncoder().encode(JSON.stringify(publicJwk))),
    await hs256(Uint8Array.fromBase64(publicJwk.x ?? '', { alphabet: 'base64url' })),
    `${head}.${base64({ ...claims, role: 'owner' })}.${signature}`,
    `${head}.${body}.`,
    `${head}.${body}`,
    whole.slice(0, -4),
    'x',
    '',
    '..',
  ])
    expect(await verify(forged)).toBeUndefined()
  expect(await verify(whole)).toBeDefined()
})

test('a token that we signed for something else is no access token', async () => {
  const { verify, token, state } = await openIssuer()
  const wrong: [claims: JWTPayload, header?: Record<string, unknown>][] = [
    [{}, { typ: 'JWT' }],
    [{}, { typ: undefined }],
    [{ aud: 'an app' }],
    [{ aud: undefined }],
    [{ iss: 'https://other.example' }],
    [{ iss: `${ISSUER}/` }],
    [{ iss: undefined }],
    [{ exp: undefined }],
    [{ iat: undefined }],
    [{ sub: undefined }],
    [{ sid: undefined }],
    [{ jti: undefined }],
    [{ client_id: undefined }],
    [{ role: 'god' }],
    [{ nbf: state.now / 1000 + 60 }],
    // It would outlive what is remembered of its revocation.
    [{ exp: state.now / 1000 + 7200 }],
  ]
  for (const [claims, header] of wrong)
    expect([claims, header, await verify(await token(claims, header))]).toEqual([
      claims,
      header,
      undefined,
    ])
})

test('a token that was good is refused once it has expired', async () => {
  const { verify, token, pass } = await openIssuer()
  const song = await token()
  expect(await verify(song)).toBeDefined()
  pass(3_599_000)
  expect(await verify(song)).toBeDefined()
  pass(1000)
  expect(await verify(song)).toBeUndefined()
  expect(await verify(song)).toBeUndefined()
})

test('made-up key names cannot make us ask again and again', async () => {
  const { verify, token, state } = await openIssuer()
  const strangers = await makePair('strangers')
  for (let i = 0; i < 20; i++)
    expect(await verify(await token({}, { kid: `made-up-${i}` }, strangers))).toBeUndefined()
  expect(state.asked).toBe(1)
})

test('a key that takes over is good for tokens at once, and the one before as long as it is published', async () => {
  const { verify, token, state, pass } = await openIssuer()
  const old = await token()
  expect(await verify(old)).toBeDefined()
  state.keys.unshift(await makePair('next'))
  pass(500)
  expect(await verify(await token())).toBeDefined()
  expect(await verify(old)).toBeDefined()
  state.keys.pop()
  pass(2000)
  expect(await verify(old)).toBeUndefined()
  expect(await verify(await token())).toBeDefined()
})

test('when a leaked key is replaced, its tokens are dead within two seconds, remembered ones too', async () => {
  const { verify, token, state, pass } = await openIssuer()
  const stolen = await token()
  expect(await verify(stolen)).toBeDefined()
  state.keys = [await makePair('new')]
  pass(2000)
  expect(await verify(stolen)).toBeUndefined()
  expect(await verify(await token())).toBeDefined()
})

test('another key under the same name does not bring back what the first one signed', async () => {
  const { verify, token, state, pass } = await openIssuer()
  const stolen = await token()
  expect(await verify(stolen)).toBeDefined()
  state.keys = [await makePair('ours')]
  pass(2000)
  expect(await verify(stolen)).toBeUndefined()
})

test('only the latest ten thousand tokens are remembered', async () => {
  const { verify, token } = await openIssuer()
  const first = await token()
  expect(await verify(first)).toBe(await verify(first))
  const remembered = await verify(first)
  for (let i = 0; i < 10_000; i++) await verify(await token())
  const again = await verify(first)
  expect(again).toEqual(remembered)
  expect(again).not.toBe(remembered)
})
