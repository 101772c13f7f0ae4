import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type TestPlaylists, makePlaylist, startTestPlaylists } from './playlists.fixture.ts'

let playlists: TestPlaylists
beforeAll(async () => {
  playlists = await startTestPlaylists()
})
afterAll(() => playlists.stop())

const statusOf = async (method: string, path: string, as: string | null, body?: unknown) =>
  (await playlists.ask(method, path, { as, body })).status

test('an app that was not let to read private playlists does not see them, their owner’s neither', async () => {
  const id = await makePlaylist(playlists, { isPublic: false })
  for (const path of [`/v1/playlists/${id}`, `/v1/playlists/${id}/items`]) {
    expect(await statusOf('GET', path, 'ada:playlist-read-private')).toBe(200)
    for (const as of [null, 'ada:', 'ada:playlist-modify-public', 'odo:playlist-read-private'])
      expect([path, as, await statusOf('GET', path, as)]).toEqual([path, as, 404])
  }
})

test('an app changes what its scope is for, and nothing of others', async () => {
  const hidden = await makePlaylist(playlists, { isPublic: false })
  const open = await makePlaylist(playlists, { isPublic: true })
  const rename = (id: string, as: string | null) =>
    statusOf('PUT', `/v1/playlists/${id}`, as, { name: 'Evening' })
  expect(await rename(hidden, 'ada:playlist-modify-private')).toBe(200)
  expect(await rename(open, 'ada:playlist-modify-public')).toBe(200)
  expect(await rename(hidden, 'ada:playlist-modify-public')).toBe(403)
  expect(await rename(open, 'ada:playlist-modify-private')).toBe(403)
  expect(await rename(open, 'ada:admin')).toBe(403)
  expect(await rename(hidden, 'odo:playlist-modify-private')).toBe(404)
  expect(await rename(open, 'odo:playlist-modify-public')).toBe(403)
  expect(await rename(open, null)).toBe(401)
})
