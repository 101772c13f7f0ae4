import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  for (const name of ['ada', 'bob']) await users.arrive(name)
})
afterAll(() => users.stop())

const ask = (method: string, path: string, by: string) =>
  users.ask(method, `/v1/me/${path}`, { as: `${by}:user-library-read,user-library-modify` })
const total = async (path: string, by: string) =>
  (await (await ask('GET', path, by)).json()).total as number

test('music that left the catalog is saved by nobody, and totals tell so; what came back stays', async () => {
  for (const [kind, name] of [
    ['tracks', 'track.removed'],
    ['albums', 'album.removed'],
  ] as const) {
    const [gone, back, other] = [newId(), newId(), newId()]
    for (const id of [gone, back, other]) users[kind].add(id)
    for (const by of ['ada', 'bob'])
      expect((await ask('PUT', `${kind}?ids=${gone},${back},${other}`, by)).status).toBe(200)
    users[kind].delete(gone)
    // Not shown from then on, though it is not told yet.
    const { items } = await (await ask('GET', kind, 'ada')).json()
    expect(
      items.map((item: Record<string, { id: string }>) => item[kind.slice(0, -1)]?.id),
    ).toEqual([back, other])
    const tell = () => users.events.publish([gone, back].map((id) => event(name, { id })))
    await tell()
    await tell()
    for (const by of ['ada', 'bob']) {
      await users.until(async () => (await total(kind, by)) === 2)
      const contains = await ask('GET', `${kind}/contains?ids=${gone},${back},${other}`, by)
      expect(await contains.json()).toEqual([false, true, true])
    }
  }
})

test('music that leaves the catalog while it is being saved is not saved', async () => {
  const [fleeting, other] = [newId(), newId()]
  users.tracks.add(fleeting).add(other)
  await ask('PUT', `tracks?ids=${other}`, 'bob')
  const before = await total('tracks', 'bob')
  users.leavingTracks.add(fleeting)
  const late = await ask('PUT', `tracks?ids=${other},${fleeting}`, 'bob')
  expect([late.status, (await late.json()).error.message]).toEqual([
    404,
    `There is no track ${fleeting}.`,
  ])
  expect(await total('tracks', 'bob')).toBe(before)
})

test('what somebody saved goes with their account, and does not come back with its id', async () => {
  await users.arrive('eve')
  const [song, album] = [newId(), newId()]
  users.tracks.add(song)
  users.albums.add(album)
  await ask('PUT', `tracks?ids=${song}`, 'eve')
  await ask('PUT', `albums?ids=${album}`, 'eve')
  await users.leave('eve')
  expect((await ask('PUT', `tracks?ids=${song}`, 'eve')).status).toBe(404)
  await users.arrive('eve')
  expect([await total('tracks', 'eve'), await total('albums', 'eve')]).toEqual([0, 0])
})
