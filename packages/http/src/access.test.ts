import { expect, test } from 'bun:test'
import { maybeSignedIn, signedIn } from './access.ts'
import { createApp } from './app.ts'
import { openIssuer } from './issuer.fixture.ts'

test('a route that wants a listener says how to be one, and which scope is missing', async () => {
  const { verify, token } = await openIssuer()
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
  expect(lacks.headers.get('www-authenticate')).toBe(
    'Bearer error="insufficient_scope", scope="admin"',
  )
  expect((await lacks.json()).error.message).toContain('admin')
})

test('the token of an app itself reads what is public, and has no account to ask about', async () => {
  const { verify, token } = await openIssuer()
  const app = createApp('jukebox')
    .get('/mine', signedIn(verify), (c) => c.text(c.var.access.userId))
    .get('/any', maybeSignedIn(verify), (c) => c.text(c.var.access?.clientId ?? 'nobody'))
  const own = { sub: 'an app', sid: 'an app', client_id: 'an app', role: undefined, scope: 'admin' }
  const headers = { authorization: `Bearer ${await token(own)}` }
  expect(await (await app.request('/any', { headers })).text()).toBe('an app')
  const refused = await app.request('/mine', { headers })
  expect(refused.status).toBe(403)
  expect((await refused.json()).error.reason).toBe('USER_REQUIRED')
})

test('while tokens cannot be checked a listener is told to come back, not that the token is bad', async () => {
  const { verify, token, state } = await openIssuer()
  state.silent = true
  const app = createApp('jukebox').get('/mine', signedIn(verify), (c) => c.text('yes'))
  const headers = { authorization: `Bearer ${await token()}` }
  const answer = await app.request('/mine', { headers })
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await answer.json()).error.reason).toBe('AUTH_UNREACHABLE')
})
