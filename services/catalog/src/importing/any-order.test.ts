import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { AudioFile, CreditedArtist } from '@busker/audio-files/audio-file'
import { testDatabase } from '@busker/postgres/testing'
import fc from 'fast-check'
import { openPostgresStore } from '../store.postgres.ts'
import type { CatalogStore } from '../store.ts'
import { importBatch } from './import-batch.ts'
import { removeUnheld } from './remove-tracks.ts'
import { settle } from './settle.ts'

let store: CatalogStore
beforeAll(async () => {
  store = await openPostgresStore(await testDatabase())
})
afterAll(() => store.close())

const named = (name: string): CreditedArtist => ({ name, musicbrainzId: null, join: '' })

/** A file as tags go wrong in real libraries: few names, many holes. */
const file = fc.record({
  folder: fc.constantFrom('', 'x', 'x/CD1', 'x/CD2', 'y'),
  album: fc.constantFrom('Blue', 'blue', 'Red'),
  artist: fc.constantFrom('Nina', 'Miles'),
  albumArtist: fc.constantFrom(null, null, 'Nina', 'Various Artists'),
  release: fc.constantFrom(null, null, null, 'release-1', 'release-2'),
  compilation: fc.constantFrom(false, false, false, true),
  year: fc.constantFrom(null, '1994', '1995'),
  number: fc.integer({ min: 1, max: 3 }),
})
type Drawn = typeof file extends fc.Arbitrary<infer T> ? T : never

const audioOf = (drawn: Drawn, index: number): AudioFile => ({
  path: `/music/${drawn.folder ? `${drawn.folder}/` : ''}${index}.mp3`,
  size: 1,
  mtimeMs: index,
  title: `Song ${index}`,
  artists: [named(drawn.artist)],
  artistCredit: drawn.artist,
  albumArtists: drawn.albumArtist ? [named(drawn.albumArtist)] : [],
  albumArtistCredit: drawn.albumArtist,
  album: drawn.album,
  albumMusicbrainzId: drawn.release,
  releaseGroupMusicbrainzId: null,
  compilation: drawn.compilation || drawn.albumArtist === 'Various Artists',
  disc: { number: null, total: null },
  track: { number: drawn.number, total: null },
  releaseDate: drawn.year ? { date: drawn.year, precision: 'year' } : null,
  explicit: false,
  genres: [],
  isrc: null,
  barcode: null,
  recordingMusicbrainzId: null,
  lyrics: null,
  replayGain: null,
  cover: null,
  durationMs: 200_000,
  codec: 'mp3',
  container: 'mp3',
  contentType: 'audio/mpeg',
  bitrate: 128_000,
  sampleRate: 44_100,
  channels: 2,
  audioHash: index.toString(16).padStart(32, '0'),
})

async function importInBatches(batches: AudioFile[][]) {
  const importing = {
    importId: 'import',
    libraryRoot: '/music',
    addedAt: 1,
    counts: { added: 0, updated: 0, moved: 0, removed: 0, unchanged: 0 },
    lost: new Map(),
    left: new Set<string>(),
    report() {},
  }
  for (const batch of batches) {
    const records = await store.files.find(batch.map(({ path }) => path))
    const reads = batch.map((audio) => {
      const { path, size, mtimeMs } = audio
      const record = records.find((known) => known.path === path)
      return {
        seen: { path, size, mtimeMs },
        record,
        audio,
        images: [],
        besideProblem: null,
        original: undefined,
      }
    })
    await importBatch(store, importing, reads)
    if (batch.length % 2) await settle(store)
  }
  await settle(store)
}

async function takeContents() {
  const tracks = await store.tracks.listAfter('', 100)
  const albums = await store.albums.listAfter('', 100)
  const artists = await store.artists.listAfter('', 100)
  const files = await store.files.listUnder('/music', '', 100)
  await store.files.remove(files.map(({ path }) => path))
  await removeUnheld(
    store,
    tracks.map(({ id }) => id),
  )
  await settle(store)
  expect(await store.albums.listAfter('', 1)).toEqual([])
  expect(await store.artists.listAfter('', 1)).toEqual([])
  return { tracks, albums, artists }
}

test('files make the same albums in whatever order and portions they are read', async () => {
  const libraries = fc
    .array(file, { minLength: 1, maxLength: 8 })
    .map((drawn) => drawn.map(audioOf))
    .chain((files) =>
      fc.tuple(
        fc.constant(files),
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.integer({ min: 1, max: 4 }),
      ),
    )
  await fc.assert(
    fc.asyncProperty(libraries, async ([files, shuffled, size]) => {
      await importInBatches([files])
      const expected = await takeContents()
      const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, i) =>
        shuffled.slice(i * size, (i + 1) * size),
      )
      await importInBatches(batches)
      expect(await takeContents()).toEqual(expected)
    }),
    { numRuns: 15 },
  )
}, 120_000)

test('equal sounds with titles of their own are all there in whatever order, and keep their ids', async () => {
  const silences = fc
    .array(fc.tuple(file, fc.integer({ min: 1, max: 2 })), { minLength: 2, maxLength: 8 })
    .map((drawn) =>
      drawn.map(([one, sound], index) => ({
        ...audioOf(one, index),
        audioHash: sound.toString(16).padStart(32, '0'),
      })),
    )
    .chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
    )
  const idsByTitle = async () =>
    (await store.tracks.listAfter('', 100)).map(({ id, title }) => `${title} ${id}`).sort()
  await fc.assert(
    fc.asyncProperty(silences, async ([files, shuffled]) => {
      await importInBatches([files])
      const first = await idsByTitle()
      await importInBatches([shuffled])
      expect(await idsByTitle()).toEqual(first)
      const one = await takeContents()
      await importInBatches([shuffled])
      const other = await takeContents()
      for (const { tracks } of [one, other])
        expect(tracks.map(({ title }) => title).sort()).toEqual(
          files.map(({ title }) => title).sort(),
        )
    }),
    { numRuns: 15 },
  )
}, 120_000)
