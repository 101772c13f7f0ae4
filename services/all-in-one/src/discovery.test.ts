import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { addressOf, inProcess } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { z } from 'zod'
import { registerListener } from '../test/listener.ts'
import { secrets, startTestStack } from '../test/stack.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'
import type { Ask } from './server.ts'

const SONGS = 10
const withId = z.object({ id: z.string() })
const list = z.object({ items: z.array(withId.extend({ artists: z.array(withId) })) })
const found = z.object({ tracks: z.array(withId) })

let stack: Awaited<ReturnType<typeof startTestStack>>
let ask: Ask
let songs: string[]
let artist: string
type Listener = Awaited<ReturnType<typeof registerListener>> & { bearer: string }
const listeners: Listener[] = []

beforeAll(async () => {
  stack = await startTestStack()
  ask = await stack.asOperator()
  const library = join(stack.folder, 'music')
  await writeTinySongs(library, SONGS)
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  const settings = { registration: 'open', embeds: 'open' }
  await ask('/v1/admin/settings', { method: 'PUT', body: JSON.stringify(settings) })
  const tracks = async () => list.parse(await ask('/v1/library/tracks?limit=50')).items
  while ((await tracks()).length < SONGS) await Bun.sleep(50)
  songs = (await tracks()).map(({ id }) => id)
  artist = (await tracks())[0]?.artists[0]?.id ?? ''
  for (const name of ['Ada', 'Bob', 'Cy']) {
    const person = { email: `${name.toLowerCase()}@lake.example`, name }
    const listener = await registerListener(stack, person)
    listeners.push({ ...listener, bearer: (await listener.token()) ?? '' })
  }
})
afterAll(() => stack.stop())

const call = ({ call: by, bearer }: Listener, method: string, path: string, body?: object) =>
  by(bearer, method, path, body)
const recommended = async (seed: string) => {
  const path = `/v1/recommendations?seed_tracks=${seed}`
  return found.parse(await ask(path)).tracks.map(({ id }) => id)
}
const makePlaylist = async (by: Listener, tracks: string[], isPublic: boolean) => {
  const made = await call(by, 'POST', '/v1/me/playlists', { name: 'Mix', public: isPublic })
  const { id } = withId.parse(await made.json())
  const uris = tracks.map((track) => `busker:track:${track}`)
  expect((await call(by, 'POST', `/v1/playlists/${id}/items`, { uris })).status).toBe(201)
  return id
}
/** Plays songs to their ends, all at once. */
async function listen(by: Listener, tracks: string[]) {
  const grants = await Promise.all(
    tracks.map(async (track_id) => {
      const answer = await call(by, 'POST', '/v1/play-grants', { track_id })
      return z.object({ grant: z.string() }).parse(await answer.json()).grant
    }),
  )
  const at = new Date().toISOString()
  const heard = { type: 'end', listened_ms: 500, position_ms: 500, at }
  const events = grants.map((grant) => ({ grant, ...heard }))
  expect((await call(by, 'POST', '/v1/plays', { events })).status).toBe(200)
}
const recompute = async () => {
  const inside = reachInside(
    inProcess(new Map(stack.services)),
    new TextEncoder().encode(secrets.serviceSecret),
    'test',
  )
  const url = `${addressOf('catalog')}/internal/reception`
  expect((await inside('catalog')(url, { method: 'POST' })).status).toBe(204)
}
const until = async (isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 500; tries++) {
    if (await isSo()) return
    await Bun.sleep(20)
  }
  throw new Error('It never came to be so.')
}

test('a playlist of three songs makes its second the first recommendation for its first, while it is public', async () => {
  const [ada] = listeners
  const [first, , , , second, third] = songs
  const before = await recommended(first!)
  expect(before.toSorted()).toEqual(songs.filter((song) => song !== first).toSorted())
  const hidden = await makePlaylist(ada!, [first!, songs[8]!, songs[9]!], false)
  expect(await recommended(first!)).toEqual(before)
  const id = await makePlaylist(ada!, [first!, second!, third!], true)
  expect((await recommended(first!)).slice(0, 2)).toEqual([second!, third!])
  expect(await recommended(first!)).toEqual(await recommended(first!))
  await call(ada!, 'PUT', `/v1/playlists/${id}`, { public: false })
  expect(await recommended(first!)).toEqual(before)
  for (const playlist of [hidden, id]) await call(ada!, 'DELETE', `/v1/playlists/${playlist}`)
})

test('the least played tenth is what tag:hipster finds', async () => {
  const [ada, bob] = listeners
  await listen(ada!, songs.slice(1))
  await listen(bob!, songs.slice(2))
  await recompute()
  const search = async () => {
    const answer = await ask('/v1/search?q=tag:hipster&type=track')
    const page = z.object({ tracks: z.object({ items: z.array(withId) }) }).parse(answer)
    return page.tracks.items.map(({ id }) => id)
  }
  await until(async () => (await search()).length === 1)
  expect(await search()).toEqual([songs[0]!])
  const shown = z.object({ popularity: z.number() })
  const popularity = async (song: string) => shown.parse(await ask(`/v1/tracks/${song}`)).popularity
  expect(await popularity(songs[0]!)).toBe(0)
  expect(await popularity(songs[1]!)).toBeLessThan(await popularity(songs[2]!))
})

test('what three listeners share is recommended, until one of them deletes their account', async () => {
  const [ada, , cy] = listeners
  const [, , , seed, , , shared] = songs
  // Two have heard both already, which is not told.
  const before = await recommended(seed!)
  await listen(cy!, [seed!, shared!])
  expect((await recommended(seed!))[0]).toBe(shared)
  const follow = `/v1/me/following?type=artist&ids=${artist}`
  for (const one of [ada!, cy!]) expect((await call(one, 'PUT', follow)).status).toBe(204)
  const followers = async () =>
    z
      .object({ followers: z.object({ total: z.number() }) })
      .parse(await ask(`/v1/artists/${artist}`)).followers.total
  await until(async () => (await followers()) === 2)
  await cy!.form('/account/delete', { confirmation: 'cy@lake.example' })
  await until(async () => (await recommended(seed!)).join() === before.join())
  await until(async () => (await followers()) === 1)
})
