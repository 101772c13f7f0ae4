import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import fc from 'fast-check'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  tracksOf,
  uriOf,
} from '../playlists.fixture.ts'
import { type Item, asked } from '../playlists/model.fixture.ts'

let playlists: TestPlaylists
let ask: TestPlaylists['ask']
let a: string
let b: string
let c: string
beforeAll(async () => {
  playlists = await startTestPlaylists()
  ask = playlists.ask
  ;[a = '', b = '', c = ''] = playlists.ids
})
afterAll(() => playlists.stop())

const items = (id: string, method: string, body: unknown) =>
  ask(method, `/v1/playlists/${id}/items`, { body })
const history = async (id: string) =>
  (await ask('GET', `/v1/playlists/${id}/history?limit=50`)).body
const restore = (id: string, snapshot: string, as?: string) =>
  ask('POST', `/v1/playlists/${id}/history/${snapshot}/restore`, as ? { as } : {})
const fork = (id: string, body?: unknown, as?: string) =>
  ask('POST', `/v1/playlists/${id}/fork`, { body, ...(as ? { as } : {}) })

test('the history tells what was done to a playlist, the newest first', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b] })
  await items(id, 'PUT', { range_start: 0, insert_before: 2 })
  await items(id, 'DELETE', { items: [{ uri: uriOf(a) }] })
  await ask('PUT', `/v1/playlists/${id}`, { body: { name: 'Evening' } })
  const page = await history(id)
  expect(
    page.items.map((one: { change: string; total: number }) => [one.change, one.total]),
  ).toEqual([
    ['removed', 1],
    ['moved', 2],
    ['added', 2],
    ['created', 0],
  ])
  expect(page).toMatchObject({ total: 4, next: null })
  expect(page.items[0].changed_by.id).toBe('ada')
  expect(Date.parse(page.items[0].changed_at)).toBeGreaterThan(Date.now() - 600_000)
})

test('a playlist goes back to any version, and forward again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 8 }), async (changes) => {
      const id = await makePlaylist(playlists)
      let list: Item[] = []
      const lists = new Map<string, string[]>()
      for (const { method, body, apply } of changes) {
        const answer = await items(id, method, body(playlists.ids))
        if (answer.status >= 300) continue
        list = apply(list, list)!
        lists.set(
          answer.body.snapshot_id,
          list.map(({ song }) => playlists.ids[song]!),
        )
      }
      for (const [snapshot, songs] of [...lists].toReversed().concat([...lists])) {
        expect((await restore(id, snapshot)).status).toBe(200)
        expect(await tracksOf(playlists, id)).toEqual(songs)
        const { body: forked } = await fork(id, { snapshot_id: snapshot })
        expect(await tracksOf(playlists, forked.id)).toEqual(songs)
        expect(forked.items.total).toBe(songs.length)
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('what comes back keeps who added it; what left the catalog stays out', async () => {
  const gone = newId()
  playlists.tracks.add(gone)
  const id = await makePlaylist(playlists, { tracks: [a, gone, b] })
  const { snapshot_id: snapshot, items: before } = (await ask('GET', `/v1/playlists/${id}`)).body
  await items(id, 'PUT', { uris: [uriOf(c)] })
  playlists.tracks.delete(gone)
  await restore(id, snapshot)
  expect(await tracksOf(playlists, id)).toEqual([a, b])
  const { body } = await ask('GET', `/v1/playlists/${id}`)
  expect([body.items.total, body.items.items[0].added_at]).toEqual([2, before.items[0].added_at])
  expect((await history(id)).items[0]).toMatchObject({ change: 'restored', total: 2 })
})

test('whoever sees a playlist makes one of their own of it, that goes its own way', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b] })
  const bob = 'bob:playlist-modify-private,playlist-read-private'
  const { status, body } = await fork(id, undefined, bob)
  expect([status, body.name, body.public, body.owner.id]).toEqual([201, 'Morning', false, 'bob'])
  await items(id, 'PUT', { uris: [] })
  const { body: kept } = await ask('GET', `/v1/playlists/${body.id}`, { as: bob })
  expect(kept.items.items.map((one: { item: { id: string } }) => one.item.id)).toEqual([a, b])
  expect(kept.items.items[0].added_by.id).toBe('bob')
  expect((await fork(id, { public: true }, bob)).status).toBe(403)
  expect((await fork(id, { name: '' }, bob)).status).toBe(400)
  const hidden = await makePlaylist(playlists, { isPublic: false })
  expect((await fork(hidden, {}, bob)).status).toBe(404)
})

test('what a playlist was is for those who share it, and only for versions that it had', async () => {
  const id = await makePlaylist(playlists, { tracks: [a] })
  const { snapshot_id: snapshot } = (await ask('GET', `/v1/playlists/${id}`)).body
  const bob = 'bob:playlist-modify-public,playlist-modify-private'
  expect((await ask('GET', `/v1/playlists/${id}/history`, { as: bob })).status).toBe(403)
  expect((await ask('GET', `/v1/playlists/${id}/history`, { as: null })).status).toBe(401)
  expect((await restore(id, snapshot, bob)).status).toBe(403)
  expect((await fork(id, { snapshot_id: snapshot }, bob)).status).toBe(403)
  expect((await restore(id, snapshot, 'ada:playlist-modify-private')).status).toBe(403)
  for (const wrong of ['nonsense', Buffer.from(`99,${id}`).toString('base64url')]) {
    expect((await restore(id, wrong)).body.error.reason).toBe('UNKNOWN_SNAPSHOT')
    expect((await fork(id, { snapshot_id: wrong })).body.error.reason).toBe('UNKNOWN_SNAPSHOT')
  }
})
