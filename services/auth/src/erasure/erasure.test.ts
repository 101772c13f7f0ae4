import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { callerOf } from '../admin/caller.fixture.ts'
import { type People, peopleOf } from '../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'
import type { Erasure } from './erasure-answers.ts'
import { FORGETTING } from './erasures.ts'

let auth: TestAuth
let people: People
let as: ReturnType<typeof callerOf>
let owner: Awaited<ReturnType<People['join']>>
const asked: string[] = []
beforeAll(async () => {
  auth = await startTestAuth()
  auth.events.subscribe('account.removed', 'test', async (removed) => {
    asked.push(...removed.map(({ userId }) => userId))
  })
  people = peopleOf(auth)
  as = callerOf(auth, people)
  owner = await people.join({ role: 'owner' })
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const erasureOf = async (id: string) =>
  (await (await as(owner, 'GET', `/v1/admin/erasures/${id}`)).json()) as Erasure
const confirmedOf = async (id: string) =>
  (await erasureOf(id)).services.filter((one) => one.confirmed_at).map(({ service }) => service)
const leave = async () => {
  const ada = await people.join()
  await auth.form('/account/delete', { confirmation: ada.email }, { cookie: ada.cookie })
  return ada.id
}
const age = (id: string, seconds: number) =>
  people.db
    .updateTable('erasure')
    .set({ requestedAt: new Date(Date.now() - seconds * 1000) })
    .where('accountId', '=', id)
    .execute()
const until = async (isSo: () => Promise<boolean> | boolean) => {
  while (!(await isSo())) await Bun.sleep(20)
}

test('the other services are asked once, when no token of the account is good any more', async () => {
  const [id, other] = [await leave(), await leave()]
  const [before] = await people.db
    .selectFrom('erasure')
    .selectAll()
    .where('accountId', '=', id)
    .execute()
  expect(before?.toldAt).toBeNull()
  expect(asked).not.toContain(id)
  await age(id, 60)
  await until(() => asked.includes(id))
  await age(other, 60)
  await until(() => asked.includes(other))
  expect(asked.filter((one) => one === id)).toHaveLength(1)
})

test('an erasure is complete when each service that keeps something has confirmed it', async () => {
  const id = await leave()
  expect(await confirmedOf(id)).toEqual([])
  await age(id, 60)
  await until(async () => (await confirmedOf(id)).includes('auth'))
  for (const service of FORGETTING.filter((one) => one !== 'auth')) {
    expect((await erasureOf(id)).complete).toBe(false)
    // Twice: a service may confirm again.
    await auth.events.publish([event('account.erased', { userId: id, service })])
    await auth.events.publish([event('account.erased', { userId: id, service })])
    await until(async () => (await confirmedOf(id)).includes(service))
  }
  expect((await erasureOf(id)).complete).toBe(true)
  const shown = await auth.ask(`/erasure/${id}`)
  expect([shown.status, await shown.text()]).toEqual([
    200,
    expect.stringContaining('This account is erased'),
  ])
  const list = await (await as(owner, 'GET', '/v1/admin/erasures?limit=1')).json()
  expect(list.items[0].account_id).toBe(id)
})

test('a confirmation for an account that lives is no erasure', async () => {
  const ada = await people.join()
  await auth.events.publish([event('account.erased', { userId: ada.id, service: 'users' })])
  const id = await leave()
  await auth.events.publish([event('account.erased', { userId: id, service: 'users' })])
  await until(async () => (await confirmedOf(id)).includes('users'))
  expect((await as(owner, 'GET', `/v1/admin/erasures/${ada.id}`)).status).toBe(404)
})

test('who has the id of an account that is gone sees what is erased, and others see nothing', async () => {
  const id = await leave()
  const shown = await auth.ask(`/erasure/${id}`)
  expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('on its way')])
  for (const other of [newId(), owner.id, 'x', '%00', "'--"]) {
    const answer = await auth.ask(`/erasure/${other}`)
    expect([other, answer.status]).toEqual([other, 404])
    expect(answer.headers.get('content-type')).toContain('text/html')
  }
})
