import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import fc from 'fast-check'
import { type TestPlaylists, makePlaylist, startTestPlaylists } from '../playlists.fixture.ts'

let service: TestPlaylists
beforeAll(async () => {
  service = await startTestPlaylists({ songs: 0 })
})
afterAll(() => service.stop())

const songs = (count: number) => {
  const ids = Array.from({ length: count }, newId)
  for (const id of ids) service.tracks.add(id)
  return ids
}
const together = async (...ids: string[]) => {
  const query = { ids: ids.join(',') }
  const answer = await service.inside.internal['tracks-together'].$get({ query })
  expect(answer.status).toBe(200)
  return (await answer.json()).tracks
}
const withFirst = async (id: string) => (await together(id))[0]?.together

test('of a playlist of three songs, the second belongs to the first more than the third', async () => {
  const [first, second, third] = songs(3)
  await makePlaylist(service, { tracks: [first!, second!, third!] })
  expect(await withFirst(first!)).toEqual([
    { id: second!, likeness: 1 },
    { id: third!, likeness: 0.75 },
  ])
})

test('a private playlist tells nobody anything, and neither does one that became private or is gone', async () => {
  const [one, other] = songs(2)
  await makePlaylist(service, { tracks: [one!, other!], isPublic: false })
  expect(await withFirst(one!)).toEqual([])
  const id = await makePlaylist(service, { tracks: [one!, other!] })
  expect(await withFirst(one!)).toEqual([{ id: other!, likeness: 1 }])
  await service.ask('PUT', `/v1/playlists/${id}`, { body: { public: false } })
  expect(await withFirst(one!)).toEqual([])
  await service.ask('PUT', `/v1/playlists/${id}`, { body: { public: true } })
  await service.ask('DELETE', `/v1/playlists/${id}`)
  expect(await withFirst(one!)).toEqual([])
})

test('a song that stands everywhere belongs less to another than one that stands with it alone', async () => {
  const [one, close, famous] = songs(3)
  await makePlaylist(service, { tracks: [famous!, one!, close!] })
  for (const other of songs(3)) await makePlaylist(service, { tracks: [famous!, other] })
  expect(await withFirst(one!)).toEqual([
    { id: close!, likeness: 1 },
    { id: famous!, likeness: 0.5 },
  ])
})

test('a list of more songs than belong together says nothing, until it is short enough', async () => {
  const [one, other, ...many] = songs(501)
  const uris = (ids: string[]) => ({ uris: ids.map((id) => `busker:track:${id}`) })
  const id = await makePlaylist(service, { tracks: [one!, other!] })
  for (let from = 0; from < many.length; from += 100)
    await service.ask('POST', `/v1/playlists/${id}/items`, {
      body: uris(many.slice(from, from + 100)),
    })
  expect(await withFirst(one!)).toEqual([])
  const body = { tracks: [{ uri: `busker:track:${many[0]}` }] }
  await service.ask('DELETE', `/v1/playlists/${id}/items`, { body })
  expect((await withFirst(one!))?.[0]).toEqual({ id: other!, likeness: 1 })
})

test('what belongs together is as a simple sum over the playlists says, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ places: fc.array(fc.nat(4), { maxLength: 6 }), isPublic: fc.boolean() }),
        {
          maxLength: 4,
        },
      ),
      async (drawn) => {
        const ids = songs(5)
        const lists = drawn.map(({ places, ...more }) => ({
          tracks: places.map((n) => ids[n]!),
          ...more,
        }))
        for (const list of lists) await makePlaylist(service, list)
        const shown = lists.filter(({ isPublic }) => isPublic).map(({ tracks }) => tracks)
        const holding = (id: string) => shown.filter((tracks) => tracks.includes(id))
        const places = (tracks: string[], id: string) =>
          tracks.flatMap((track, place) => (track === id ? [place] : []))
        const likeness = (a: string, b: string) => {
          const said = holding(a)
            .filter((tracks) => tracks.includes(b))
            .map((tracks) => {
              const gaps = places(tracks, a).flatMap((at) =>
                places(tracks, b).map((place) => Math.abs(place - at)),
              )
              return 500 + Math.floor(500 / Math.min(...gaps))
            })
          const sum = said.reduce((total, one) => total + one, 0)
          return sum / 1000 / Math.sqrt(holding(a).length * holding(b).length)
        }
        const found = await together(...ids)
        expect(await together(...ids)).toEqual(found)
        expect(found.map(({ id }) => id)).toEqual(ids)
        for (const { id, together: others } of found) {
          const expected = ids
            .filter((other) => other !== id && likeness(id, other) > 0)
            .map((other) => ({ id: other, likeness: expect.closeTo(likeness(id, other), 5) }))
          expect(others).toHaveLength(expected.length)
          expect(others).toEqual(expect.arrayContaining(expected))
          const order = others.toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
          expect(others).toEqual(order)
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('only services of this installation may ask, by ids', async () => {
  const path = `/internal/tracks-together?ids=${newId()}`
  expect((await service.ask('GET', path)).status).toBe(401)
  for (const ids of ['x', '', `${newId()},%00`, Array.from({ length: 101 }, newId).join(',')])
    expect(
      (await service.inside.internal['tracks-together'].$get({ query: { ids } })).status as number,
    ).toBe(400)
})
