import { beforeAll, expect, test } from 'bun:test'
import { type CryptoKey, type JWK, SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose'
import { type Verify, createVerify, maybeSignedIn, signedIn } from './access.ts'
import { createApp } from './app.ts'

type Pair = { kid: string; privateKey: CryptoKey; publicJwk: JWK }
let ours: Pair
let strangers: Pair

const makePair = async (kid: string): Promise<Pair> => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } }
}
beforeAll(async () => {
  ours = await makePair('ours')
  strangers = await makePair('ours')
})

const claims = (scope = 'playlist-modify-public') => ({ scope, sub: 'ada' })
const token = (
  by = ours,
  { audience = 'busker', expires = '1h', kid = by.kid, scope = 'playlist-modify-public' } = {},
) =>
  new SignJWT(claims(scope))
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(by.privateKey)

const opened = (keys = () => [ours.publicJwk]) => {
  let asked = 0
  const verify: Verify = createVerify(async () => {
    asked++
    return { keys: keys() }
  })
  return { verify, asked: () => asked }
}

test('a token of ours says who asks and what they may do, and the keys are asked for once', async () => {
  const { verify, asked } = opened()
  for (let times = 0; times < 3; times++) {
    const access = await verify(await token())
    expect(access?.userId).toBe('ada')
    expect([...(access?.scopes ?? [])]).toEqual(['playlist-modify-public'])
  }
  expect(asked()).toBe(1)
})

test('no other token opens anything', async () => {
  const { verify } = opened()
  const whole = await token()
  const [head = '', body = '', signature = ''] = whole.split('.')
  const publicKeyAsSecret = new TextEncoder().encode(JSON.stringify(ours.publicJwk))
  const rawPublicKey = Uint8Array.fromBase64(ours.publicJwk.x ?? '', { alphabet: 'base64url' })
  const hs256 = (secret: Uint8Array) =>
    new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'ours' })
      .setAudience('busker')
      .setExpirationTime('1h')
      .sign(secret)
  const bent = Buffer.from(JSON.stringify({ ...claims('admin'), aud: 'busker' })).toString(
    'base64url',
  )
  for (const forged of [
    await token(strangers),
    await token(ours, { audience: 'busker-play' }),
    await token(ours, { expires: '-1s' }),
    new UnsecuredJWT(claims()).setAudience('busker').setExpirationTime('1h').encode(),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`,
    await hs256(publicKeyAsSecret),
    await hs256(rawPublicKey),
    `${head}.${bent}.${signature}`,
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

test('a token that was good is refused once it has expired', async () => {
  const { verify } = opened()
  const brief = await token(ours, { expires: '1s' })
  expect(await verify(brief)).toBeDefined()
  await Bun.sleep(2100)
  expect(await verify(brief)).toBeUndefined()
})

test('made-up key names cannot make us ask for the keys again and again', async () => {
  const { verify, asked } = opened()
  for (let i = 0; i < 20; i++)
    expect(await verify(await token(strangers, { kid: `made-up-${i}` }))).toBeUndefined()
  expect(asked()).toBe(1)
})

test('a route that wants a listener says how to be one, and which scope is missing', async () => {
  const { verify } = opened()
  const app = createApp('jukebox')
    .get('/mine', signedIn(verify), (c) => c.text(c.var.access.userId))
    .get('/admin', signedIn(verify, 'admin'), (c) => c.text('yes'))
    .get('/any', maybeSignedIn(verify), (c) => c.text(c.var.access?.userId ?? 'somebody'))
  const ask = (path: string, authorization?: string) =>
    app.request(path, authorization === undefined ? {} : { headers: { authorization } })
  const good = `Bearer ${await token()}`

  expect(await (await ask('/mine', good)).text()).toBe('ada')
  expect(await (await ask('/mine', good.replace('Bearer', 'bearer'))).text()).toBe('ada')
  expect(await (await ask('/any')).text()).toBe('somebody')
  expect(await (await ask('/any', good)).text()).toBe('ada')
  for (const [path, header] of [
    ['/mine', undefined],
    ['/mine', 'Basic b3duZXI6eA=='],
    ['/mine', 'Bearer made-up'],
    ['/any', 'Bearer made-up'],
  ] as const) {
    const refused = await ask(path, header)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain('Bearer')
  }
  const lacks = await ask('/admin', good)
  expect(lacks.status).toBe(403)
  expect((await lacks.json()).error.message).toContain('admin')
})
