import { afterAll, beforeAll, expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import fc from 'fast-check'
import type { PlaylistsDatabase } from '../database.ts'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  tracksOf,
  uriOf,
} from '../playlists.fixture.ts'
import { type Asked, type Item, asked } from './model.fixture.ts'

let playlists: TestPlaylists
beforeAll(async () => {
  playlists = await startTestPlaylists()
})
afterAll(() => playlists.stop())

const REFUSALS = ['NO_SUCH_RANGE', 'NOT_AT_POSITION']
const firstSnapshot = async (id: string): Promise<string> =>
  (await playlists.ask('GET', `/v1/playlists/${id}`)).body.snapshot_id

/** Asks, as a client that saw the playlist last at a snapshot. Resolves to the new one; null when refused. */
async function change(id: string, { method, body }: Asked, seen?: string): Promise<string | null> {
  const answer = await playlists.ask(method, `/v1/playlists/${id}/items`, {
    body: { ...body(playlists.ids), ...(method === 'POST' ? {} : { snapshot_id: seen }) },
  })
  if (answer.status < 300) return answer.body.snapshot_id
  expect(REFUSALS).toContain(answer.body.error.reason)
  return null
}

async function mustHold(id: string, expected: Item[]) {
  const songs = expected.map(({ song }) => playlists.ids[song] ?? '')
  expect(await tracksOf(playlists, id)).toEqual(songs)
}

test('whatever three clients change, each after what it saw last, is what a simple list would be', async () => {
  const client = fc.nat(2)
  const step = fc.record({ client, asked, looksFirst: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const id = await makePlaylist(playlists)
      let last = await firstSnapshot(id)
      const lists = new Map<string, Item[]>([[last, []]])
      const seen = [last, last, last]
      for (const { client: one, asked: wanted, looksFirst } of steps) {
        if (looksFirst) seen[one] = last
        const isAdded = wanted.method === 'POST'
        const expected = wanted.apply(
          lists.get(last) ?? [],
          lists.get(isAdded ? last : (seen[one] ?? '')) ?? [],
        )
        const snapshot = await change(id, wanted, seen[one])
        expect(snapshot !== null).toBe(expected !== undefined)
        if (!snapshot || !expected) continue
        expect(lists.has(snapshot)).toBe(false)
        lists.set(snapshot, expected)
        last = seen[one] = snapshot
        await mustHold(id, expected)
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

/** Counts the changes of a playlist; a snapshot id begins with it. */
const versionOf = (snapshot: string) =>
  Number(Buffer.from(snapshot, 'base64url').toString().split(',')[0])

test('three clients at once leave a playlist as if they had taken turns', async () => {
  const db = connect<PlaylistsDatabase>(playlists.database)
  const some = fc.array(asked, { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.tuple(some, some, some), async (clients) => {
      const id = await makePlaylist(playlists)
      const first = await firstSnapshot(id)
      const made: { wanted: Asked; seen: number; version: number }[] = []
      const goOn = async (wants: Asked[]) => {
        let seen = first
        for (const wanted of wants) {
          const snapshot = await change(id, wanted, seen)
          if (!snapshot) continue
          made.push({ wanted, seen: versionOf(seen), version: versionOf(snapshot) })
          seen = snapshot
        }
      }
      await Promise.all(clients.map(goOn))
      const lists = new Map<number, Item[]>([[versionOf(first), []]])
      for (const { wanted, seen, version } of made.toSorted((a, b) => a.version - b.version)) {
        const list = wanted.apply(lists.get(version - 1)!, lists.get(seen)!)
        expect([version, lists.has(version), !!list]).toEqual([version, false, true])
        lists.set(version, list!)
      }
      await mustHold(id, lists.get(versionOf(first) + made.length)!)
      const ranks = await db
        .selectFrom('playlistItem')
        .select('rank')
        .where('playlistId', '=', id)
        .execute()
      expect(new Set(ranks.map(({ rank }) => rank)).size).toBe(ranks.length)
    }),
    { numRuns: 25 },
  )
  await db.destroy()
}, 60_000)

test('songs that thirty clients add at the same moment are all there', async () => {
  const id = await makePlaylist(playlists)
  const path = `/v1/playlists/${id}/items`
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      playlists.ask('POST', path, { body: { uris: [uriOf(playlists.ids[i % 6]!)], position: 0 } }),
    ),
  )
  expect(new Set(answers.map(({ body }) => body.snapshot_id)).size).toBe(30)
  const held = await tracksOf(playlists, id)
  expect(held.toSorted()).toEqual(
    Array.from({ length: 30 }, (_, i) => playlists.ids[i % 6]!).toSorted(),
  )
})
