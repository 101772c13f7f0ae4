import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type TestPlaylists, makePlaylist, startTestPlaylists } from '../playlists.fixture.ts'

let playlists: TestPlaylists
let ask: TestPlaylists['ask']
beforeAll(async () => {
  playlists = await startTestPlaylists()
  ask = playlists.ask
})
afterAll(() => playlists.stop())

const ALL = 'playlist-read-private,playlist-modify-public,playlist-modify-private'
const follow = (id: string, user: string, body?: unknown) =>
  ask('PUT', `/v1/playlists/${id}/followers`, { as: `${user}:${ALL}`, body })
const unfollow = (id: string, user: string) =>
  ask('DELETE', `/v1/playlists/${id}/followers`, { as: `${user}:${ALL}` })
const contains = async (id: string, ids: string | null, as: string) =>
  (
    await ask('GET', `/v1/playlists/${id}/followers/contains${ids === null ? '' : `?ids=${ids}`}`, {
      as: `${as}:`,
    })
  ).body
const total = async (id: string) => (await ask('GET', `/v1/playlists/${id}`)).body.followers.total
const listed = async (user: string): Promise<string[]> => {
  const { body } = await ask('GET', '/v1/me/playlists?limit=50', { as: `${user}:${ALL}` })
  expect(body.total).toBe(body.items.length)
  return body.items.map(({ id }: { id: string }) => id)
}

test('a listener follows a playlist and lets go of it; it stands among their own meanwhile', async () => {
  const id = await makePlaylist(playlists)
  expect(await contains(id, null, 'bob')).toEqual([false])
  for (let times = 0; times < 2; times++) {
    const answer = await follow(id, 'bob')
    expect([answer.status, answer.body]).toEqual([200, null])
  }
  await follow(id, 'odo', { public: false })
  expect(await total(id)).toBe(2)
  expect(await contains(id, 'bob,nobody,odo', 'ada')).toEqual([true, false, false])
  expect(await contains(id, 'odo%2Cbob', 'odo')).toEqual([true, true])
  expect(await listed('bob')).toEqual([id])
  for (let times = 0; times < 2; times++) expect((await unfollow(id, 'bob')).status).toBe(200)
  expect(await total(id)).toBe(1)
  expect(await listed('bob')).toEqual([])
  expect(await listed('odo')).toEqual([id])
})

test('a playlist that becomes private is gone for those who followed it', async () => {
  const id = await makePlaylist(playlists)
  await follow(id, 'bob')
  await ask('PUT', `/v1/playlists/${id}`, { body: { public: false } })
  expect(await listed('bob')).toEqual([])
  expect((await follow(id, 'bob')).status).toBe(404)
  expect((await unfollow(id, 'bob')).status).toBe(200)
})

test('a follow needs the scope for its visibility, and a playlist that is there', async () => {
  const id = await makePlaylist(playlists)
  const put = async (as: string | null, body?: unknown, of = id) =>
    (await ask('PUT', `/v1/playlists/${of}/followers`, { as, body })).status
  expect(await put(null)).toBe(401)
  expect(await put('bob:playlist-modify-private')).toBe(403)
  expect(await put('bob:playlist-modify-public', { public: false })).toBe(403)
  expect(await put('bob:playlist-modify-private', { public: false })).toBe(200)
  expect(await put(`bob:${ALL}`, { public: 'yes' })).toBe(400)
  expect(await put(`bob:${ALL}`, 3)).toBe(400)
  expect(await put(`bob:${ALL}`, {}, newId())).toBe(404)
  expect(await put(`bob:${ALL}`, {}, 'a%00b')).toBe(400)
  expect((await ask('DELETE', `/v1/playlists/${id}/followers`, { as: 'bob:' })).status).toBe(403)
  const many = await ask('GET', `/v1/playlists/${id}/followers/contains?ids=a,b,c,d,e,f`)
  expect([many.status, many.body.error.message.startsWith('ids')]).toEqual([400, true])
})

test('the front of the shop shows the newest arrivals, then what most people follow', async () => {
  const shop = await startTestPlaylists()
  const [few, most, hidden] = [
    await makePlaylist(shop, { name: 'Few' }),
    await makePlaylist(shop, { name: 'Most' }),
    await makePlaylist(shop, { name: 'Hidden', isPublic: false }),
  ]
  for (const [id, user] of [
    [most, 'bob'],
    [most, 'odo'],
    [few, 'bob'],
    [hidden, 'ada'],
  ] as const)
    await shop.ask('PUT', `/v1/playlists/${id}/followers`, { as: `${user}:${ALL}` })
  await makePlaylist(shop, { name: 'None' })
  const { body } = await shop.ask('GET', '/v1/browse/featured-playlists?limit=2&country=SE', {
    as: null,
  })
  expect(body.message.length).toBeGreaterThan(3)
  expect(body.playlists).toMatchObject({ total: 3, limit: 2, previous: null })
  expect(body.playlists.items.map(({ name }: { name: string }) => name)).toEqual(['Most', 'Few'])
  expect(body.playlists.items[0].followers.total).toBe(2)
  expect(body.playlists.next).toContain('/v1/browse/featured-playlists?offset=2&limit=2')
  await shop.stop()
})
