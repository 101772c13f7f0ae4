import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { aTrack } from '../documents/fixtures.ts'
import { type AlbumTags, type Track } from '../documents/track.ts'
import { summariseAlbum } from './summarise-album.ts'

const by = (name: string, join = '') => ({ id: name, name, join })
const tagged = (
  title: string,
  artists: string[],
  tags: Partial<AlbumTags> = {},
  more: Partial<Track> = {},
) => {
  const plain = aTrack(title)
  return {
    ...plain,
    artists: artists.map((name) => by(name)),
    artistIds: artists,
    albumTags: { ...plain.albumTags, ...tags },
    ...more,
  }
}
const summary = (tracks: Track[]) => summariseAlbum({ id: 'album', keys: [] }, tracks)
const artistsOf = (tracks: Track[]) => summary(tracks).artists.map(({ name }) => name)

test('an album without an album artist is by whoever leads all of its tracks', () => {
  expect(artistsOf([tagged('1', ['Nina']), tagged('2', ['Nina', 'Bill'])])).toEqual(['Nina'])
  expect(artistsOf([tagged('1', ['Nina', 'Bill']), tagged('2', ['Nina', 'Bill'])])).toEqual([
    'Nina',
    'Bill',
  ])
  expect(artistsOf([tagged('1', ['Nina']), tagged('2', ['Bill', 'Nina'])])).toEqual([
    'Various Artists',
  ])
  expect(artistsOf([tagged('1', ['Nina'], { compilation: true })])).toEqual(['Various Artists'])
})

test('an album is a single, an album or a compilation', () => {
  const typeOf = (...tracks: Track[]) => summary(tracks).albumType
  const label = { artists: [by('Label')] }
  expect(typeOf(tagged('1', ['Nina']))).toBe('single')
  expect(typeOf(tagged('1', ['Nina'], { trackTotal: 12 }))).toBe('album')
  expect(typeOf(tagged('1', ['Nina'], {}, { durationMs: 3_000_000 }))).toBe('album')
  expect(typeOf(...['1', '2', '3', '4'].map((title) => tagged(title, ['Nina'])))).toBe('album')
  expect(typeOf(tagged('1', ['Nina'], label), tagged('2', ['Bill'], label))).toBe('compilation')
  expect(typeOf(tagged('1', ['Nina']), tagged('2', ['Bill']))).toBe('compilation')
})

test('an album says what most of its tracks say, in whatever order they come', () => {
  const track = fc.record({
    title: fc.string({ maxLength: 3 }),
    artist: fc.constantFrom('Nina', 'Bill'),
    name: fc.constantFrom('Blue', 'blue'),
    year: fc.constantFrom(null, '1994', '1995-03'),
    genres: fc.subarray(['jazz', 'modal', 'blues']),
    number: fc.nat({ max: 3 }),
  })
  const tracks = fc
    .array(track, { minLength: 1, maxLength: 8 })
    .map((drawn) =>
      drawn.map(({ title, artist, name, year, genres, number }, index) =>
        tagged(
          title,
          [artist],
          { name, releaseDate: year ? { date: year, precision: 'year' } : null },
          { id: String(index), genres, number },
        ),
      ),
    )
  fc.assert(
    fc.property(
      tracks.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => expect(summary(shuffled)).toEqual(summary(all)),
    ),
  )
})
