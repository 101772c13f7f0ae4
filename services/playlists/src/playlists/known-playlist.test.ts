import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import fc from 'fast-check'
import {
  DOT,
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  uriOf,
} from '../playlists.fixture.ts'

let service: TestPlaylists
beforeAll(async () => {
  service = await startTestPlaylists()
  await service.events.start()
})
afterAll(() => service.stop())

const ALL = 'playlist-read-private,playlist-modify-public,playlist-modify-private,ugc-image-upload'
const steps = [
  'rename',
  'add',
  'move',
  'remove',
  'hide',
  'show',
  'follow',
  'unfollow',
  'the owner is renamed',
  'a song leaves the catalog',
  'a song is in the catalog again',
  'cover',
] as const

test('a playlist is told to be known to those alone who have this very playlist', async () => {
  const songs = service.ids
  const id = await makePlaylist(service, { tracks: songs })
  const path = `/v1/playlists/${id}`
  const get = (of: string, by: string | null, known: string[]) =>
    service.fetch(of, {
      headers: {
        'if-none-match': known.join(', '),
        ...(by ? { authorization: `Bearer ${by}:${ALL}` } : {}),
      },
    })
  const change: Record<(typeof steps)[number], (n: number) => unknown> = {
    rename: (n) => service.ask('PUT', path, { body: { name: `Name ${n}` } }),
    add: (n) => service.ask('POST', `${path}/items`, { body: { uris: [uriOf(songs[n]!)] } }),
    move: (n) =>
      service.ask('PUT', `${path}/items`, { body: { range_start: 0, insert_before: n + 1 } }),
    remove: (n) =>
      service.ask('DELETE', `${path}/items`, { body: { tracks: [{ uri: uriOf(songs[n]!) }] } }),
    hide: () => service.ask('PUT', path, { body: { public: false } }),
    show: () => service.ask('PUT', path, { body: { public: true } }),
    follow: () => service.ask('PUT', `${path}/followers`, { body: {}, as: `bob:${ALL}` }),
    unfollow: () => service.ask('DELETE', `${path}/followers`, { as: `bob:${ALL}` }),
    'the owner is renamed': (n) => service.names.set('ada', `Ada ${n}`),
    'a song leaves the catalog': (n) => service.tracks.delete(songs[n]!),
    'a song is in the catalog again': (n) => service.tracks.add(songs[n]!),
    cover: () =>
      service.fetch(`${path}/images`, {
        method: 'PUT',
        headers: { authorization: `Bearer ada:${ALL}`, 'content-type': 'image/jpeg' },
        body: DOT.toString('base64'),
      }),
  }
  /** What was answered under each tag, by address. */
  const known = new Map<string, Map<string, string>>()
  const look = async () => {
    for (const of of [
      path,
      `${path}/items?limit=3`,
      `${path}/tracks?offset=1`,
      `${path}?fields=name`,
    ])
      for (const by of ['ada', 'bob', null]) {
        const answers = known.get(of) ?? new Map<string, string>()
        known.set(of, answers)
        const whole = await get(of, by, [])
        const again = await get(of, by, [...answers.keys()])
        // Who may not see it hears nothing of whether they have it.
        if (whole.status !== 200) expect(again.status).toBe(whole.status)
        if (whole.status !== 200) continue
        const body = await whole.text()
        const tag = whole.headers.get('etag') ?? ''
        if (again.status === 304) expect(answers.get(again.headers.get('etag') ?? '')).toBe(body)
        expect(answers.get(tag) ?? body).toBe(body)
        answers.set(tag, body)
        expect((await get(of, by, [tag])).status).toBe(304)
      }
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(songs.length - 1)), { maxLength: 5 }),
      async (drawn) => {
        for (const [what, n] of drawn) {
          await change[what](n)
          await look()
        }
      },
    ),
    { numRuns: 15, examples: [[steps.map((what, n) => [what, n % songs.length])]] },
  )
})

test('who deletes their account is named no more to anybody who had the playlist', async () => {
  const id = await makePlaylist(service)
  const made = { body: { public: false, collaborative: true } }
  await service.ask('PUT', `/v1/playlists/${id}`, made)
  await service.ask('PUT', `/v1/playlists/${id}/collaborators/odo`)
  const as = `odo:${ALL}`
  service.tracks.add(service.ids[0]!)
  const uris = [uriOf(service.ids[0]!)]
  expect(
    (await service.ask('POST', `/v1/playlists/${id}/items`, { body: { uris }, as })).status,
  ).toBe(201)
  const get = (tag: string) =>
    service.fetch(`/v1/playlists/${id}/items`, {
      headers: { authorization: `Bearer ada:${ALL}`, 'if-none-match': tag },
    })
  const tag = (await get('')).headers.get('etag') ?? ''
  expect((await get(tag)).status).toBe(304)
  await service.events.publish([event('account.removed', { userId: 'odo' })])
  for (let tries = 0; tries < 500 && (await get(tag)).status === 304; tries++) await Bun.sleep(10)
  expect((await get(tag)).status).toBe(200)
})
