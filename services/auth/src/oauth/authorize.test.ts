import { afterAll, beforeAll, expect, test } from 'bun:test'
import {
  CALLBACK,
  type TestApp,
  type TestOAuth,
  type TestPerson,
  allow,
  authorizePath,
  pkce,
  startTestOAuth,
} from './oauth.fixture.ts'

let oauth: TestOAuth
let server: TestApp
let phone: TestApp
let ada: TestPerson
beforeAll(async () => {
  oauth = await startTestOAuth()
  server = await oauth.app()
  phone = await oauth.app({ confidential: false, redirectUris: [CALLBACK, 'http://127.0.0.1/cb'] })
  ada = await oauth.person()
})
afterAll(() => oauth.stop())

const decide = (person: TestPerson, shown: Awaited<ReturnType<TestPerson['go']>>, how = allow) =>
  person.submit(shown, '/authorize/decision', how)

const fieldsOf = (query: string) => Object.fromEntries(new URLSearchParams(query))

/** What an app is told, by the address at which its person arrives. */
const told = (url: URL) => Object.fromEntries(url.searchParams)

test('an app gets a code for who allows it, with its state and our name, and nothing for who does not', async () => {
  const shown = await ada.go(
    authorizePath({ client_id: server.id, state: 'a b&c', scope: 'openid' }),
  )
  expect([shown.status, shown.url.pathname]).toEqual([200, '/authorize'])
  expect(shown.html).toContain('Allow Radio?')
  expect(shown.html).toContain(ada.email)
  const no = await decide(ada, shown, { decision: 'cancel' })
  expect(no.url.origin + no.url.pathname).toBe(CALLBACK)
  expect(told(no.url)).toMatchObject({
    error: 'access_denied',
    state: 'a b&c',
    iss: 'http://busker.test',
  })
  const { url } = await decide(ada, shown)
  expect(told(url)).toEqual({
    code: expect.stringMatching(/^[\w-]{43}$/),
    state: 'a b&c',
    iss: 'http://busker.test',
  })
})

test('who is not signed in signs in first, and comes back to the same request', async () => {
  const browser = oauth.browser()
  const path = authorizePath({ client_id: server.id, state: 's', login_hint: ada.email })
  const signIn = await browser.go(path)
  expect(signIn.url.pathname).toBe('/sign-in')
  expect(signIn.html).toContain(`value="${ada.email}"`)
  const back = await browser.submit(signIn, '/sign-in', {
    username: ada.email,
    password: oauth.password,
  })
  // Ada allowed it before: she is at the app already, by a page of ours and not by a redirect.
  expect(told(back.url)).toMatchObject({ state: 's', iss: 'http://busker.test' })
})

test('a request whose app or address cannot be trusted is never answered to it', async () => {
  const requests = [
    {},
    { client_id: 'unknown' },
    { client_id: 'A'.repeat(22) },
    { client_id: '\0' },
    { client_id: server.id, redirect_uri: '' },
    { client_id: server.id, redirect_uri: 'https://evil.example/' },
    { client_id: server.id, redirect_uri: `${CALLBACK}/` },
    { client_id: server.id, redirect_uri: `${CALLBACK}?x=1` },
    { client_id: server.id, redirect_uri: CALLBACK.toUpperCase() },
    { client_id: phone.id, redirect_uri: 'http://127.0.0.1:80@evil.example/cb' },
    { client_id: phone.id, redirect_uri: 'http://localhost:80/cb' },
    { client_id: server.id, state: 'x'.repeat(5000) },
  ]
  for (const fields of requests) {
    const shown = await ada.go(authorizePath(fields as Record<string, string>))
    expect([fields, shown.status, shown.url.origin]).toEqual([fields, 400, 'http://busker.test'])
    expect(shown.html).toContain('role="alert"')
  }
  for (const twice of [`client_id=${server.id}`, `redirect_uri=${encodeURIComponent(CALLBACK)}`]) {
    const shown = await ada.go(`${authorizePath({ client_id: server.id })}&${twice}`)
    expect([twice, shown.status]).toEqual([twice, 400])
  }
})

const challenge = { code_challenge: pkce().challenge, code_challenge_method: 'S256' }
const wrong: [fields: Record<string, string>, error: string][] = [
  [{ response_type: '' }, 'invalid_request'],
  [{ response_type: 'token' }, 'unsupported_response_type'],
  [{ response_type: 'code id_token' }, 'unsupported_response_type'],
  [{ response_mode: 'fragment' }, 'invalid_request'],
  [{ response_mode: 'form_post' }, 'invalid_request'],
  [{ scope: 'openid everything' }, 'invalid_scope'],
  [{ scope: 'openid "<b>' }, 'invalid_scope'],
  [{ scope: 'constructor' }, 'invalid_scope'],
  [{ scope: 'open\0id' }, 'invalid_request'],
  [{ ...challenge, code_challenge_method: 'plain' }, 'invalid_request'],
  [{ ...challenge, code_challenge_method: '' }, 'invalid_request'],
  [{ ...challenge, code_challenge_method: 's256' }, 'invalid_request'],
  [{ ...challenge, code_challenge: 'short' }, 'invalid_request'],
  [{ ...challenge, code_challenge: 'x'.repeat(44) }, 'invalid_request'],
  [{ ...challenge, code_challenge: '+'.repeat(43) }, 'invalid_request'],
  [{ code_challenge_method: 'S256' }, 'invalid_request'],
  [{ prompt: 'none login' }, 'invalid_request'],
  [{ prompt: 'create' }, 'invalid_request'],
  [{ prompt: 'none', show_dialog: 'true' }, 'invalid_request'],
  [{ max_age: '-1' }, 'invalid_request'],
  [{ max_age: '1e3' }, 'invalid_request'],
  [{ nonce: 'a\nb' }, 'invalid_request'],
  [{ request: 'eyJ' }, 'request_not_supported'],
  [{ request_uri: 'https://app.example/r' }, 'request_uri_not_supported'],
  [{ registration: '{}' }, 'registration_not_supported'],
]

test('a request that is wrong goes back with the error that the RFC names', async () => {
  for (const [fields, error] of wrong) {
    const { url } = await ada.go(authorizePath({ client_id: server.id, state: 's', ...fields }))
    expect([fields, url.origin, told(url)]).toEqual([
      fields,
      'https://app.example',
      {
        error,
        error_description: expect.any(String),
        state: 's',
        iss: 'http://busker.test',
      },
    ])
    // RFC 6749, 4.1.2.1: what a description may hold.
    expect(told(url)['error_description']).toMatch(/^[ !#-[\]-~]+$/)
  }
})

test('each parameter that comes twice is refused, and those that nobody knows are ignored', async () => {
  const names = ['response_type', 'scope', 'state', 'nonce', 'prompt', 'max_age', 'code_challenge']
  for (const name of names) {
    const path = authorizePath({ client_id: server.id, [name]: 'x' })
    const { url } = await ada.go(`${path}&${name}=x`)
    expect([name, told(url)['error']]).toEqual([name, 'invalid_request'])
    expect(told(url)['state']).toBeUndefined()
  }
  const unknown = authorizePath({ client_id: server.id, resource: 'x', claims: '{}', x: '\0' })
  expect(told((await ada.go(`${unknown}&resource=y`)).url)['code']).toBeString()
})

test('an app without a secret must use PKCE', async () => {
  const path = (more: Record<string, string>) => authorizePath({ client_id: phone.id, ...more })
  const without = await ada.go(path({}))
  expect(told(without.url)['error']).toBe('invalid_request')
  expect(told(without.url)['error_description']).toContain('PKCE')
  expect((await ada.go(path(challenge))).html).toContain('Allow Radio?')
})

test('not even an error reaches an app before somebody signed in', async () => {
  const browser = oauth.browser()
  const path = authorizePath({ client_id: server.id, scope: 'everything' })
  expect((await browser.go(path)).url.pathname).toBe('/sign-in')
})

test('a consent is remembered for an app and no more than was allowed', async () => {
  const app = await oauth.app()
  const ask = (more: Record<string, string>) =>
    ada.go(authorizePath({ client_id: app.id, ...more }))
  await decide(ada, await ask({ scope: 'openid user-library-read' }))
  expect(told((await ask({ scope: 'user-library-read' })).url)['code']).toBeString()
  expect(told((await ask({ scope: '' })).url)['code']).toBeString()
  expect((await ask({ scope: 'user-library-modify' })).html).toContain('Save and remove music')
  await decide(ada, await ask({ scope: 'user-library-modify' }))
  expect(told((await ask({ scope: 'openid user-library-modify' })).url)['code']).toBeString()
  for (const more of ['prompt=consent', 'show_dialog=true', 'prompt=select_account'])
    expect((await ask(fieldsOf(more))).html).toContain('Allow Radio?')
  expect(told((await ask({ show_dialog: 'false' })).url)['code']).toBeString()
  const other = await oauth.person()
  expect((await other.go(authorizePath({ client_id: app.id }))).html).toContain('Allow Radio?')
})

test('an app on a device is asked about each time: another could take its place', async () => {
  const redirect_uri = 'http://127.0.0.1:5123/cb'
  const path = authorizePath({ client_id: phone.id, ...challenge, redirect_uri })
  const { url } = await decide(ada, await ada.go(path))
  expect(url.origin + url.pathname).toBe(redirect_uri)
  expect((await ada.go(path)).html).toContain('Allow Radio?')
  expect(told((await ada.go(`${path}&prompt=none`)).url)['error']).toBe('consent_required')
  const overHttps = authorizePath({ client_id: phone.id, ...challenge })
  expect(told((await ada.go(overHttps)).url)['code']).toBeString()
})

test('an app that wants no page gets an answer without one', async () => {
  const nobody = oauth.browser()
  const app = await oauth.app()
  const path = authorizePath({ client_id: app.id, prompt: 'none', state: 's' })
  expect(told((await nobody.go(path)).url)).toMatchObject({ error: 'login_required', state: 's' })
  expect(told((await ada.go(path)).url)['error']).toBe('consent_required')
  await decide(ada, await ada.go(authorizePath({ client_id: app.id })))
  expect(told((await ada.go(path)).url)['code']).toBeString()
})

test('an app may want that its person signs in anew, or did so lately', async () => {
  const bea = await oauth.person()
  const app = await oauth.app()
  await decide(bea, await bea.go(authorizePath({ client_id: app.id })))
  const past = new Date(Date.now() - 100_000)
  const ages = async () =>
    oauth.db
      .updateTable('session')
      .set({ authenticatedAt: past })
      .where('accountId', '=', bea.account.id)
      .execute()
  const ask = (more: Record<string, string>) =>
    bea.go(authorizePath({ client_id: app.id, ...more }))
  for (const more of ['prompt=login', 'max_age=60', 'max_age=0']) {
    await ages()
    const signIn = await ask(fieldsOf(more))
    expect([more, signIn.url.pathname]).toEqual([more, '/sign-in'])
    // Going back to the request without signing in leads to the same page.
    const next = signIn.url.searchParams.get('next') ?? ''
    expect((await bea.go(next)).url.pathname).toBe('/sign-in')
    const back = await bea.submit(signIn, '/sign-in', { password: oauth.password })
    expect([more, told(back.url)['code']]).toEqual([more, expect.any(String) as never])
  }
  await ages()
  expect(told((await ask({ max_age: '3600' })).url)['code']).toBeString()
  expect(told((await ask({ max_age: '60', prompt: 'none' })).url)['error']).toBe('login_required')
  const nobody = oauth.browser()
  const signIn = await nobody.go(authorizePath({ client_id: app.id, prompt: 'login' }))
  const once = await nobody.submit(signIn, '/sign-in', {
    username: bea.email,
    password: oauth.password,
  })
  expect(told(once.url)['code']).toBeString()
})

test('what a role may not do is neither shown nor given', async () => {
  const app = await oauth.app()
  const shown = await ada.go(authorizePath({ client_id: app.id, scope: 'admin user-top-read' }))
  expect(shown.html).toContain('See what you listen to most')
  expect(shown.html).not.toContain('Administer')
  const code = told((await decide(ada, shown)).url)['code'] ?? ''
  const answer = await oauth.post(
    '/api/token',
    oauth.as(app, { grant_type: 'authorization_code', code, redirect_uri: CALLBACK }),
  )
  expect(await answer.json()).toMatchObject({ scope: 'user-top-read' })
})

test('a consent form is good for what was shown, in the session that it was shown in, for ten minutes', async () => {
  const app = await oauth.app()
  const shown = await ada.go(authorizePath({ client_id: app.id, scope: 'openid' }))
  const sealed = shown.forms[0]?.fields.find(([name]) => name === 'request')?.[1] ?? ''
  const [head, body, mac] = sealed.split('.')
  const payload = JSON.parse(Buffer.from(body ?? '', 'base64url').toString())
  expect(payload.exp - Date.now() / 1000).toBeWithin(590, 601)
  const forged = structuredClone(payload)
  forged.request.scopes.push('admin')
  const changed = Buffer.from(JSON.stringify(forged)).toString('base64url')
  const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const request of ['', 'x', `${head}.${changed}.${mac}`, `${unsigned}.${changed}.`]) {
    const refused = await ada.submit(shown, '/authorize/decision', { request, decision: 'allow' })
    expect([refused.status, refused.url.origin]).toEqual([400, 'http://busker.test'])
  }
  const eve = await oauth.person()
  const theirs = await eve.go(authorizePath({ client_id: app.id }))
  const stolen = await eve.submit(theirs, '/authorize/decision', { request: sealed, ...allow })
  expect(stolen.status).toBe(400)
})

test('no other site can press Allow', async () => {
  const shown = await ada.go(authorizePath({ client_id: server.id, prompt: 'consent' }))
  const body = new URLSearchParams([...(shown.forms[0]?.fields ?? []), ['decision', 'allow']])
  const sent = await ada.go('/authorize/decision', { method: 'POST', body, from: 'cross-site' })
  expect([sent.status, sent.url.origin]).toEqual([403, 'http://busker.test'])
})

test('an app that posts its request gets the same page', async () => {
  const { search } = new URL(authorizePath({ client_id: server.id, prompt: 'consent' }), 'http://x')
  const body = new URLSearchParams(search)
  const shown = await ada.go('/authorize', { method: 'POST', body })
  expect(shown.html).toContain('Allow Radio?')
  body.set('state', 'x'.repeat(5000))
  expect((await ada.go('/authorize', { method: 'POST', body })).status).toBe(400)
})

test('the pages of the flow can be framed by nobody, run no script but ours, and are kept by no cache', async () => {
  for (const path of [authorizePath({ client_id: server.id, prompt: 'consent' }), '/authorize']) {
    const { headers } = await ada.go(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('what an app is called cannot become part of the page', async () => {
  const app = await oauth.app({ name: '<script>x</script>', description: '"><img src=x>' })
  const { html } = await ada.go(authorizePath({ client_id: app.id }))
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt;')
  expect(html).not.toContain('<img src=x>')
})
