import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { gatherGenres, slugOf, spellingsOf } from './genres.ts'

test('a genre is one, however it is written', () => {
  const genres = gatherGenres([
    { genre: 'Hip-Hop', albums: 2 },
    { genre: 'hip hop', albums: 3 },
    { genre: 'Música Popular', albums: 5 },
    { genre: 'ジャズ', albums: 1 },
    { genre: '!!!', albums: 9 },
    { genre: '', albums: 9 },
  ])
  expect(genres).toEqual([
    { id: 'hip-hop', name: 'hip hop', spellings: ['hip hop', 'Hip-Hop'], albums: 5 },
    { id: 'musica-popular', name: 'Música Popular', spellings: ['Música Popular'], albums: 5 },
    expect.objectContaining({ name: 'ジャズ', albums: 1 }),
  ])
  expect(spellingsOf(genres, ['HIP HOP', 'polka', 'ジャズ'])).toEqual([
    'hip hop',
    'Hip-Hop',
    'ジャズ',
  ])
})

const counted = fc.uniqueArray(
  fc.record({
    genre: fc.string({ unit: 'grapheme', maxLength: 6 }),
    albums: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ genre }) => genre, maxLength: 20 },
)

test('no album is lost or counted for two genres, in whatever order they come', () => {
  fc.assert(
    fc.property(
      counted.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const genres = gatherGenres(all)
        expect(gatherGenres(shuffled)).toEqual(genres)
        const named = all.filter(({ genre }) => slugOf(genre))
        expect(genres.flatMap(({ spellings }) => spellings).toSorted()).toEqual(
          named.map(({ genre }) => genre).toSorted(),
        )
        const sum = (some: { albums: number }[]) => some.reduce((n, { albums }) => n + albums, 0)
        expect(sum(genres)).toBe(sum(named))
      },
    ),
  )
})

test('a slug is its own slug, and fits into a list with commas', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (genre) => {
      const slug = slugOf(genre)
      expect(slugOf(slug)).toBe(slug)
      expect(slug).not.toMatch(/[,\s/?#]/)
    }),
    { examples: [['\ufe72']] },
  )
})
