import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'
import { type People, peopleOf } from './people.fixture.ts'
import { letIn } from './apps.fixture.ts'

let auth: TestAuth
let people: People
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const page = async (cookie: string) =>
  (await auth.ask('/account/sessions', { headers: { cookie } })).text()
const end = (cookie: string, fields: Record<string, string>) =>
  auth.form('/account/sessions', fields, { cookie })
const before = async (...ids: string[]) =>
  (await people.db.selectFrom('revocation').select('id').where('id', 'in', ids).execute()).map(
    ({ id }) => id,
  )

test('a listener sees each browser with how and when, and which one this is', async () => {
  const ada = await people.join()
  await people.signIn(ada.id, 'passkey', 'Safari on iOS <b>')
  const shown = await page(ada.cookie)
  expect(shown).toContain('Safari on iOS &lt;b&gt;')
  expect(shown).toContain('with a passkey')
  expect(shown).toContain('with your password')
  expect(shown.match(/this one/g)).toHaveLength(2)
  expect(shown).not.toContain(ada.cookie.split('=')[1])
})

test('a browser that was lost is signed out from another, and its tokens end', async () => {
  const ada = await people.join()
  const lost = await people.signIn(ada.id)
  const answer = await end(ada.cookie, { end: 'one', session: lost.sessionId })
  expect(answer.headers.get('location')).toBe('/account/sessions?done=ended')
  expect(await people.isSignedIn(lost.cookie)).toBe(false)
  expect(await people.isSignedIn(ada.cookie)).toBe(true)
  expect(await before(lost.sessionId, ada.sessionId)).toEqual([lost.sessionId])
  expect((await people.logOf(ada.id)).map(({ action }) => action)).toEqual(['session-ended'])
})

test('ending this browser leads to the sign-in page', async () => {
  const ada = await people.join()
  const answer = await end(ada.cookie, { end: 'one', session: ada.sessionId })
  expect(answer.headers.get('location')).toBe('/sign-in')
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
  expect(await people.isSignedIn(ada.cookie)).toBe(false)
})

test("nobody ends, or learns of, somebody else's session", async () => {
  const [ada, eve] = [await people.join(), await people.join({ name: 'Eve' })]
  const answers = [ada.sessionId, newId()].map(async (session) => {
    const answer = await end(eve.cookie, { end: 'one', session })
    return [answer.status, (await answer.text()).replace(session, 'ID')]
  })
  const [foreign, none] = await Promise.all(answers)
  expect(foreign?.[0]).toBe(404)
  expect(foreign).toEqual(none)
  expect(await people.isSignedIn(ada.cookie)).toBe(true)
})

test('signing out everywhere ends every browser, and apps only when asked', async () => {
  const ada = await people.join()
  const phone = await people.signIn(ada.id)
  const app = await letIn(people.db, ada.id)
  const others = await end(ada.cookie, { end: 'others' })
  expect(others.headers.get('location')).toBe('/account/sessions?done=others')
  expect([await people.isSignedIn(phone.cookie), await people.isSignedIn(ada.cookie)]).toEqual([
    false,
    true,
  ])
  const tablet = await people.signIn(ada.id)
  await end(ada.cookie, { end: 'browsers' })
  expect(await people.isSignedIn(tablet.cookie)).toBe(false)
  expect(await people.isSignedIn(ada.cookie)).toBe(false)
  expect(await before(app.grantId)).toEqual([])

  const again = await people.signIn(ada.id)
  await end(again.cookie, { end: 'everything' })
  expect(await before(app.grantId)).toEqual([app.grantId])
  expect(await app.isLive()).toBe(false)
  expect((await people.logOf(ada.id)).at(-1)).toMatchObject({
    action: 'signed-out-everywhere',
    detail: { browsers: 1, apps: 1 },
  })
})

test('the pages of an account are for who is signed in, and its forms for own pages', async () => {
  for (const path of [
    '/account',
    '/account/sessions',
    '/account/password',
    '/account/email',
    '/account/delete',
  ]) {
    const answer = await auth.ask(path, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toStartWith(`/sign-in?next=${encodeURIComponent(path)}`)
  }
  const ada = await people.join()
  for (const path of [
    '/account/sessions',
    '/account/password',
    '/account/email',
    '/account/email/finish',
    '/account/delete',
  ])
    for (const [name, value] of [
      ['origin', 'https://evil.example'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const init = { method: 'POST', body: new URLSearchParams({ end: 'everything' }) }
      const answer = await auth.ask(path, {
        ...init,
        headers: { cookie: ada.cookie, [name]: value },
      })
      expect([path, answer.status]).toEqual([path, 403])
    }
  expect(await people.isSignedIn(ada.cookie)).toBe(true)
})

test('an account page may be framed by nobody and is kept nowhere', async () => {
  const ada = await people.join({ name: '<script>alert(1)</script>' })
  const answer = await auth.ask('/account', { headers: { cookie: ada.cookie } })
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const shown = await answer.text()
  expect(shown).toContain('&lt;script&gt;alert(1)')
  expect(shown).toContain(ada.email)
  expect(shown).not.toContain('/admin')
})
