import { afterAll, beforeAll, expect, test } from 'bun:test'
import * as oauth from 'oauth4webapi'
import { CALLBACK, type OAuthSite, startOAuthSite } from '../test/oauth-site.ts'

let busker: OAuthSite
let server: oauth.AuthorizationServer
const http = { [oauth.allowInsecureRequests]: true }
beforeAll(async () => {
  busker = await startOAuthSite()
  server = await discover('oidc')
})
afterAll(() => busker.stop())

const discover = async (algorithm: 'oidc' | 'oauth2') => {
  const issuer = new URL(busker.site)
  const answer = await oauth.discoveryRequest(issuer, { algorithm, ...http })
  return oauth.processDiscoveryResponse(issuer, answer)
}

async function app(kind: 'public' | 'confidential') {
  const { id, secret } = await busker.register(kind)
  const how = kind === 'public' ? oauth.None() : oauth.ClientSecretPost(secret)
  return { client: { client_id: id }, secret, how }
}

interface Asked {
  client: oauth.Client
  verifier: string
  url: URL
}
async function ask(client: oauth.Client, more: Record<string, string> = {}): Promise<Asked> {
  const verifier = oauth.generateRandomCodeVerifier()
  const url = new URL(server.authorization_endpoint ?? '')
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid user-top-read',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'the state',
    nonce: 'the nonce',
    ...more,
  }).toString()
  return { client, verifier, url }
}

const without = (url: URL, ...names: string[]) => {
  const changed = new URL(url)
  for (const name of names) changed.searchParams.delete(name)
  return changed
}
const errorOf = async (answer: Response) => [answer.status, (await answer.json()).error]

test('what is said to be served is served, by both names', async () => {
  expect(await discover('oauth2')).toEqual(server)
  const endpoints = Object.entries(server as unknown as Record<string, string>).filter(([name]) =>
    /_endpoint$|_uri$/.test(name),
  )
  expect(endpoints).toHaveLength(6)
  for (const [name, url] of endpoints) {
    const isRead = name === 'jwks_uri' || name === 'authorization_endpoint'
    const answer = await fetch(url, { method: isRead ? 'GET' : 'POST', redirect: 'manual' })
    expect([name, answer.status]).not.toEqual([name, 404])
    await answer.body?.cancel()
  }
})

test('oauth4webapi goes through the code flow, and checks every claim', async () => {
  for (const kind of ['public', 'confidential'] as const) {
    const { client, how } = await app(kind)
    const { verifier, url } = await ask(client)
    const back = await busker.allow(url)
    const sent = oauth.validateAuthResponse(server, client, back, 'the state')
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      how,
      sent,
      CALLBACK,
      verifier,
      http,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: 'the nonce',
      maxAge: 600,
      requireIdToken: true,
    })
    await oauth.validateApplicationLevelSignature(server, answer, http)

    const called = new Request(new URL('/v1/me', busker.site), {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    })
    const claims = await oauth.validateJwtAccessToken(server, called, 'busker', {
      ...http,
      signingAlgorithms: ['EdDSA'],
    })
    expect(claims.client_id).toBe(client.client_id)

    const refreshed = await oauth.refreshTokenGrantRequest(
      server,
      client,
      how,
      tokens.refresh_token ?? '',
      http,
    )
    const next = await oauth.processRefreshTokenResponse(server, client, refreshed)
    expect(next.refresh_token).toBeString()
    await oauth.processRevocationResponse(
      await oauth.revocationRequest(server, client, how, next.access_token, http),
    )
  }
})

test('an app without PKCE, or with plain, or that changed its question, gets nothing', async () => {
  const { client, how } = await app('public')
  const { url, verifier } = await ask(client)
  const wrong = [
    without(url, 'code_challenge', 'code_challenge_method'),
    without(url, 'code_challenge_method'),
    (await ask(client, { code_challenge: verifier, code_challenge_method: 'plain' })).url,
  ]
  for (const one of wrong) {
    const { url: back } = await busker.owner.go(one)
    expect(() => oauth.validateAuthResponse(server, client, back, 'the state')).toThrow(
      expect.objectContaining({ error: 'invalid_request' }) as never,
    )
  }
  const elsewhere = (await ask(client, { redirect_uri: 'https://evil.example/' })).url
  expect((await busker.owner.go(elsewhere)).url.origin).toBe(busker.site)

  const sent = oauth.validateAuthResponse(server, client, await busker.allow(url), 'the state')
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    how,
    sent,
    `${CALLBACK}/other`,
    verifier,
    http,
  )
  expect(await errorOf(answer)).toEqual([400, 'invalid_grant'])
})

test('a code that was given without PKCE is worth nothing with a verifier', async () => {
  const { client, how } = await app('confidential')
  const { url, verifier } = await ask(client)
  const plain = await busker.allow(without(url, 'code_challenge', 'code_challenge_method'))
  const sent = oauth.validateAuthResponse(server, client, plain, 'the state')
  const grant = (with_: string | typeof oauth.nopkce) =>
    oauth.authorizationCodeGrantRequest(server, client, how, sent, CALLBACK, with_, http)
  expect(await errorOf(await grant(verifier))).toEqual([400, 'invalid_grant'])
})

test('a page on any other site may exchange codes, and none may look into tokens', async () => {
  for (const path of ['/api/token', '/oauth/revoke', '/oauth/userinfo', '/.well-known/jwks.json']) {
    const asked = await fetch(new URL(path, busker.site), {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    })
    expect([path, asked.status]).toEqual([path, 204])
    expect(asked.headers.get('access-control-allow-origin')).toBe('*')
  }
  for (const path of ['/oauth/introspect', '/authorize', '/account/apps']) {
    const headers = { origin: 'https://app.example' }
    const asked = await fetch(new URL(path, busker.site), { method: 'OPTIONS', headers })
    expect(asked.headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('what is discovered can be read by a page of any site', async () => {
  for (const name of ['oauth-authorization-server', 'openid-configuration']) {
    const answer = await fetch(new URL(`/.well-known/${name}`, busker.site))
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect((await answer.json()).issuer).toBe(busker.site)
  }
})
