import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
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

interface Letter {
  id: string
  name: string
  payload: unknown
}
const lettersOf = async (query = '') => {
  const answer = await as(owner, 'GET', `/v1/admin/dead-letters${query}`)
  return ((await answer.json()) as { items: Letter[] }).items
}

test('who runs the site sees how far services are behind, reads what was given up, and has it told once more', async () => {
  await auth.events.publish(
    ['auth', 'users'].map((service) =>
      event('account.erased', { userId: '', service: service as 'auth' }),
    ),
  )
  for (let tries = 0; tries < 500 && (await lettersOf()).length < 2; tries++) await Bun.sleep(10)
  const letters = await lettersOf()
  expect(letters).toMatchObject([
    { name: 'account.erased', group: 'auth', payload: { userId: '' } },
    { name: 'account.erased', group: 'auth', payload: { userId: '' } },
  ])
  expect(await lettersOf('?limit=1')).toHaveLength(1)
  const groups = (await (await as(owner, 'GET', '/v1/admin/events')).json()) as { items: object[] }
  expect(groups.items).toContainEqual({
    name: 'account.erased',
    group: 'auth',
    waiting: 0,
    oldest_ms: 0,
    dead_letters: 2,
  })

  const ids = [letters[0]!.id, 'long gone']
  const answer = await as(owner, 'POST', '/v1/admin/dead-letters/replay', { ids })
  expect(await answer.json()).toEqual({ replayed: 1 })
  expect((await people.logOf(owner.id)).map(({ action, detail }) => [action, detail])).toEqual([
    ['events-replayed', { letters: 1 }],
  ])
})

test('a list that is none replays nothing, and says why', async () => {
  for (const body of [
    {},
    { ids: [] },
    { ids: [1] },
    { ids: ['\0'] },
    { ids: ['🎶'] },
    { ids: Array(201).fill('x') },
  ]) {
    const answer = await as(owner, 'POST', '/v1/admin/dead-letters/replay', body)
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as { error: { message: string } }).error.message).toContain('ids')
  }
})
