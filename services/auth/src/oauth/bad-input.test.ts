import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { type TestApp, type TestOAuth, type TestPerson, startTestOAuth } from './oauth.fixture.ts'

let oauth: TestOAuth
let app: TestApp
let ada: TestPerson
beforeAll(async () => {
  oauth = await startTestOAuth()
  app = await oauth.app()
  ada = await oauth.person()
})
afterAll(() => oauth.stop())

const KNOWN =
  'grant_type client_id client_secret code redirect_uri code_verifier refresh_token scope token ' +
  'token_type_hint response_type state nonce prompt max_age code_challenge code_challenge_method ' +
  'request decision app x'
const names = fc.constantFrom(...KNOWN.split(' '))
const values = fc.oneof(
  fc.constantFrom('authorization_code', 'refresh_token', 'client_credentials', 'code', 'openid'),
  fc.constantFrom('none', 'login', 'S256', 'allow', '0', '-1', 'x'.repeat(43), 'x'.repeat(3000)),
  fc.constantFrom('https://app.example/callback', '\0', '\ud800', '%', '__proto__', 'eyJ.eyJ.x'),
  fc.constant('{app}'),
  fc.constant('{secret}'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const pairs = fc.array(fc.tuple(names, values), { maxLength: 10 })
const paths = fc.constantFrom('/api/token', '/oauth/revoke', '/oauth/introspect')
const types = fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'x', '')
const headers = fc.option(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), { nil: undefined })

const real = (text: string) => text.replace('{app}', app.id).replace('{secret}', app.secret ?? '')
const query = (sent: [string, string][]) =>
  new URLSearchParams(sent.map(([name, value]) => [name, real(value)])).toString()

test('whatever an app sends to the endpoints, it gets tokens, or an error of the RFC', async () => {
  const errors =
    'invalid_request invalid_client invalid_grant unauthorized_client unsupported_grant_type ' +
    'invalid_scope temporarily_unavailable'
  const good = fc.boolean()
  const anything = fc.record({
    path: paths,
    sent: pairs,
    type: types,
    authorization: headers,
    good,
  })
  const known = `client_id={app}&client_secret={secret}&grant_type=authorization_code`
  await fc.assert(
    fc.asyncProperty(anything, async ({ path, sent, type, authorization, good: isKnown }) => {
      const answer = isKnown
        ? await oauth.post(path, `${real(known)}&${query(sent)}`)
        : await oauth.post(path, query(sent), {
            headers: { 'content-type': type, authorization: authorization?.trim() ?? '' },
          })
      if (answer.status === 200) return
      expect([400, 401, 429]).toContain(answer.status)
      expect(errors.split(' ')).toContain((await answer.json()).error)
    }),
    { numRuns: 600 },
  )
})

test('whatever is asked of the pages, its person gets a page, or the app an answer', async () => {
  const page = fc.constantFrom(
    '/authorize',
    '/authorize/decision',
    '/account/apps',
    '/account/access',
  )
  const anything = fc.record({ path: page, sent: pairs, post: fc.boolean(), good: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(anything, async ({ path, sent, post, good }) => {
      const start: [string, string][] = good
        ? [
            ['client_id', '{app}'],
            ['redirect_uri', 'https://app.example/callback'],
          ]
        : []
      const text = query([...start, ...sent])
      const shown = post
        ? await ada.go(path, {
            method: 'POST',
            body: new URLSearchParams(text),
            from: 'same-origin',
          })
        : await ada.go(`${path}?${text}`)
      expect(shown.status).toBeLessThan(500)
      if (shown.url.origin === 'http://busker.test') return
      expect(shown.url.origin + shown.url.pathname).toBe('https://app.example/callback')
      expect(shown.url.searchParams.get('iss')).toBe('http://busker.test')
    }),
    { numRuns: 400 },
  )
})
