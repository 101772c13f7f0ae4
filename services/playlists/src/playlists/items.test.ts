import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { LONGEST_RANK } from './ranks.ts'
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
let c: string
let d: string
beforeAll(async () => {
  playlists = await startTestPlaylists()
  ask = playlists.ask
  ;[a = '', b = '', c = '', d = ''] = playlists.ids
})
afterAll(() => playlists.stop())

const items = (id: string, method: string, body: unknown, contents = 'items') =>
  ask(method, `/v1/playlists/${id}/${contents}`, { body })

test('songs are added at the end and in between, and moved, under both names of the path', async () => {
  for (const contents of ['items', 'tracks']) {
    const id = await makePlaylist(playlists)
    const added = await items(id, 'POST', { uris: [a, b].map(uriOf) }, contents)
    expect([added.status, typeof added.body.snapshot_id]).toEqual([201, 'string'])
    await items(id, 'POST', { uris: [uriOf(c)], position: 1 }, contents)
    await items(id, 'POST', { uris: [`spotify:track:${d}`], position: 0 }, contents)
    await items(id, 'POST', { uris: [uriOf(a)], position: 4 }, contents)
    expect(await tracksOf(playlists, id)).toEqual([d, a, c, b, a])
    const moved = await items(
      id,
      'PUT',
      { range_start: 1, range_length: 2, insert_before: 5 },
      contents,
    )
    expect(moved.status).toBe(200)
    expect(await tracksOf(playlists, id)).toEqual([d, b, a, a, c])
    await items(id, 'PUT', { range_start: 4, insert_before: 0 }, contents)
    expect(await tracksOf(playlists, id)).toEqual([c, d, b, a, a])
    await items(id, 'DELETE', { [contents]: [{ uri: uriOf(a) }] }, contents)
    expect(await tracksOf(playlists, id)).toEqual([c, d, b])
    await items(id, 'PUT', { uris: [b, b].map(uriOf) }, contents)
    expect(await tracksOf(playlists, id)).toEqual([b, b])
    await items(id, 'PUT', { uris: [] }, contents)
    expect(await tracksOf(playlists, id)).toEqual([])
  }
})

test('an entry carries both names of its song, who added it and when', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b] })
  const whole = await ask('GET', `/v1/playlists/${id}`, { as: null })
  for (const contents of ['tracks', 'items']) {
    const [entry] = whole.body[contents].items
    expect(entry.track).toEqual(entry.item)
    expect(entry.item.id).toBe(a)
    expect(entry.added_by).toEqual({
      id: 'ada',
      type: 'user',
      uri: 'busker:user:ada',
      href: 'http://busker.test/v1/users/ada',
      external_urls: {
        spotify: 'http://busker.test/user/ada',
        busker: 'http://busker.test/user/ada',
      },
    })
    expect(Date.parse(entry.added_at)).toBeGreaterThan(Date.now() - 600_000)
    expect(whole.body[contents].href).toContain(`/${contents}?`)
    const page = await ask('GET', `/v1/playlists/${id}/${contents}?limit=1&offset=1`, { as: null })
    expect(page.body).toMatchObject({ total: 2, limit: 1, offset: 1, next: null })
    expect(page.body.previous).toContain(`/${contents}?offset=0&limit=1`)
    expect(page.body.items[0].track.id).toBe(b)
  }
  expect(whole.body.images[0].url).toContain(a)
})

test('a song that left the catalog leaves a gap that a player can skip', async () => {
  const gone = newId()
  playlists.tracks.add(gone)
  const id = await makePlaylist(playlists, { tracks: [a, gone] })
  playlists.tracks.delete(gone)
  const { body } = await ask('GET', `/v1/playlists/${id}`)
  expect(body.items.items.map((entry: { item: unknown }) => entry.item === null)).toEqual([
    false,
    true,
  ])
})

test('a place that is not in the playlist is refused, and nothing moves', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, c] })
  for (const move of [
    { range_start: 3, insert_before: 0 },
    { range_start: 0, insert_before: 4 },
    { range_start: 1, range_length: 3, insert_before: 0 },
    { range_start: Number.MAX_SAFE_INTEGER, insert_before: 0 },
  ]) {
    const refused = await items(id, 'PUT', move)
    expect([refused.status, refused.body.error.reason]).toEqual([400, 'NO_SUCH_RANGE'])
  }
  for (const body of [
    { range_start: -1, insert_before: 0 },
    { range_start: 0.5, insert_before: 0 },
    { range_start: 0, range_length: 0, insert_before: 1 },
    { range_start: 0, range_length: 101, insert_before: 1 },
    {},
  ])
    expect((await items(id, 'PUT', body)).status).toBe(400)
  const beyond = await items(id, 'POST', { uris: [uriOf(a)], position: 4 })
  expect([beyond.status, beyond.body.error.message]).toEqual([
    400,
    'position: points past the end of the playlist.',
  ])
  expect(await tracksOf(playlists, id)).toEqual([a, b, c])
})

test('what is no song of the catalog is not added', async () => {
  const id = await makePlaylist(playlists)
  const stranger = newId()
  const unknown = await items(id, 'POST', { uris: [uriOf(a), uriOf(stranger)] })
  expect([unknown.status, unknown.body.error.reason]).toEqual([404, 'TRACK_NOT_FOUND'])
  expect(unknown.body.error.message).toContain(stranger)
  for (const [method, body, field] of [
    ['POST', { uris: ['nonsense'] }, 'uris.0'],
    ['POST', { uris: [] }, 'uris'],
    ['POST', {}, 'uris'],
    ['POST', { uris: Array(101).fill(uriOf(a)) }, 'uris'],
    ['POST', { uris: [uriOf(a)], position: -1 }, 'position'],
    ['PUT', { uris: ['nonsense'] }, 'uris.0'],
    ['DELETE', {}, 'items'],
    ['DELETE', { tracks: [] }, 'tracks'],
  ] as const) {
    const refused = await items(id, method, body)
    expect([refused.status, method, refused.body.error.message]).toEqual([
      400,
      method,
      expect.stringContaining(field),
    ])
  }
  expect(await tracksOf(playlists, id)).toEqual([])
})

test('songs are changed by the owner alone', async () => {
  const id = await makePlaylist(playlists, { tracks: [a] })
  const body = { uris: [uriOf(b)] }
  const path = `/v1/playlists/${id}/items`
  expect((await ask('POST', path, { body, as: null })).status).toBe(401)
  expect((await ask('POST', path, { body, as: 'bob:playlist-modify-public' })).status).toBe(403)
  expect((await ask('POST', path, { body, as: 'ada:playlist-modify-private' })).status).toBe(403)
  const unknown = await ask('POST', `/v1/playlists/${newId()}/items`, { body })
  expect(unknown.status).toBe(404)
})

test('a playlist has room for ten thousand songs, and not for one more', async () => {
  const id = await makePlaylist(playlists)
  const hundred = { uris: Array(100).fill(uriOf(a)) }
  for (let times = 0; times < 100; times++) await items(id, 'POST', hundred)
  const refused = await items(id, 'POST', { uris: [uriOf(b)] })
  expect([refused.status, refused.body.error.reason]).toEqual([403, 'PLAYLIST_IS_FULL'])
  expect(refused.body.error.message).toContain('10000')
  expect((await ask('GET', `/v1/playlists/${id}/items?limit=1`)).body.total).toBe(10_000)
  expect((await items(id, 'PUT', { range_start: 9_999, insert_before: 0 })).status).toBe(200)
}, 30_000)

test('who removes a playlist while others add to it surprises nobody', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await makePlaylist(playlists)
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => items(id, 'POST', { uris: [uriOf(a)] })),
      ask('DELETE', `/v1/playlists/${id}`),
      ...Array.from({ length: 6 }, () => items(id, 'PUT', { uris: [uriOf(b)] })),
    ])
    for (const answer of answers) expect([200, 201, 404]).toContain(answer.status)
  }
})

test('a song moved to and fro five hundred times keeps its place short to name', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, c] })
  for (let times = 0; times < 500; times++)
    await items(id, 'PUT', { range_start: 2, insert_before: 1 })
  expect(await tracksOf(playlists, id)).toEqual([a, b, c])
  const db = connect(playlists.database)
  const { rows } = await sql<{ longest: number }>`
    select max(length(rank)) as longest from playlist_item where playlist_id = ${id}`.execute(db)
  await db.destroy()
  expect(rows[0]?.longest).toBeLessThanOrEqual(LONGEST_RANK)
}, 30_000)
