import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { aTrack, idOf } from '../documents/fixtures.ts'
import type { Track } from '../documents/track.ts'
import { companyOfAll, nobody } from './company.ts'
import { type Seed, likeness, recommend } from './recommend.ts'

const dated = (title: string, year: number | null, more: Partial<Track> = {}) => {
  const plain = aTrack(title, more)
  const releaseDate = year === null ? null : { date: String(year), precision: 'year' as const }
  return { ...plain, albumTags: { ...plain.albumTags, releaseDate } }
}
const seed = (more: Partial<Seed> = {}): Seed => ({
  type: 'track',
  id: idOf('seed'),
  artistIds: ['nina'],
  genres: ['jazz', 'hip-hop'],
  year: 1994,
  company: nobody,
  ...more,
})

test('the same artist counts more than genres in common, and these more than the year', () => {
  const like = (more: Partial<Track>, year: number | null = null) =>
    likeness(seed(), dated('x', year, more))
  expect(like({ artistIds: ['nina'] })).toBe(3)
  expect(like({ genres: ['Jazz', 'Polka'] })).toBe(1)
  expect(like({ genres: ['Hip Hop', 'jazz', 'JAZZ'] })).toBe(2)
  expect(like({ genres: ['jazz'] }, 1999)).toBe(1.75)
  expect(like({ genres: ['jazz'] }, 1900)).toBe(1)
  expect(like({ genres: ['Polka'], artistIds: ['bill'] }, 1994)).toBe(0)
})

test('what stands together in playlists, or has the same listeners, is like it without any tag in common', () => {
  const other = dated('other', null, { artistIds: ['bill'], genres: ['Polka'] })
  const alike = (playlists: number, listeners: number) =>
    likeness(
      seed({
        company: {
          playlists: new Map([[other.id, playlists]]),
          listeners: new Map([[other.id, listeners]]),
        },
      }),
      other,
    )
  expect([alike(1, 0), alike(0, 1), alike(0.5, 0.5)]).toEqual([8, 6, 7])
  const same = dated('x', 1994, { artistIds: ['nina'], genres: ['jazz', 'hip-hop'] })
  expect(likeness(seed(), same)).toBe(6)
})

test('of several tracks of an artist, the one that keeps most company with another counts', () => {
  const company = (likeness: number) => ({
    playlists: new Map([['x', likeness]]),
    listeners: nobody.listeners,
  })
  const { playlists, listeners } = companyOfAll([company(0.2), company(0.7), nobody, company(0.1)])
  expect([[...playlists], listeners.size]).toEqual([[['x', 0.7]], 0])
})

test('bounds leave out what is beyond them, and targets bring near what is near', () => {
  const measured = [10_000, 20_000, 30_000].map((durationMs, i) => ({
    track: aTrack(String(durationMs), { durationMs, artistIds: ['nina'] }),
    loudness: [-30, -10, null][i]!,
    popularity: [0, 50, 100][i]!,
  }))
  const lengths = (tunables: object) =>
    recommend([seed()], measured, tunables, 9).tracks.map(({ durationMs }) => durationMs)
  expect(new Set(lengths({ min_duration_ms: 20_000 }))).toEqual(new Set([20_000, 30_000]))
  expect(lengths({ max_loudness: -20 })).toEqual([10_000])
  expect(lengths({ min_popularity: 51 })).toEqual([30_000])
  expect(lengths({ target_popularity: 60 })).toEqual([20_000, 30_000, 10_000])
  expect(lengths({ target_duration_ms: 30_000 })).toEqual([30_000, 20_000, 10_000])
  expect(lengths({ target_loudness: -28 })[0]).toBe(10_000)
  expect(recommend([seed()], measured, { min_loudness: -20 }, 9).pools).toEqual([
    { seed: seed(), initial: 3, left: 1 },
  ])
})

const genres = fc.subarray(['jazz', 'soul', 'pop'])
const artists = fc.subarray(['nina', 'bill', 'miles'])
const year = fc.option(fc.integer({ min: 1950, max: 1970 }))
const candidates = fc
  .array(fc.record({ genres, artistIds: artists, year }), { maxLength: 12 })
  .map((drawn) =>
    drawn.map(({ year: released, ...more }, i) => ({
      track: dated(`song ${i}`, released, more),
      loudness: null,
      popularity: 0,
    })),
  )
const likenesses = fc
  .array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 10 })), { maxLength: 4 })
  .map((drawn) => new Map(drawn.map(([i, tenths]) => [idOf(`song ${i}`), tenths / 10])))
const seeds = fc.uniqueArray(
  fc.record({
    type: fc.constantFrom('track' as const, 'artist' as const),
    id: fc.nat(11).map((i) => idOf(`song ${i}`)),
    genres,
    artistIds: artists,
    year,
    company: fc.record({ playlists: likenesses, listeners: likenesses }),
  }),
  { minLength: 1, maxLength: 5, selector: ({ type, id }) => type + id },
)
const shuffled = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length })

test('the same seeds lead to the same music, in whatever order anything comes, and never to a seed', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(seeds, candidates)
        .chain(([from, to]) =>
          fc.tuple(fc.constant(from), fc.constant(to), shuffled(from), shuffled(to)),
        ),
      fc.integer({ min: 1, max: 15 }),
      ([from, to, otherFrom, otherTo], most) => {
        const { tracks, pools } = recommend(from, to, {}, most)
        expect(recommend(otherFrom, otherTo, {}, most).tracks).toEqual(tracks)
        const ids = tracks.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const started = from.filter(({ type }) => type === 'track').map(({ id }) => id)
        expect(ids.filter((id) => started.includes(id))).toEqual([])
        for (const track of tracks) expect(from.some((one) => likeness(one, track) > 0)).toBe(true)
        const found = recommend(from, to, {}, 99).tracks
        expect(tracks).toEqual(found.slice(0, most))
        expect(found.length).toBeGreaterThanOrEqual(
          Math.max(...pools.map(({ initial }) => initial)),
        )
      },
    ),
  )
})
