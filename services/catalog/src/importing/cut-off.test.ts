import { expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuskerEvent } from '@busker/contracts/events'
import { type Blobs } from '@busker/blobs/blobs'
import { openBlobs } from '@busker/blobs/open'
import { testDatabase } from '@busker/postgres/testing'
import { anImport } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { openPostgresStore } from '../store.postgres.ts'
import { type FolderOfMusic, folderOfMusic } from '../testing/folder.ts'
import { importFolder } from './import-folder.ts'
import { begin } from './progress.ts'

class Killed extends Error {}

/** The same store, until so many calls have been made: then nothing happens any more, as after kill -9. */
function killedAfter(store: CatalogStore, calls: number): CatalogStore {
  let left = calls
  const guard = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          if (left-- <= 0) throw new Killed()
          return Reflect.apply(value, target, args) as unknown
        }
      },
    })
  const { artists, albums, tracks, files } = store
  return {
    ...store,
    artists: guard(artists),
    albums: guard(albums),
    tracks: guard(tracks),
    files: guard(files),
  }
}

async function contents(store: CatalogStore) {
  const [artists, albums, tracks, files] = await Promise.all([
    store.artists.listAfter('', 100),
    store.albums.listAfter('', 100),
    store.tracks.listAfter('', 100),
    store.files.listUnder('/', '', 100),
  ])
  return { artists, albums, tracks, files: files.map((file) => ({ ...file, importId: '' })) }
}

async function events(store: CatalogStore) {
  const heard: BuskerEvent[] = []
  while (await store.outbox.take(100, async (some) => void heard.push(...some)));
  return heard.map(({ name, payload }) => `${name} ${'id' in payload ? payload.id : ''}`)
}

const on = (TALB: string, TIT2: string, TPE1 = 'Nina', TPE2?: string) =>
  TPE2 ? { TALB, TIT2, TPE1, TPE2 } : { TALB, TIT2, TPE1 }

async function first(folder: FolderOfMusic) {
  await folder.song('a/1.mp3', 300, on('Blue', 'One', 'Nina', 'Nina'))
  await folder.song('a/2.mp3', 301, on('Blue', 'Two', 'Bill'))
  await folder.song('b/3.mp3', 302, on('Red', 'Three'))
  await folder.song('b/4.mp3', 303, on('Red', 'Four', 'Miles'))
  await folder.song('c/5.mp3', 303, on('Green', 'Copy'))
  await folder.song('c/6.mp3', 304, on('Green', 'Six'))
}

async function second(folder: FolderOfMusic) {
  await folder.song('a/1.mp3', 300, on('Indigo', 'One', 'Nina', 'Nina'))
  await folder.move('b', 'd')
  await folder.remove('c/6.mp3')
  await folder.song('c/7.mp3', 305, on('Green', 'Seven'))
  await folder.song('a/2.mp3', 306, on('Blue', 'Two again', 'Bill'))
  await folder.song('c/8.mp3', 303, on('Green', 'Copy'))
}

const run = (store: CatalogStore, blobs: Blobs, path: string, name: string, resumed: boolean) =>
  importFolder(
    { store, blobs, onSaved() {} },
    {
      job: begin(anImport(name, { path, createdAt: name === 'first' ? 1000 : 2000 }), 1),
      resumed,
      signal: new AbortController().signal,
    },
  )

test('an import that is killed at any point and done again ends as if nothing had happened', async () => {
  const covers = await mkdtemp(join(tmpdir(), 'busker-catalog-blobs-'))
  const blobs = await openBlobs(`file:${covers}`)
  const before = await folderOfMusic()
  await first(before)
  const whole = await openPostgresStore(await testDatabase())
  await run(whole, blobs, before.root, 'first', false)
  const afterFirst = await contents(whole)
  expect(afterFirst.tracks).toHaveLength(6)

  const relative = <T>(value: T, root: string) =>
    JSON.parse(JSON.stringify(value).replaceAll(root, '')) as T
  for (let calls = 1; ; calls += 7) {
    await using folder = await folderOfMusic()
    const store = await openPostgresStore(await testDatabase())
    await first(folder)
    const survived = await kill(store, blobs, folder.root, 'first', calls)
    const withoutTimes = (all: Awaited<ReturnType<typeof contents>>) => ({
      ...all,
      files: all.files.map((file) => ({ ...file, mtimeMs: 0 })),
    })
    expect(relative(withoutTimes(await contents(store)), folder.root)).toEqual(
      relative(withoutTimes(afterFirst), before.root),
    )
    await second(folder)
    await kill(store, blobs, folder.root, 'second', calls)
    const end = await contents(store)
    expect(end.tracks.map(({ title }) => title).sort()).toEqual([
      'Copy',
      'Four',
      'One',
      'Seven',
      'Three',
      'Two again',
    ])
    expect(end.albums.map(({ name }) => name).sort()).toEqual(['Blue', 'Green', 'Indigo', 'Red'])
    expect(end.artists.map(({ name }) => name).sort()).toContain('Various Artists')
    for (const { id } of end.albums.filter(({ name }) => name === 'Red' || name === 'Green'))
      expect(afterFirst.albums.map((album) => album.id)).toContain(id)
    expect(await store.albums.listMarked(1)).toEqual([])
    expect(await store.artists.listMarked(1)).toEqual([])
    const told = new Set(await events(store))
    for (const kind of ['track', 'album', 'artist'] as const) {
      const now = new Set(end[`${kind}s`].map(({ id }) => id))
      for (const id of now) expect(told).toContain(`${kind}.saved ${id}`)
      for (const { id } of afterFirst[`${kind}s`])
        if (!now.has(id)) expect(told).toContain(`${kind}.removed ${id}`)
    }
    await store.close()
    if (survived) break
  }
  await whole.close()
  await before[Symbol.asyncDispose]()
  await rm(covers, { recursive: true, force: true })
}, 300_000)

/** Runs an import that dies after so many calls, then again. Resolves to whether it lived. */
async function kill(store: CatalogStore, blobs: Blobs, root: string, name: string, calls: number) {
  try {
    await run(killedAfter(store, calls), blobs, root, name, false)
    return true
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    await run(store, blobs, root, name, true)
    return false
  }
}
