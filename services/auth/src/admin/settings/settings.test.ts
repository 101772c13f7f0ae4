import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type People, peopleOf } from '../../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../../auth.fixture.ts'
import { callerOf } from '../caller.fixture.ts'

let auth: TestAuth
let people: People
let owner: Awaited<ReturnType<People['join']>>
let as: ReturnType<typeof callerOf>
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
  as = callerOf(auth, people)
  owner = await people.join({ role: 'owner' })
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const HERE = '/v1/admin/settings'

test('a new site lets nobody register and plays everywhere, until its owner says otherwise', async () => {
  expect(await (await as(owner, 'GET', HERE)).json()).toEqual({
    registration: 'closed',
    embeds: 'open',
  })
  const change = { registration: 'open', embeds: 'keys' }
  expect(await (await as(owner, 'PUT', HERE, change)).json()).toEqual(change)
  const answer = await auth.form(
    '/admin',
    { registration: 'invitation', embeds: 'open' },
    { cookie: owner.cookie },
  )
  expect(answer.headers.get('location')).toBe('/admin?done=saved')
  expect(await (await as(owner, 'GET', HERE)).json()).toEqual({
    registration: 'invitation',
    embeds: 'open',
  })
  expect((await people.logOf(owner.id)).map(({ action, detail }) => [action, detail])).toEqual([
    ['settings-changed', change],
    ['settings-changed', { registration: 'invitation', embeds: 'open' }],
  ])
})

test('settings that are none change nothing', async () => {
  const before = await (await as(owner, 'GET', HERE)).json()
  for (const body of [
    {},
    { registration: 'open' },
    { registration: 'sometimes', embeds: 'open' },
    { registration: 'open', embeds: 'open', price: 3 },
  ]) {
    expect((await as(owner, 'PUT', HERE, body)).status).toBe(400)
    const fields = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, String(value)]),
    )
    expect((await auth.form('/admin', fields, { cookie: owner.cookie })).status).toBe(400)
  }
  expect(await (await as(owner, 'GET', HERE)).json()).toEqual(before)
})

test('who runs the site sees that letters wait for the mail server, and since when', async () => {
  const shown = async () => (await auth.ask('/admin', { headers: { cookie: owner.cookie } })).text()
  expect(await shown()).not.toContain('the mail server')
  const [tenToday, later] = ['2026-11-22T10:00:00Z', new Date(Date.now() + 3_600_000)]
  const waits = { kind: 'reset', attempts: 4, nextAt: later } as const
  const { db } = people
  const wait = (createdAt: Date) =>
    db
      .insertInto('letter')
      .values({ ...waits, email: 'x@far.example', createdAt })
      .execute()
  await wait(new Date(tenToday))
  await wait(new Date(tenToday.replace('10', '11')))
  // Asked for just now: it is on its way.
  await wait(new Date())
  const page = await shown()
  expect(page.replaceAll(/\s+/g, ' ')).toContain('2 letters wait since')
  expect(page).toContain('2026-11-22T10:00:00.000Z')
  await db.deleteFrom('letter').execute()
})
