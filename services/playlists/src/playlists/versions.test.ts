import { afterAll, beforeAll, expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  tracksOf,
  uriOf,
} from '../playlists.fixture.ts'
import { MOST_VERSIONS } from './versions.ts'

let playlists: TestPlaylists
let db: ReturnType<typeof connect<PlaylistsDatabase>>
let a: string
let b: string
let c: string
let d: string
beforeAll(async () => {
  playlists = await startTestPlaylists()
  db = connect<PlaylistsDatabase>(playlists.database)
  ;[a = '', b = '', c = '', d = ''] = playlists.ids
})
afterAll(async () => {
  await db.destroy()
  await playlists.stop()
})

const items = (id: string, method: string, body: unknown) =>
  playlists.ask(method, `/v1/playlists/${id}/items`, { body })
const snapshot = async (id: string): Promise<string> =>
  (await playlists.ask('GET', `/v1/playlists/${id}`)).body.snapshot_id
const past = async (id: string) =>
  (await db.selectFrom('playlistItemPast').select('until').where('playlistId', '=', id).execute())
    .length

test('a move that was meant for an older version moves the same songs, wherever they are now', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, c, d] })
  const seen = await snapshot(id)
  await items(id, 'POST', { uris: [uriOf(a)], position: 0 })
  const answer = await items(id, 'PUT', { range_start: 3, insert_before: 1, snapshot_id: seen })
  expect(answer.status).toBe(200)
  expect(await tracksOf(playlists, id)).toEqual([a, a, d, b, c])
  await items(id, 'DELETE', { items: [{ uri: uriOf(b) }] })
  await items(id, 'PUT', { range_start: 2, insert_before: 1, snapshot_id: seen })
  expect(await tracksOf(playlists, id)).toEqual([a, a, c, d])
})

test('a removal that was meant for an older version leaves what came later', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, a] })
  const seen = await snapshot(id)
  await items(id, 'POST', { uris: [uriOf(a)], position: 1 })
  await items(id, 'DELETE', { tracks: [{ uri: uriOf(a) }], snapshot_id: seen })
  expect(await tracksOf(playlists, id)).toEqual([a, b])
})

test('one of two equal songs is taken out by its place', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, a] })
  await items(id, 'DELETE', { tracks: [{ uri: uriOf(a), positions: [0] }] })
  expect(await tracksOf(playlists, id)).toEqual([b, a])
  const wrong = await items(id, 'DELETE', { tracks: [{ uri: uriOf(a), positions: [1, 0] }] })
  expect([wrong.status, wrong.body.error.reason]).toEqual([400, 'NOT_AT_POSITION'])
  const beyond = await items(id, 'DELETE', { tracks: [{ uri: uriOf(a), positions: [2] }] })
  expect([beyond.status, beyond.body.error.reason]).toEqual([400, 'NO_SUCH_RANGE'])
  expect(await tracksOf(playlists, id)).toEqual([b, a])
})

test('a snapshot that the playlist never had is named and refused, and nothing changes', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b] })
  const other = await snapshot(await makePlaylist(playlists, { tracks: [a, b] }))
  const later = Buffer.from(`99,${id}`).toString('base64url')
  for (const snapshot_id of ['nonsense', other, later, '', `${await snapshot(id)}=`])
    for (const [method, body] of [
      ['PUT', { range_start: 0, insert_before: 2 }],
      ['DELETE', { items: [{ uri: uriOf(a) }] }],
      ['PUT', { uris: [uriOf(c)] }],
    ] as const) {
      const { status, body: answer } = await items(id, method, { ...body, snapshot_id })
      expect([status, answer.error.reason]).toEqual([400, 'UNKNOWN_SNAPSHOT'])
      expect(answer.error.message).toContain(`snapshot_id: this playlist had no version`)
      expect(answer.error.message).toContain(snapshot_id)
    }
  expect(await tracksOf(playlists, id)).toEqual([a, b])
})

test('the last hundred versions are kept, and nothing of those before', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, c] })
  const seen = [await snapshot(id)]
  for (let times = 0; times < MOST_VERSIONS; times++)
    seen.push(
      (await items(id, 'PUT', { range_start: 2, insert_before: 0 })).body.snapshot_id as string,
    )
  const move = { range_start: 0, range_length: 1, insert_before: 3 }
  const old = await items(id, 'PUT', { ...move, snapshot_id: seen[0] })
  expect([old.status, old.body.error.reason]).toEqual([400, 'SNAPSHOT_TOO_OLD'])
  expect(old.body.error.message).toContain(seen[0]!)
  expect((await items(id, 'PUT', { ...move, snapshot_id: seen[1] })).status).toBe(200)
  expect(await past(id)).toBeLessThanOrEqual(MOST_VERSIONS)
})

test('a version that was over thirty days ago is not kept', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, c] })
  const seen = await snapshot(id)
  await items(id, 'PUT', { uris: [uriOf(d)] })
  await sql`update playlist_version set changed_at = changed_at - interval '31 days'
    where playlist_id = ${id}`.execute(db)
  expect((await items(id, 'POST', { uris: [uriOf(a)] })).status).toBe(201)
  const old = await items(id, 'DELETE', { items: [{ uri: uriOf(a) }], snapshot_id: seen })
  expect([old.status, old.body.error.reason]).toEqual([400, 'SNAPSHOT_TOO_OLD'])
  expect(await past(id)).toBe(0)
})

test('a long playlist that is emptied and filled again and again keeps a bounded past', async () => {
  const id = await makePlaylist(playlists)
  const fill = () =>
    sql`
    with filled as (
      insert into playlist_item (playlist_id, rank, track_id, added_by, since)
      select ${id}, 'a' || lpad(n::text, 5, '0'), ${a}, 'ada', 0 from generate_series(1, 9000) as n
      returning id)
    update playlist set total = (select count(*) from filled) where id = ${id}`.execute(db)
  for (let times = 0; times < 4; times++) {
    await fill()
    await items(id, 'PUT', { uris: [] })
  }
  expect(await past(id)).toBeLessThanOrEqual(20_000)
  expect(await past(id)).toBeGreaterThanOrEqual(9000)
  expect((await items(id, 'POST', { uris: [uriOf(a)] })).status).toBe(201)
}, 20_000)

test('versions survive the shortening of ranks', async () => {
  const id = await makePlaylist(playlists, { tracks: [a, b, c] })
  let before = ''
  for (let times = 0; times < 400; times++) {
    if (times === 340) before = await snapshot(id)
    await items(id, 'PUT', { range_start: 2, insert_before: 1 })
  }
  // It stood as a, b, c then, as it does now; d is new.
  await items(id, 'POST', { uris: [uriOf(d)], position: 0 })
  await items(id, 'PUT', { range_start: 0, insert_before: 3, snapshot_id: before })
  expect(await tracksOf(playlists, id)).toEqual([d, b, c, a])
}, 30_000)
