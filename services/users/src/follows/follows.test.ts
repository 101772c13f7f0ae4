import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { exampleArtist } from '@busker/web-api/examples'
import fc from 'fast-check'
import { SITE, type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  for (const name of ['ada', 'bob', 'carol']) await users.arrive(name)
})
afterAll(() => users.stop())

const SCOPES = 'user-follow-read,user-follow-modify'
const anArtist = () => {
  const id = newId()
  users.artists.add(id)
  return id
}
const ask = (method: string, query: string, body?: unknown, by = 'ada') =>
  users.ask(method, `/v1/me/following${query}`, {
    as: `${by}:${SCOPES}`,
    ...(body === undefined ? {} : { body }),
  })
const contains = async (type: string, ids: string[]) =>
  (await ask('GET', `/contains?type=${type}&ids=${ids.join(',')}`)).json()

test('a listener follows artists and people, by the query or the body, and lets go of them', async () => {
  const [one, two, three] = [anArtist(), anArtist(), anArtist()]
  expect((await ask('PUT', `?type=artist&ids=${one},${two}`)).status).toBe(204)
  expect((await ask('PUT', '?type=artist', { ids: [three, one] })).status).toBe(204)
  expect((await ask('PUT', '?type=user', { ids: ['bob', 'carol'] })).status).toBe(204)
  expect(await contains('artist', [three, newId(), one, one])).toEqual([true, false, true, true])
  expect(await contains('user', ['bob', 'nobody'])).toEqual([true, false])
  // An artist and a person are told apart even under one id.
  expect(await contains('user', [one])).toEqual([false])
  expect((await ask('DELETE', '?type=artist', { ids: [one, newId()] })).status).toBe(204)
  expect((await ask('DELETE', '?type=user&ids=carol')).status).toBe(204)
  expect(await contains('artist', [one, two])).toEqual([false, true])
  expect(await contains('user', ['bob', 'carol'])).toEqual([true, false])
})

test('followed artists are read page by page, each once, however large the pages are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (picked, limit) => {
        const reader = `reader-${newId()}`.slice(0, 40)
        await users.arrive(reader)
        const artists = picked.map(anArtist)
        if (artists.length)
          expect((await ask('PUT', '?type=artist', { ids: artists }, reader)).status).toBe(204)
        const read: string[] = []
        let query: string | null = `?type=artist&limit=${limit}`
        for (let pages = 0; query !== null && pages < 20; pages++) {
          const { artists: page } = await (await ask('GET', query, undefined, reader)).json()
          expect(page.total).toBe(artists.length)
          expect(page.items.length).toBeLessThanOrEqual(limit)
          read.push(...page.items.map(({ id }: { id: string }) => id))
          expect(page.cursors.after).toBe(page.next && read.at(-1)!)
          query = page.next && new URL(page.next).search
        }
        expect(read.toSorted()).toEqual(artists.toSorted())
        expect(new Set(read).size).toBe(read.length)
      },
    ),
    { numRuns: 15 },
  )
})

test('the page has the shape that clients of Spotify know, with whole artists', async () => {
  await users.arrive('dan')
  const artist = anArtist()
  await ask('PUT', `?type=artist&ids=${artist}`, undefined, 'dan')
  expect(await (await ask('GET', '?type=artist', undefined, 'dan')).json()).toEqual({
    artists: {
      href: `${SITE}/v1/me/following?type=artist&limit=20`,
      limit: 20,
      next: null,
      cursors: { after: null, before: artist },
      total: 1,
      items: [exampleArtist(artist)],
    },
  })
})

test('who is not there is not followed, and is named; then none of the others are either', async () => {
  const [here, gone] = [anArtist(), newId()]
  const artist = await ask('PUT', '?type=artist', { ids: [here, gone] })
  expect([artist.status, (await artist.json()).error.message]).toEqual([
    404,
    `There is no artist ${gone}.`,
  ])
  expect(await contains('artist', [here])).toEqual([false])
  // What cannot be the id of an artist is nobody's either.
  expect((await ask('PUT', '?type=artist&ids=x')).status).toBe(404)
  expect((await ask('DELETE', '?type=artist&ids=x')).status).toBe(204)
  const user = await ask('PUT', '?type=user', { ids: ['carol', 'nobody'] })
  expect([user.status, (await user.json()).error.reason]).toEqual([404, 'USER_NOT_FOUND'])
  expect(await contains('user', ['carol'])).toEqual([false])
})

test('nobody follows themselves', async () => {
  const own = await ask('PUT', '?type=user', { ids: ['bob', 'ada'] })
  expect([own.status, (await own.json()).error.reason]).toEqual([400, 'CANNOT_FOLLOW_YOURSELF'])
})

test('a request that names nobody, too many or nonsense is refused', async () => {
  const many = Array.from({ length: 51 }, newId)
  for (const [query, body] of [
    ['', { ids: [newId()] }],
    ['?type=label', { ids: [newId()] }],
    ['?type=artist', undefined],
    ['?type=artist', { ids: [] }],
    ['?type=artist', { ids: 'x' }],
    ['?type=artist', { ids: many }],
    ['?type=artist&ids=%00', undefined],
    ['?type=user&ids=', undefined],
    ['?type=user', { ids: ['a\0b'] }],
    ['?type=user', [1]],
  ] as const)
    for (const method of ['PUT', 'DELETE'])
      expect([query, body, (await ask(method, query, body)).status]).toEqual([query, body, 400])
  for (const query of ['', '?type=user', '?type=artist&limit=0', '?type=artist&after=x'])
    expect((await ask('GET', query)).status).toBe(400)
  expect((await ask('GET', '/contains?type=artist')).status).toBe(400)
})

test('an app needs the scope to see and the scope to change whom one follows', async () => {
  for (const [method, path, scope] of [
    ['GET', '?type=artist', 'user-follow-modify'],
    ['GET', '/contains?type=artist&ids=x', 'user-follow-modify'],
    ['PUT', '?type=user&ids=bob', 'user-follow-read'],
    ['DELETE', '?type=user&ids=bob', 'user-follow-read'],
  ] as const) {
    const answer = await users.ask(method, `/v1/me/following${path}`, { as: `ada:${scope}` })
    expect([answer.status, (await answer.json()).error.reason]).toEqual([403, 'INSUFFICIENT_SCOPE'])
    expect((await users.ask(method, `/v1/me/following${path}`)).status).toBe(401)
  }
})

test('an artist who left the catalog is followed by nobody; one who came back is', async () => {
  const [gone, back] = [anArtist(), anArtist()]
  await ask('PUT', '?type=artist', { ids: [gone, back] })
  users.artists.delete(gone)
  const tell = () => users.events.publish([gone, back].map((id) => event('artist.removed', { id })))
  await tell()
  await users.until(async () => !(await contains('artist', [gone]))[0])
  await tell()
  expect(await contains('artist', [back])).toEqual([true])
})
