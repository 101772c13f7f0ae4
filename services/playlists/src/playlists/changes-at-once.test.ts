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

let playlists: TestPlaylists
beforeAll(async () => {
  playlists = await startTestPlaylists()
})
afterAll(() => playlists.stop())

/** What a client asks, as songs by number, and what it does to a list. */
interface Change {
  method: string
  body: (songs: string[]) => unknown
  apply: (list: number[]) => number[]
}

const song = fc.nat(5)
const place = fc.nat(12)

const add = fc
  .tuple(fc.array(song, { minLength: 1, maxLength: 3 }), place)
  .map(([some, position]): Change => ({
    method: 'POST',
    body: (songs) => ({ uris: some.map((one) => uriOf(songs[one] ?? '')), position }),
    apply: (list) => list.toSpliced(position, 0, ...some),
  }))
const remove = fc.array(song, { minLength: 1, maxLength: 2 }).map((some): Change => ({
  method: 'DELETE',
  body: (songs) => ({ items: some.map((one) => ({ uri: uriOf(songs[one] ?? '') })) }),
  apply: (list) => list.filter((one) => !some.includes(one)),
}))
const replace = fc.array(song, { maxLength: 4 }).map((some): Change => ({
  method: 'PUT',
  body: (songs) => ({ uris: some.map((one) => uriOf(songs[one] ?? '')) }),
  apply: () => some,
}))
const move = fc
  .tuple(place, fc.integer({ min: 1, max: 4 }), place)
  .map(([range_start, range_length, insert_before]): Change => ({
    method: 'PUT',
    body: () => ({ range_start, range_length, insert_before }),
    apply(list) {
      if (range_start + range_length > list.length || insert_before > list.length)
        throw new Error('This move should have been refused.')
      const moved = list.slice(range_start, range_start + range_length)
      const [before, after] = [list.slice(0, insert_before), list.slice(insert_before)]
      const stays = (offset: number) => (_: number, i: number) =>
        i + offset < range_start || i + offset >= range_start + range_length
      return [...before.filter(stays(0)), ...moved, ...after.filter(stays(insert_before))]
    },
  }))
const change = fc.oneof(
  { weight: 4, arbitrary: add },
  { weight: 4, arbitrary: move },
  { weight: 1, arbitrary: remove },
  { weight: 1, arbitrary: replace },
)

/** Counts the changes of a playlist; a snapshot id begins with it. */
const versionOf = (snapshot: string) =>
  Number(Buffer.from(snapshot, 'base64url').toString().split(',')[0])

/** Makes changes one after the other. Resolves to those that were made, and as which change of all. */
async function makeChanges(id: string, changes: Change[]) {
  const made: { version: number; apply: Change['apply'] }[] = []
  for (const { method, body, apply } of changes) {
    const path = `/v1/playlists/${id}/items`
    const answer = await playlists.ask(method, path, { body: body(playlists.ids) })
    if (answer.status >= 300) expect(answer.body.error.reason).toBe('NO_SUCH_RANGE')
    else made.push({ version: versionOf(answer.body.snapshot_id), apply })
  }
  return made
}

async function mustHold(id: string, expected: number[]) {
  const songs = expected.map((one) => playlists.ids[one] ?? '')
  expect(await tracksOf(playlists, id)).toEqual(songs)
}

test('whatever is added, moved and removed, a playlist is what a simple list would be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
      const id = await makePlaylist(playlists)
      const made = await makeChanges(id, changes)
      await mustHold(
        id,
        made.reduce((list, { apply }) => apply(list), [] as number[]),
      )
    }),
    { numRuns: 30 },
  )
})

test('three clients at once leave a playlist as if they had taken turns', async () => {
  const db = connect<PlaylistsDatabase>(playlists.database)
  const some = fc.array(change, { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.tuple(some, some, some), async (clients) => {
      const id = await makePlaylist(playlists)
      const made = (await Promise.all(clients.map((changes) => makeChanges(id, changes)))).flat()
      const inTurn = made.toSorted((one, other) => one.version - other.version)
      expect(new Set(inTurn.map(({ version }) => version)).size).toBe(made.length)
      await mustHold(
        id,
        inTurn.reduce((list, { apply }) => apply(list), [] as number[]),
      )
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
})
