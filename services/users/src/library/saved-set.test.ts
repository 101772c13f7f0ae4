import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import fc from 'fast-check'
import { type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
})
afterAll(() => users.stop())

const SCOPES = 'user-library-read,user-library-modify'
const songs = Array.from({ length: 8 }, newId)
const YEARS = ['2001', '2002', '2003']
const yearly = (year: string) => `${year}-01-01T00:00:00.000Z`

interface Kept {
  /** When it was saved elsewhere; undefined for what was saved here. */
  at: string | undefined
  /** Which change it came with. */
  change: number
}

const picked = fc.uniqueArray(fc.nat(songs.length - 1), { minLength: 1, maxLength: 5 })
const change = fc.oneof(
  fc.record({ does: fc.constant('save' as const), picked }),
  fc.record({ does: fc.constant('move' as const), picked, year: fc.constantFrom(...YEARS) }),
  fc.record({ does: fc.constant('remove' as const), picked }),
)

/** What was saved here first, the latest change before others; then what was moved, by its times. */
const newestFirst = (kept: Map<string, Kept>) =>
  [...kept].toSorted(([, one], [, other]) => {
    if (one.at === undefined && other.at === undefined) return other.change - one.change
    if (one.at === undefined || other.at === undefined) return one.at === undefined ? -1 : 1
    return other.at.localeCompare(one.at)
  })

test('saving and removing in any order leaves a set with the times of the first saving, read once page by page', async () => {
  for (const id of songs) users.tracks.add(id)
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (changes, limit) => {
        const reader = `reader-${newId()}`
        await users.arrive(reader)
        const ask = (method: string, query: string, body?: unknown) =>
          users.ask(method, `/v1/me/tracks${query}`, {
            as: `${reader}:${SCOPES}`,
            ...(body ? { body } : {}),
          })
        // A Map keeps the order in which things came, and the place of what is there.
        const kept = new Map<string, Kept>()
        for (const [number, made] of changes.entries()) {
          const ids = made.picked.map((i) => songs[i]!)
          const at = made.does === 'move' ? yearly(made.year) : undefined
          const body =
            made.does === 'move'
              ? { timestamped_ids: ids.map((id) => ({ id, added_at: at })) }
              : { ids }
          expect((await ask(made.does === 'remove' ? 'DELETE' : 'PUT', '', body)).status).toBe(200)
          for (const id of ids)
            if (made.does === 'remove') kept.delete(id)
            else if (!kept.has(id)) kept.set(id, { at, change: number })
        }
        const expected = newestFirst(kept)
        const read: { added_at: string; track: { id: string } }[] = []
        for (let query: string | null = `?limit=${limit}`; query !== null;) {
          const page = await (await ask('GET', query)).json()
          expect(page.total).toBe(kept.size)
          expect(page.items).toHaveLength(Math.min(limit, kept.size - read.length))
          read.push(...page.items)
          query = page.next && new URL(page.next).search
        }
        expect(read.map(({ track }) => track.id)).toEqual(expected.map(([id]) => id))
        for (const [i, [, { at }]] of expected.entries())
          expect(read[i]!.added_at).toEqual(at ?? expect.stringMatching(/^20[2-9]\d-/))
        const contains = await ask('GET', `/contains?ids=${songs.join()}`)
        expect(await contains.json()).toEqual(songs.map((id) => kept.has(id)))
      },
    ),
    { numRuns: 40 },
  )
})

test('two players that save and remove the same songs at once do not hinder each other', async () => {
  await users.arrive('twice')
  for (const id of songs) users.tracks.add(id)
  const as = `twice:${SCOPES}`
  const once = (ids: string[], method: string) =>
    users.ask(method, '/v1/me/tracks', { as, body: { ids } })
  const backwards = songs.toReversed()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => [
      once(i % 2 ? songs : backwards, 'PUT'),
      once(i % 2 ? backwards : songs, i % 3 ? 'PUT' : 'DELETE'),
    ]).flat(),
  )
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  await once(songs, 'PUT')
  const { total } = await (await users.ask('GET', '/v1/me/tracks', { as })).json()
  expect(total).toBe(songs.length)
})
