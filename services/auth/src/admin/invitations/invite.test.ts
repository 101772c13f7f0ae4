import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type People, peopleOf } from '../../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../../auth.fixture.ts'
import { callerOf } from '../caller.fixture.ts'

let auth: TestAuth
let people: People
let owner: Awaited<ReturnType<People['join']>>
let admin: Awaited<ReturnType<People['join']>>
let as: ReturnType<typeof callerOf>
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
  as = callerOf(auth, people)
  owner = await people.join({ role: 'owner' })
  admin = await people.join({ role: 'admin' })
  await as(owner, 'PUT', '/v1/admin/settings', { registration: 'invitation', embeds: 'keys' })
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const HERE = '/v1/admin/invitations'
const open = async () => (await (await as(owner, 'GET', HERE)).json()).items as { id: string }[]
const pathOf = (link: string) => link.replace('http://busker.test', '')

test('an invitation without an address is a link that is shown once', async () => {
  const answer = await as(admin, 'POST', HERE, { role: 'artist', artist_ids: [newId()] })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
  const made = await answer.json()
  expect(made.link).toStartWith('http://busker.test/register?invitation=')
  expect((await auth.ask(pathOf(made.link))).status).toBe(200)
  const listed = await (await as(admin, 'GET', HERE)).text()
  expect(listed).toContain(made.id)
  expect(listed).not.toContain(made.link.split('=')[1])
  expect((await people.logOf(admin.id)).at(-1)).toEqual({
    action: 'invited',
    accountId: null,
    byAccountId: admin.id,
    detail: { invitation: made.id, role: 'artist', letter: false },
  })
})

test('an invitation with an address goes there by letter, and who invited never sees its link', async () => {
  const made = await (await as(admin, 'POST', HERE, { email: 'Mara@Quay.example' })).json()
  expect([made.email, made.link]).toEqual(['mara@quay.example', null])
  const link = await auth.linkTo('mara@quay.example')
  expect((await auth.ask(link)).status).toBe(200)
})

test('a withdrawn invitation opens nothing, and its letter is not sent', async () => {
  const made = await (await as(admin, 'POST', HERE, {})).json()
  expect((await as(admin, 'DELETE', `${HERE}/${made.id}`)).status).toBe(204)
  expect((await as(admin, 'DELETE', `${HERE}/${made.id}`)).status).toBe(404)
  expect((await open()).map(({ id }) => id)).not.toContain(made.id)
  expect((await auth.ask(pathOf(made.link))).status).not.toBe(200)
  expect((await people.logOf(admin.id)).at(-1)?.action).toBe('invitation-withdrawn')
})

test('an admin neither makes nor withdraws an invitation for an admin', async () => {
  const refused = await as(admin, 'POST', HERE, { role: 'admin' })
  expect([refused.status, (await refused.json()).error.reason]).toEqual([403, 'NOT_ALLOWED'])
  const made = await (await as(owner, 'POST', HERE, { role: 'admin' })).json()
  expect((await as(admin, 'DELETE', `${HERE}/${made.id}`)).status).toBe(403)
  expect((await open()).map(({ id }) => id)).toContain(made.id)
  const page = await auth.form('/admin/invitations', { role: 'admin' }, { cookie: admin.cookie })
  expect(page.status).toBe(403)
})

test('what is wrong with an invitation is said by field', async () => {
  for (const [body, field] of [
    [{ email: 'no address' }, 'email'],
    [{ role: 'owner' }, 'role'],
    [{ role: 'artist' }, 'artist_ids'],
    [{ role: 'listener', artist_ids: [newId()] }, 'artist_ids'],
    [{ roles: 'admin' }, 'roles'],
    [[], 'object'],
  ] as const) {
    const answer = await as(owner, 'POST', HERE, body)
    expect([body, answer.status]).toEqual([body, 400])
    expect((await answer.json()).error.message).toContain(field)
  }
})

test('on the page the link stands once, and each invitation can be withdrawn', async () => {
  const send = (fields: Record<string, string>) =>
    auth.form('/admin/invitations', fields, { cookie: owner.cookie })
  const made = await send({ email: '', role: 'listener', artist_ids: '' })
  expect(made.status).toBe(201)
  const link = /http:\/\/busker\.test\/register\?invitation=[\w-]+/.exec(await made.text())?.[0]
  expect((await auth.ask(pathOf(link ?? ''))).status).toBe(200)
  const sent = await send({ email: 'odo@quay.example', role: 'listener', artist_ids: '' })
  // Here letters are files, and so the link is shown as well.
  const told = await sent.text()
  expect([sent.status, told]).toEqual([201, expect.stringContaining('There is no mail server')])
  expect(told).toContain('http://busker.test/register?invitation=')
  const page = await auth.ask('/admin/invitations', { headers: { cookie: owner.cookie } })
  const shown = await page.text()
  expect(shown).toContain('odo@quay.example')
  expect(shown).not.toContain('?invitation=')
  const [, id = ''] = /name="withdraw" value="(\w+)"/.exec(shown) ?? []
  expect((await send({ withdraw: id })).headers.get('location')).toBe(
    '/admin/invitations?done=withdrawn',
  )
  expect((await send({ email: 'no address', role: 'listener' })).status).toBe(400)
})
