import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  for (const name of ['ada', 'bob', 'carol']) await users.arrive(name)
})
afterAll(() => users.stop())

const anArtist = () => {
  const id = newId()
  users.artists.add(id)
  return id
}
const follow = (method: string, by: string, ids: string[]) =>
  users.ask(method, `/v1/me/following?type=artist&ids=${ids.join(',')}`, {
    as: `${by}:user-follow-modify`,
  })
const followers = async (query: Record<string, string>) => {
  const answer = await users.inside['artist-followers'].$get({ query })
  expect(answer.status).toBe(200)
  return (await answer.json()).artists
}
const told = (...all: string[]) =>
  users.until(() => users.followed.toSorted().join() === all.toSorted().join())

test('others are told whose followers changed, once, and may ask how many there are', async () => {
  const [nina, bill, nobodys] = [anArtist(), anArtist(), anArtist()]
  for (let times = 0; times < 2; times++) await follow('PUT', 'ada', [nina, bill])
  await follow('PUT', 'bob', [nina])
  await told(`+${nina}`, `+${nina}`, `+${bill}`)
  const ids = [nina, bill, nobodys].join(',')
  expect(await followers({ ids })).toEqual(
    expect.arrayContaining([
      { id: nina, followers: 2 },
      { id: bill, followers: 1 },
    ]),
  )
  for (let times = 0; times < 2; times++) await follow('DELETE', 'ada', [bill, nobodys])
  await told(`+${nina}`, `+${nina}`, `+${bill}`, `-${bill}`)
  expect(await followers({ ids })).toEqual([{ id: nina, followers: 2 }])
  users.followed.length = 0
  await users.leave('bob')
  await told(`-${nina}`)
  expect(await followers({ ids })).toEqual([{ id: nina, followers: 1 }])
})

test('all who are followed are read in turn', async () => {
  const some = Array.from({ length: 5 }, anArtist)
  await follow('PUT', 'carol', some)
  const read: string[] = []
  for (let after = ''; ; after = read.at(-1)!) {
    const page = await followers({ after, limit: '2' })
    read.push(...page.map(({ id }) => id))
    if (page.length < 2) break
  }
  expect(read).toEqual(read.toSorted())
  expect(read).toEqual(expect.arrayContaining(some))
})

test('only services of this installation may ask', async () => {
  expect((await users.ask('GET', '/internal/artist-followers')).status).toBe(401)
  for (const query of [{ ids: 'x' }, { ids: 'a\0' }, { limit: '0' }])
    expect((await users.inside['artist-followers'].$get({ query })).status as number).toBe(400)
})
