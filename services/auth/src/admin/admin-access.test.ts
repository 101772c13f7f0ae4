import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import type { Role } from '@busker/http/access'
import { type People, peopleOf } from '../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'

const roles: Role[] = ['owner', 'admin', 'artist', 'listener']
type Somebody = Awaited<ReturnType<People['join']>> & { token: string }
let auth: TestAuth
let people: People
const by = {} as Record<Role, Somebody>
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
  for (const role of roles) {
    const joined = await people.join({ role, artistIds: role === 'artist' ? [newId()] : [] })
    by[role] = { ...joined, token: await people.tokenOf(joined.cookie) }
  }
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const nobody = newId()
const settings = { registration: 'invitation', embeds: 'open' }

/** Every route of who runs the site, and what owner and admin get there. */
const routes: [method: string, path: string, body: object | undefined, status: number][] = [
  ['GET', '/v1/admin/accounts', undefined, 200],
  ['GET', `/v1/admin/accounts/${nobody}`, undefined, 404],
  ['PUT', `/v1/admin/accounts/${nobody}`, { role: 'listener' }, 404],
  ['PUT', `/v1/admin/accounts/${nobody}`, { suspended: true }, 404],
  ['DELETE', `/v1/admin/accounts/${nobody}/sessions`, undefined, 404],
  ['GET', '/v1/admin/settings', undefined, 200],
  ['PUT', '/v1/admin/settings', settings, 200],
  ['GET', '/v1/admin/invitations', undefined, 200],
  ['POST', '/v1/admin/invitations', { role: 'listener' }, 201],
  ['DELETE', `/v1/admin/invitations/${nobody}`, undefined, 404],
  ['GET', '/v1/admin/audit-log', undefined, 200],
  ['GET', '/v1/admin/erasures', undefined, 200],
  ['GET', `/v1/admin/erasures/${nobody}`, undefined, 404],
  ['GET', '/v1/admin/events', undefined, 200],
  ['GET', '/v1/admin/dead-letters', undefined, 200],
  ['POST', '/v1/admin/dead-letters/replay', { ids: ['none'] }, 200],
]

const call = (token: string | undefined, method: string, path: string, body?: object) =>
  auth.ask(path, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      origin: 'https://dashboard.example',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

test('each route of the API answers owner and admin, and refuses everybody else', async () => {
  for (const [method, path, body, status] of routes)
    for (const role of roles) {
      const answer = await call(by[role].token, method, path, body)
      const expected = role === 'owner' || role === 'admin' ? status : 403
      expect([method, path, role, answer.status]).toEqual([method, path, role, expected])
    }
})

test('without a token, or with one of yesterday, each route answers 401', async () => {
  for (const [method, path, body] of routes)
    for (const token of [undefined, 'made.up.token'])
      expect([path, (await call(token, method, path, body)).status]).toEqual([path, 401])
})

test('an id that is none is not found, whatever it is made of', async () => {
  const send = async (method: string, path: string, body?: object) =>
    (await call(by.owner.token, method, path, body)).status
  for (const id of ['x', '%00', "'--", '..%2Fx', 'a'.repeat(300)]) {
    const got = [
      await send('GET', `/v1/admin/accounts/${id}`),
      await send('PUT', `/v1/admin/accounts/${id}`, { role: 'listener' }),
      await send('DELETE', `/v1/admin/invitations/${id}`),
      await send('GET', `/v1/admin/erasures/${id}`),
      (await auth.ask(`/admin/accounts/${id}`, { headers: { cookie: by.owner.cookie } })).status,
    ]
    expect([id, got]).toEqual([id, Array(5).fill(404)])
  }
})

test('paths under /v1/admin that do not exist tell nothing to a listener', async () => {
  expect((await call(by.listener.token, 'GET', '/v1/admin/anything')).status).toBe(403)
  expect((await call(by.owner.token, 'GET', '/v1/admin/anything')).status).toBe(404)
})

test('a cookie alone opens no route of the API', async () => {
  for (const [method, path, body] of routes) {
    const answer = await auth.ask(path, {
      method,
      headers: { cookie: by.owner.cookie, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    expect([path, answer.status]).toEqual([path, 401])
  }
})

const pages = [
  '/admin',
  '/admin/accounts',
  `/admin/accounts/${nobody}`,
  '/admin/invitations',
  '/admin/audit',
]
const forms: [path: string, fields: Record<string, string>, status: number][] = [
  ['/admin', settings, 303],
  [`/admin/accounts/${nobody}`, { role: 'listener', artist_ids: '' }, 404],
  [`/admin/accounts/${nobody}/sign-out`, {}, 404],
  [`/admin/accounts/${nobody}/reset`, {}, 404],
  [`/admin/accounts/${nobody}/suspend`, {}, 404],
  [`/admin/accounts/${nobody}/restore`, {}, 404],
  ['/admin/invitations', { role: 'listener' }, 201],
  ['/admin/invitations', { withdraw: nobody }, 404],
]

test('each page answers owner and admin, and refuses everybody else', async () => {
  for (const path of pages)
    for (const role of roles) {
      const answer = await auth.ask(path, { headers: { cookie: by[role].cookie } })
      const found = path.includes(nobody) ? 404 : 200
      const expected = role === 'owner' || role === 'admin' ? found : 403
      expect([path, role, answer.status]).toEqual([path, role, expected])
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
})

test('each form works for owner and admin, and for nobody else', async () => {
  for (const [path, fields, status] of forms)
    for (const role of roles) {
      const answer = await auth.form(path, fields, { cookie: by[role].cookie })
      const expected = role === 'owner' || role === 'admin' ? status : 403
      expect([path, role, answer.status]).toEqual([path, role, expected])
    }
})

test('who is not signed in is sent to sign in, and comes back', async () => {
  for (const path of pages) {
    const answer = await auth.ask(path, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe(`/sign-in?${new URLSearchParams({ next: path })}`)
  }
})

test('a form wants that who runs the site showed lately who they are; a page does not', async () => {
  const { sessionId, cookie } = await people.signIn(by.owner.id)
  await people.grow(sessionId)
  for (const [path, fields] of forms) {
    const answer = await auth.form(path, fields, { cookie })
    expect(answer.headers.get('location')).toBe(
      `/sign-in?${new URLSearchParams({ next: path, again: '1' })}`,
    )
  }
  expect((await auth.ask('/admin', { headers: { cookie } })).status).toBe(200)
})

test('another site sends none of the forms', async () => {
  for (const [path, fields] of forms)
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await auth.ask(path, {
        method: 'POST',
        headers: { cookie: by.owner.cookie, origin },
        body: new URLSearchParams(fields),
      })
      expect([path, origin, answer.status]).toEqual([path, origin, 403])
    }
})

test('the token of an admin who is none any more opens nothing, however fresh', async () => {
  const admin = await people.join({ role: 'admin' })
  const token = await people.tokenOf(admin.cookie)
  await people.db
    .updateTable('account')
    .set({ role: 'listener' })
    .where('id', '=', admin.id)
    .execute()
  expect((await call(token, 'GET', '/v1/admin/accounts')).status).toBe(403)
})
