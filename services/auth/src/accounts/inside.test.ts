import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type People, peopleOf } from '../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'

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

test('another service learns name, address and role of the accounts that exist', async () => {
  const ada = await people.join({ name: 'Ada' })
  const answer = await auth.inside.accounts.$get({ query: { ids: `${ada.id},${newId()}` } })
  expect(await answer.json()).toEqual({
    accounts: [{ id: ada.id, name: 'Ada', email: ada.email, role: 'listener' }],
  })
})

test('nobody else does', async () => {
  const owner = await people.join({ role: 'owner' })
  const token = await people.tokenOf(owner.cookie)
  const ways: Record<string, string>[] = [
    {},
    { cookie: owner.cookie },
    { authorization: `Bearer ${token}` },
  ]
  for (const headers of ways)
    expect((await auth.ask(`/internal/accounts?ids=${owner.id}`, { headers })).status).toBe(401)
})

test('asking for nobody, or for too many, is refused', async () => {
  for (const ids of ['', ',', Array(501).fill('x').join()]) {
    const answer = await auth.inside.accounts.$get({ query: { ids } })
    expect(answer.status as number).toBe(400)
  }
})
