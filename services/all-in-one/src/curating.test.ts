import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { z } from 'zod'
import { examplesOf } from '../test/guides.ts'
import { startTestStack } from '../test/stack.ts'
import { tinySong } from '../test/tiny-songs.ts'
import type { Ask } from './server.ts'

const one = z.looseObject({ id: z.string(), name: z.string() })
const page = z.object({ items: z.array(one) })

let stack: Awaited<ReturnType<typeof startTestStack>>
let ask: Ask
beforeAll(async () => {
  stack = await startTestStack()
  ask = await stack.asOperator()
  const library = join(stack.folder, 'music')
  for (const [i, genre] of ['Jazz', 'Ambient', 'Ambient'].entries())
    await Bun.write(join(library, 'Nina', `Album ${i}`, 'Song.wav'), songOf(i, genre))
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  while ((await read('/v1/library/albums')).length < 3) await Bun.sleep(50)
  while (!(await read('/v1/library/playlists')).length) await Bun.sleep(50)
  while ((await categories()).length < 2) await Bun.sleep(50)
})
afterAll(() => stack.stop())

/** A song with a genre in its INFO chunk. */
function songOf(number: number, genre: string) {
  const text = Buffer.alloc(genre.length + 1 + ((genre.length + 1) % 2))
  text.write(genre)
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32LE(12 + text.length, 0)
  sizes.writeUInt32LE(text.length, 4)
  const info = ['LIST', sizes.subarray(0, 4), 'INFO', 'IGNR', sizes.subarray(4), text]
  const wav = Buffer.concat([
    tinySong(number),
    ...info.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  ])
  wav.writeUInt32LE(wav.length - 8, 4)
  return wav
}

const read = async (path: string) => page.parse(await ask(path)).items
const categories = async (query = '') => {
  const { categories: found } = z
    .object({ categories: page })
    .parse(await ask(`/v1/browse/categories${query}`))
  return found.items.map(({ name }) => name)
}
const playlistsOf = async (path: string) => {
  const { message, playlists } = z
    .object({ message: z.string(), playlists: page })
    .parse(await ask(`/v1/browse/${path}`))
  return [message, ...playlists.items.map(({ name }) => name)]
}
const released = async () =>
  z
    .object({ albums: page })
    .parse(await ask('/v1/browse/new-releases'))
    .albums.items.map(({ name }) => name)

test('the owner curates as the guide says, and listeners see it', async () => {
  expect(await categories()).toEqual(['Ambient', 'Jazz'])
  // Two of its three songs are of that genre.
  expect(await playlistsOf('categories/ambient/playlists')).toEqual(['Ambient', 'Newest arrivals'])
  expect(await playlistsOf('categories/jazz/playlists')).toEqual(['Jazz'])
  const last = (await released()).at(-1)

  const albums = await read('/v1/library/albums')
  const [playlist] = await read('/v1/library/playlists')
  const pinned = albums.find(({ name }) => name === last)
  const examples = await examplesOf('curating', 'http')
  expect(examples).toHaveLength(7)
  for (const example of examples) {
    const [line = '', ...body] = example.split('\n')
    const [method = '', path = ''] = line.split(' ')
    const told = body
      .join('\n')
      .replaceAll('PLAYLIST_ID', playlist?.id ?? '')
      .replaceAll('ALBUM_ID', pinned?.id ?? '')
    await ask(path, { method, body: told })
  }

  expect(await categories()).toEqual(['Calm', 'Jazz & more'])
  expect(await categories('?locale=sv_SE')).toEqual(['Calm', 'Jass'])
  expect(await playlistsOf('categories/calm/playlists')).toEqual(['Calm', 'Newest arrivals'])
  expect(await playlistsOf('featured-playlists?locale=sv')).toEqual([
    'När det regnar',
    'Newest arrivals',
  ])
  expect((await released())[0]).toBe(last)
  const hidden = ask('/v1/browse/categories/ambient/playlists').catch(String)
  expect(await hidden).toContain('There is no category ambient.')
  expect(await ask('/v1/curation')).toMatchObject({
    categories: [{ id: 'calm' }, { id: 'jazz' }, { id: 'ambient', hidden: true }],
    new_releases: { pinned: [pinned?.id], hidden: [] },
  })
})
