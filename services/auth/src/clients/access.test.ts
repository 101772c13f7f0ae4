import { afterAll, beforeAll, expect, test } from 'bun:test'
import {
  type TestApp,
  type TestOAuth,
  codeFor,
  forCode,
  startTestOAuth,
} from '../oauth/oauth.fixture.ts'

let oauth: TestOAuth
let app: TestApp
beforeAll(async () => {
  oauth = await startTestOAuth()
  app = await oauth.app({ name: 'Radio' })
})
afterAll(() => oauth.stop())

const token = (fields: Record<string, string>) => oauth.post('/api/token', oauth.as(app, fields))

test('a listener sees what has access, what it may do, and takes it away for good', async () => {
  const ada = await oauth.person()
  const bea = await oauth.person()
  expect((await ada.go('/account/access')).html).toContain('No app has access')
  const asked = { scope: 'user-top-read' }
  const hers = await (await token(forCode(await codeFor(ada, app, asked)))).json()
  const beas = await (await token(forCode(await codeFor(bea, app, asked)))).json()
  const waiting = await codeFor(ada, app, asked)

  const shown = await ada.go('/account/access')
  expect(shown.html).toContain('Radio')
  expect(shown.html).toContain('See what you listen to most')
  const after = await ada.submit(shown, '/account/access', { app: app.id })
  expect(after.html).toContain('The app no longer has access.')
  expect(after.html).toContain('No app has access')

  const refresh = { grant_type: 'refresh_token', refresh_token: hers.refresh_token }
  expect((await token(refresh)).status).toBe(400)
  expect((await token(forCode(waiting))).status).toBe(400)
  const looked = await oauth.post('/oauth/introspect', oauth.as(app, { token: hers.access_token }))
  expect(await looked.json()).toEqual({ active: false })
  expect(
    (
      await ada.go(
        `/authorize?client_id=${app.id}&response_type=code&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback`,
      )
    ).html,
  ).toContain('Allow Radio?')
  expect((await oauth.audited('access-revoked')).at(-1)).toMatchObject({
    accountId: ada.account.id,
  })

  const others = { grant_type: 'refresh_token', refresh_token: beas.refresh_token }
  expect((await token(others)).status).toBe(200)
})

test('an app that exchanges its code while its access is taken away keeps nothing', async () => {
  const ada = await oauth.person()
  for (let i = 0; i < 8; i++) {
    const code = await codeFor(ada, app)
    const shown = await ada.go('/account/access')
    const [answer] = await Promise.all([
      token(forCode(code)),
      ada.submit(shown, '/account/access', { app: app.id }),
    ])
    const { refresh_token } = await answer.json()
    if (refresh_token)
      expect((await token({ grant_type: 'refresh_token', refresh_token })).status).toBe(400)
  }
})
