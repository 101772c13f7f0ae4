import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type People, peopleOf } from '../../account/people.fixture.ts'
import { codeOf } from '../../auth.fixture.ts'
import { createCodes } from '../../accounts/codes.ts'
import {
  type TestApp,
  type TestOAuth,
  authorizePath,
  codeFor,
  forCode,
  startTestOAuth,
} from '../../oauth/oauth.fixture.ts'
import { callerOf } from '../caller.fixture.ts'

let oauth: TestOAuth
let people: People
let as: ReturnType<typeof callerOf>
let owner: Awaited<ReturnType<People['join']>>
let admin: Awaited<ReturnType<People['join']>>
let app: TestApp
beforeAll(async () => {
  oauth = await startTestOAuth()
  people = peopleOf(oauth.auth)
  as = callerOf(oauth.auth, people)
  owner = await people.join({ role: 'owner' })
  admin = await people.join({ role: 'admin' })
  app = await oauth.app()
})
afterAll(async () => {
  await people.stop()
  await oauth.stop()
})

const suspend = async (by: { cookie: string }, id: string, suspended = true) =>
  as(by, 'PUT', `/v1/admin/accounts/${id}`, { suspended })
const signIn = async (username: string, password: string) => {
  const answer = await oauth.auth.form('/sign-in', { username, password })
  const page = (await answer.text()).replaceAll(username, 'NAME')
  return { status: answer.status, page, cookies: answer.headers.getSetCookie() }
}
const apiSignIn = async (username: string) => {
  const answer = await oauth.auth.ask('/auth/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: oauth.password }),
  })
  return { status: answer.status, body: await answer.json() }
}
const tokens = async (fields: Record<string, string>) =>
  (await oauth.post('/api/token', oauth.as(app, fields))).json()

test('an account that is suspended loses what it has, and a code or refresh token gets it nothing', async () => {
  const ada = await oauth.person()
  const asked = { scope: 'openid', prompt: 'consent' }
  const first = await tokens(forCode(await codeFor(ada, app, asked)))
  const code = await codeFor(ada, app, asked)
  const answer = await suspend(admin, ada.account.id)
  expect([answer.status, await answer.json()]).toEqual([
    200,
    expect.objectContaining({ id: ada.account.id, suspended: true }),
  ])
  expect((await ada.go('/account')).url.pathname).toBe('/sign-in')
  expect((await ada.go(authorizePath({ client_id: app.id }))).url.pathname).toBe('/sign-in')
  expect((await tokens(forCode(code))).error).toBe('invalid_grant')
  const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token }
  expect((await tokens(refresh)).error).toBe('invalid_grant')
  while (await oauth.auth.verify(first.access_token)) await Bun.sleep(20)
  const log = await people.logOf(ada.account.id)
  expect(log.find(({ action }) => action === 'account-suspended')).toMatchObject({
    byAccountId: admin.id,
    detail: { browsers: 1, apps: 1 },
  })
})

test('the right password of a suspended account is answered as a wrong one, until it is restored', async () => {
  const ada = await oauth.person()
  const wrong = await signIn(ada.email, 'a wrong song about rain')
  await suspend(admin, ada.account.id)
  expect(await signIn(ada.email, oauth.password)).toEqual(wrong)
  expect(await apiSignIn(ada.email)).toEqual({
    status: 401,
    body: expect.objectContaining({
      error: expect.objectContaining({ reason: 'WRONG_CREDENTIALS' }),
    }),
  })
  expect((await suspend(admin, ada.account.id, false)).status).toBe(200)
  expect((await signIn(ada.email, oauth.password)).status).toBe(303)
  expect((await people.logOf(ada.account.id)).map(({ action }) => action)).toContain(
    'account-restored',
  )
})

test('no link leads in to a suspended account, and it is sent none', async () => {
  const ada = await people.join()
  await oauth.auth.form('/reset', { email: ada.email })
  const reset = codeOf(await oauth.auth.linkTo(ada.email))
  const codes = createCodes(oauth.db)
  await suspend(admin, ada.id)
  const later = await codes.make('reset', { accountId: ada.id, email: ada.email })
  const goIn = await codes.make('go-in', { accountId: ada.id })
  const undo = await codes.make('undo-email', { accountId: ada.id, email: ada.email })
  const before = (await oauth.auth.letters()).length
  await oauth.auth.form('/reset', { email: ada.email })
  expect(await oauth.auth.letters()).toHaveLength(before)
  const password = 'another song about snow'
  for (const code of [reset, later])
    expect((await oauth.auth.form('/reset/finish', { code, password })).status).toBe(410)
  expect((await oauth.auth.form('/sign-in/link', { code: goIn, password })).status).toBe(410)
  expect((await oauth.auth.form('/account/email/undo', { code: undo })).status).toBe(410)
  await suspend(admin, ada.id, false)
  expect((await oauth.auth.form('/reset/finish', { code: reset, password })).status).toBe(410)
  expect((await oauth.auth.form('/account/email/undo', { code: undo })).status).toBe(303)
})

test('only the owner suspends administrators, and nobody the owner', async () => {
  const other = await people.join({ role: 'admin' })
  for (const [by, of] of [
    [admin, other],
    [admin, owner],
    [owner, owner],
    [admin, admin],
  ] as const) {
    expect((await suspend(by, of.id)).status).toBe(403)
    const page = await oauth.auth.form(
      `/admin/accounts/${of.id}/suspend`,
      {},
      { cookie: by.cookie },
    )
    expect(page.status).toBe(403)
  }
  expect((await suspend(owner, other.id)).status).toBe(200)
  expect(await people.isSignedIn(other.cookie)).toBe(false)
  expect((await suspend(owner, newId())).status).toBe(404)
})

test('the token of a suspended administrator runs nothing from that moment, nor do their invitations', async () => {
  const other = await people.join({ role: 'admin' })
  const call = callerOf(oauth.auth, { ...people, tokenOf: async () => token })
  await as(owner, 'PUT', '/v1/admin/settings', { registration: 'invitation', embeds: 'open' })
  const token = await people.tokenOf(other.cookie)
  const made = await (await call(other, 'POST', '/v1/admin/invitations', {})).json()
  expect(made.link).toContain('/register?invitation=')
  await suspend(owner, other.id)
  expect([401, 403]).toContain((await call(other, 'GET', '/v1/admin/accounts')).status)
  expect((await (await as(owner, 'GET', '/v1/admin/invitations')).json()).items).toEqual([])
})

test('whoever signs in at the moment of the suspension is out, or never was in', async () => {
  for (let round = 0; round < 5; round++) {
    const ada = await oauth.person()
    const [[page, code]] = await Promise.all([
      Promise.all([
        signIn(ada.email, oauth.password),
        codeFor(ada, app, { prompt: 'consent' }).catch(() => 'none'),
      ]),
      suspend(admin, ada.account.id),
    ])
    const cookie = page.cookies.find((one) => one.startsWith('busker_session='))?.split(';')[0]
    expect(await people.isSignedIn(cookie ?? '')).toBe(false)
    expect((await tokens(forCode(code))).error).toBe('invalid_grant')
  }
})

test('a page suspends and restores, and whoever is suspended already stays so', async () => {
  const ada = await people.join()
  const send = async (what: string) =>
    (
      await oauth.auth.form(`/admin/accounts/${ada.id}/${what}`, {}, { cookie: admin.cookie })
    ).headers.get('location')
  const page = async () =>
    (
      await oauth.auth.ask(`/admin/accounts/${ada.id}`, { headers: { cookie: admin.cookie } })
    ).text()
  expect(await page()).toContain('1 browser')
  expect(await send('suspend')).toBe(`/admin/accounts/${ada.id}?done=suspended`)
  expect(await send('suspend')).toBe(`/admin/accounts/${ada.id}?done=suspended`)
  expect(await page()).toContain('Suspended')
  expect(await page()).toContain('0 browsers')
  expect(await send('restore')).toBe(`/admin/accounts/${ada.id}?done=restored`)
  expect((await people.logOf(ada.id)).map(({ action }) => action)).toEqual([
    'account-suspended',
    'account-restored',
  ])
})

test('who runs the site has a letter sent to choose a new password, and never sees its link', async () => {
  const ada = await people.join()
  const mute = await people.join({ email: null })
  const send = (by: typeof owner, of: { id: string }) =>
    oauth.auth.form(`/admin/accounts/${of.id}/reset`, {}, { cookie: by.cookie })
  const answer = await send(admin, ada)
  expect(answer.headers.get('location')).toBe(`/admin/accounts/${ada.id}?done=letter-sent`)
  expect(await oauth.auth.linkTo(ada.email)).toContain('/reset/finish?code=')
  expect((await people.logOf(ada.id)).at(-1)).toMatchObject({
    action: 'reset-asked',
    byAccountId: admin.id,
  })
  expect([(await send(admin, mute)).status, (await send(admin, owner)).status]).toEqual([409, 403])
})
