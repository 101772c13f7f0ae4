import { afterAll, beforeAll, expect, test } from 'bun:test'
import * as openid from 'openid-client'
import { CALLBACK, LOOPBACK, type OAuthSite, startOAuthSite } from '../test/oauth-site.ts'

let busker: OAuthSite
beforeAll(async () => {
  busker = await startOAuthSite()
})
afterAll(() => busker.stop())

/** The library as its readme has it, but for http, which only a test uses. */
const discover = (id: string, how?: openid.ClientAuth, secret?: string) =>
  openid.discovery(new URL(busker.site), id, secret, how, {
    execute: [openid.allowInsecureRequests],
  })

async function configured(kind: 'post' | 'basic' | 'public', redirect = CALLBACK) {
  const { id, secret } = await busker.register(kind === 'public' ? kind : 'confidential', redirect)
  if (kind === 'public') return { id, config: await discover(id, openid.None()) }
  const how = kind === 'post' ? openid.ClientSecretPost : openid.ClientSecretBasic
  return { id, config: await discover(id, how(secret), secret) }
}

async function start(config: openid.Configuration, more: Record<string, string> = {}) {
  const verifier = openid.randomPKCECodeVerifier()
  const [state, nonce] = [openid.randomState(), openid.randomNonce()]
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email user-top-read',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  })
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  }
  return { url, checks }
}

const failure = (promise: Promise<unknown>): Promise<{ error?: string; code?: string }> =>
  promise.then(
    () => ({}),
    (error: { error?: string; code?: string }) => error,
  )

for (const kind of ['post', 'basic', 'public'] as const)
  test(`openid-client signs somebody in, refreshes, reads who it is, and revokes (${kind})`, async () => {
    const { id, config } = await configured(kind)
    const { url, checks } = await start(config, { max_age: '3600' })
    const back = await busker.allow(url)
    const tokens = await openid.authorizationCodeGrant(config, back, { ...checks, maxAge: 3600 })
    expect(tokens.scope).toBe('openid profile email user-top-read')
    const claims = tokens.claims()
    expect(claims).toMatchObject({ iss: busker.site, aud: id, amr: ['otp'] })

    const who = await openid.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')
    expect(who.sub).toBe(claims?.sub ?? '')
    const called = await openid.fetchProtectedResource(
      config,
      tokens.access_token,
      new URL('/v1/me', busker.site),
      'GET',
    )
    expect(called.status).toBe(200)

    const next = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '')
    expect(next.refresh_token).not.toBe(tokens.refresh_token)
    if (kind !== 'public') {
      const known = await openid.tokenIntrospection(config, next.access_token)
      expect(known).toMatchObject({ active: true, client_id: id, sub: claims?.sub })
    }
    await openid.tokenRevocation(config, next.refresh_token ?? '')
    const gone = await failure(openid.refreshTokenGrant(config, next.refresh_token ?? ''))
    expect(gone.error).toBe('invalid_grant')
    if (kind === 'public') return
    expect(await openid.tokenIntrospection(config, next.access_token)).toEqual({ active: false })
  })

test('openid-client gets a token for an app itself', async () => {
  for (const kind of ['post', 'basic'] as const) {
    const { config } = await configured(kind)
    const tokens = await openid.clientCredentialsGrant(config)
    const asked = new URL('/v1/search?q=rain&type=track', busker.site)
    const found = await openid.fetchProtectedResource(config, tokens.access_token, asked, 'GET')
    expect(found.status).toBe(200)
  }
  const { config } = await configured('public')
  expect((await failure(openid.clientCredentialsGrant(config))).error).toBe('unauthorized_client')
})

test('openid-client comes back to a program on this device, at any port', async () => {
  const { config } = await configured('public', 'http://127.0.0.1/callback')
  const { url, checks } = await start(config, { redirect_uri: LOOPBACK })
  const back = await busker.allow(url)
  expect(back.href).toStartWith(LOOPBACK)
  const tokens = await openid.authorizationCodeGrant(config, back, checks)
  expect(tokens.access_token).toBeString()
})

test('openid-client notices an answer that is not ours, or not to its question', async () => {
  const { config } = await configured('post')
  const { url, checks } = await start(config)
  const changes: ((back: URL) => void)[] = [
    (back) => back.searchParams.set('state', 'other'),
    (back) => back.searchParams.set('iss', 'https://evil.example'),
    (back) => back.searchParams.delete('iss'),
  ]
  for (const change of changes) {
    const back = await busker.allow(url)
    change(back)
    const { code } = await failure(openid.authorizationCodeGrant(config, back, checks))
    expect(code).toStartWith('OAUTH_')
  }
  const back = await busker.allow(url)
  const otherNonce = { ...checks, expectedNonce: 'other' }
  expect((await failure(openid.authorizationCodeGrant(config, back, otherNonce))).code).toBe(
    'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  )
})

test('openid-client learns why it gets no tokens', async () => {
  const { config } = await configured('post')
  const { url, checks } = await start(config)
  const wrongVerifier = { ...checks, pkceCodeVerifier: openid.randomPKCECodeVerifier() }
  const grant = (back: URL, with_ = checks, of = config) =>
    failure(openid.authorizationCodeGrant(of, back, with_))

  expect((await grant(await busker.allow(url), wrongVerifier)).error).toBe('invalid_grant')
  const used = await busker.allow(url)
  const tokens = await openid.authorizationCodeGrant(config, used, checks)
  expect((await grant(used)).error).toBe('invalid_grant')
  const lost = await failure(openid.refreshTokenGrant(config, tokens.refresh_token ?? ''))
  expect(lost.error).toBe('invalid_grant')

  const { config: other } = await configured('post')
  expect((await grant(await busker.allow(url), checks, other)).error).toBe('invalid_grant')
  const denied = await busker.allow((await start(config, { prompt: 'consent' })).url, 'cancel')
  expect(
    (await grant(denied, { ...checks, expectedState: denied.searchParams.get('state') ?? '' }))
      .error,
  ).toBe('access_denied')
  const liar = await discover((await busker.register('confidential')).id, undefined, 'wrong')
  expect((await failure(openid.clientCredentialsGrant(liar))).error).toBe('invalid_client')
})
