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
