import { afterAll, beforeAll, expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'
import { createSettings } from '../settings/settings.ts'
import { asking, somebody } from './embed-keys.fixture.ts'

const HERE = '/account/embed-keys'
let auth: TestAuth
let admin: Awaited<ReturnType<typeof somebody>>
beforeAll(async () => {
  auth = await startTestAuth()
  admin = await somebody(auth, 'admin')
})
afterAll(() => auth.stop())

const filled = {
  name: 'The <Fanzine>',
  origins: 'https://fanzine.example\r\n  http://localhost:3000\r\n',
  preview_seconds: '',
  grants_per_hour: '500',
  active: 'on',
}
const see = (path: string, cookie = admin.cookie) =>
  auth.ask(path, { headers: { cookie }, redirect: 'manual' })
const send = (path: string, fields: Record<string, string>, headers = {}) =>
  auth.form(path, fields, { cookie: admin.cookie, ...headers })
const keys = async () =>
  (await (await asking(auth, admin.token)('GET', '/v1/embed-keys')).json()).items as {
    id: string
    key: string
    active: boolean
  }[]

test('who runs the site makes a key on a page, and reads there what to paste', async () => {
  const made = await send(HERE, filled)
  expect(made.status).toBe(303)
  const page = await (await see(made.headers.get('location') ?? '')).text()
  const [key] = await keys()
  expect(key).toMatchObject({
    name: 'The <Fanzine>',
    origins: ['https://fanzine.example', 'http://localhost:3000'],
    null_origin: false,
    preview_seconds: null,
    grants_per_hour: 500,
  })
  expect(page).toContain(`key=&quot;${key!.key}&quot;&gt;&lt;/busker-player&gt;`)
  expect(page).toContain('The &lt;Fanzine&gt;')
  expect(page).not.toContain('<Fanzine>')
  expect(page).toContain(`http://busker.test<mark>/playlist/ID</mark>?key=${key!.key}`)
  const list = await (await see(HERE)).text()
  expect(list).toContain(`href="${HERE}/${key!.id}"`)
  expect(list).toContain(`<code>${key!.key}</code>`)
  expect(list).toContain('Active, 2 origins')
})

test('while embeds are open to all, the page says that keys bind nobody, and where to change it', async () => {
  const db = connect<AuthDatabase>(auth.database)
  const said = 'keys bind nobody'
  const open = await (await see(HERE)).text()
  expect(open).toContain(said)
  expect(open).toContain('<a href="/admin">Let only pages with a key play</a>')
  await createSettings(db).change({ registration: 'closed', embeds: 'keys' })
  expect(await (await see(HERE)).text()).not.toContain(said)
  await createSettings(db).change({ registration: 'closed', embeds: 'open' })
  await db.destroy()
})

test('a box that is not ticked switches the key off', async () => {
  const [key] = await keys()
  const { active: _, ...off } = filled
  expect((await send(`${HERE}/${key!.id}`, off)).status).toBe(303)
  expect((await keys())[0]).toMatchObject({ active: false })
  expect(await (await see(HERE)).text()).toContain('Off, 2 origins')
})

test('what was filled in wrongly is said and stays filled in', async () => {
  for (const [field, value, said] of [
    ['origins', 'https://fanzine.example/blog', 'no origin'],
    ['origins', '<script>', 'no origin'],
    ['name', ' ', 'The name: is missing'],
    ['preview_seconds', '4', 'The preview'],
    ['preview_seconds', 'long', 'The preview'],
    ['grants_per_hour', '', 'The plays an hour'],
  ] as const) {
    const answer = await send(HERE, { ...filled, [field]: value })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('role="alert"')
    expect(page).toMatch(
      new RegExp(`name="${field}"[^>]*aria-invalid="true"[^>]*aria-describedby="complaint"`),
    )
    expect(page).toContain(said)
    expect(page).toContain(field === 'origins' ? 'value="500"' : 'http://localhost:3000')
    expect(page).not.toContain('<script>')
  }
  expect(await keys()).toHaveLength(1)
})

test('a key that is removed is gone', async () => {
  const [key] = await keys()
  expect((await send(`${HERE}/${key!.id}/remove`, {})).status).toBe(303)
  expect(await keys()).toEqual([])
  for (const id of [key!.id, 'x', '%00']) expect((await see(`${HERE}/${id}`)).status).toBe(404)
})

test('listeners see no keys, strangers are sent to sign in, and a page of another site changes none', async () => {
  const listener = await somebody(auth, 'listener')
  expect((await see(HERE, listener.cookie)).status).toBe(403)
  expect((await send(HERE, filled, { cookie: listener.cookie })).status).toBe(403)
  const stranger = await see(HERE, '')
  expect(stranger.status).toBe(303)
  expect(stranger.headers.get('location')).toStartWith('/sign-in?next=%2Faccount%2Fembed-keys')
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'http://other.busker.test' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ])
    expect((await send(HERE, filled, headers)).status).toBe(403)
  expect(await keys()).toEqual([])
})

test('the pages may not be framed, cached or scripted by others', async () => {
  const { headers } = await see(HERE)
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
})
