import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { z } from 'zod'
import { secrets, startTestStack } from '../test/stack.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'
import type { Ask } from './server.ts'

const SONGS = 3
const list = z.object({ total: z.number(), items: z.array(z.object({ id: z.string() })) })
const saved = z.object({
  total: z.number(),
  items: z.array(z.object({ added_at: z.iso.datetime() }).loose()),
})

let stack: Awaited<ReturnType<typeof startTestStack>>
let ask: Ask
let library: string
beforeAll(async () => {
  stack = await startTestStack()
  ask = await stack.asOperator()
  library = join(stack.folder, 'music')
  await writeTinySongs(library, SONGS)
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  await until(async () => (await idsOf('tracks')).length === SONGS)
  await until(async () => (await idsOf('albums')).length === 1)
})
afterAll(() => stack.stop())

const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await Bun.sleep(50)
}
const idsOf = async (kind: string) =>
  list.parse(await ask(`/v1/library/${kind}`)).items.map(({ id }) => id)
const mine = async (kind: string) => saved.parse(await ask(`/v1/me/${kind}`))
const save = async (path: string, body?: object, method = 'PUT') => {
  const answer = await stack.fetch(
    new Request(`http://busker.test${path}`, {
      method,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  )
  return [answer.status, await answer.text()]
}
const token = async () => {
  const answer = await stack.fetch(
    new Request('http://busker.test/auth/token', {
      method: 'POST',
      headers: { authorization: `Bearer ${secrets.operatorKey}`, origin: 'http://busker.test' },
    }),
  )
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token
}

test('a playlist is kept by its URI and let go again, though another service has it', async () => {
  await until(async () => (await idsOf('playlists')).length > 0)
  const [playlist] = await idsOf('playlists')
  const named = `uris=busker:playlist:${playlist}`
  const isKept = () => ask(`/v1/me/library/contains?${named}`)
  const before = await isKept()
  expect(await save(`/v1/me/library?${named}`)).toEqual([200, ''])
  expect([before, await isKept()]).toEqual([[false], [true]])
  const { followers } = z
    .object({ followers: z.object({ total: z.number() }) })
    .parse(await ask(`/v1/playlists/${playlist}`))
  expect(followers.total).toBe(1)
  expect(await save(`/v1/me/library?${named}`, undefined, 'DELETE')).toEqual([200, ''])
  expect(await isKept()).toEqual([false])
})

test('saved music is shown just as the catalog shows it, until its folder goes', async () => {
  const [tracks, [album]] = [await idsOf('tracks'), await idsOf('albums')]
  expect(await save('/v1/me/tracks', tracks)).toEqual([200, ''])
  expect(await save(`/v1/me/library?uris=spotify:album:${album}`)).toEqual([200, ''])
  const songs = await mine('tracks')
  expect(songs.total).toBe(SONGS)
  for (const [i, id] of tracks.entries())
    expect(songs.items[i]?.track).toEqual(await ask(`/v1/tracks/${id}`))
  const albums = await mine('albums')
  expect(albums.items.map((item) => item.album)).toEqual([await ask(`/v1/albums/${album}`)])

  await ask(`/v1/library/folders?path=${encodeURIComponent(library)}`, { method: 'DELETE' })
  await until(async () => (await mine('tracks')).total + (await mine('albums')).total === 0)
  const contains = await ask(`/v1/me/tracks/contains?ids=${tracks.join()}`)
  expect(contains).toEqual(tracks.map(() => false))
})
