import { afterAll, beforeAll, expect, test } from 'bun:test'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  tracksOf,
  uriOf,
} from '../playlists.fixture.ts'

let playlists: TestPlaylists
let ask: TestPlaylists['ask']
let a: string
let b: string
beforeAll(async () => {
  playlists = await startTestPlaylists()
  ask = playlists.ask
  ;[a = '', b = ''] = playlists.ids
})
afterAll(() => playlists.stop())

test('an app reads the fields that it names, of a playlist and of its items', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b] })
  const read = async (path: string) => (await ask('GET', `/v1/playlists/${id}${path}`)).body
  expect(await read('?fields=name,tracks.items(track(id)),!tracks.total')).toEqual({
    name: 'Morning',
    tracks: { items: [{ track: { id: a } }, { track: { id: b } }] },
  })
  expect(await read('/tracks?fields=total,items(item.id)&limit=1&market=SE')).toEqual({
    total: 2,
    items: [{ item: { id: a } }],
  })
  expect((await read('?fields=&additional_types=track,episode')).name).toBe('Morning')
  const wrong = await read('/items?fields=items(')
  expect([wrong.error.status, wrong.error.message.startsWith('fields: ')]).toEqual([400, true])
})

test('songs may stand in the address, which wins over the body', async () => {
  const id = await makePlaylist(playlists)
  const path = `/v1/playlists/${id}/tracks`
  expect((await ask('POST', `${path}?uris=${uriOf(a)},spotify:track:${b}`)).status).toBe(201)
  const body = { uris: [uriOf(a)], position: 2 }
  const uris = encodeURIComponent([uriOf(b), uriOf(b)].join())
  expect((await ask('POST', `${path}?uris=${uris}&position=0`, { body })).status).toBe(201)
  expect(await tracksOf(playlists, id)).toEqual([b, b, a, b])
  expect((await ask('POST', path, { body: [uriOf(a)] })).status).toBe(201)
  expect((await ask('PUT', `${path}?uris=${uriOf(a)}`)).status).toBe(200)
  expect(await tracksOf(playlists, id)).toEqual([a])
  for (const query of ['?uris=', '?uris=x', `?uris=${uriOf(a)}&position=`, '?position=0'])
    expect([query, (await ask('POST', path + query)).status]).toEqual([query, 400])
  expect((await ask('POST', `${path}?uris=${uriOf(a)}&position=-1`)).status).toBe(400)
  expect((await ask('POST', `${path}?uris=${Array(101).fill(uriOf(a)).join()}`)).status).toBe(400)
  expect((await ask('PUT', `${path}?uris=`)).status).toBe(200)
  expect(await tracksOf(playlists, id)).toEqual([])
})

test('songs are replaced or moved, never both at once', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b] })
  const both = { uris: [uriOf(a)], range_start: 0, insert_before: 2 }
  expect((await ask('PUT', `/v1/playlists/${id}/items`, { body: both })).status).toBe(400)
  expect(await tracksOf(playlists, id)).toEqual([a, b])
})

test('the cover is the list of its sizes', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b] })
  const { body } = await ask('GET', `/v1/playlists/${id}/images`, { as: null })
  expect(body).toEqual((await ask('GET', `/v1/playlists/${id}`)).body.images)
  const empty = await makePlaylist(playlists, { isPublic: false })
  expect((await ask('GET', `/v1/playlists/${empty}/images`)).body).toEqual([])
  expect((await ask('GET', `/v1/playlists/${empty}/images`, { as: null })).status).toBe(404)
})
