import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { isBlank, parseQuery } from './parse-query.ts'

const parts = fc.constantFrom(
  'artist:',
  'year:',
  'isrc:',
  'tag:new',
  'genre:"',
  '"',
  '1990-',
  ' ',
  ':',
  '\\',
  '\0',
  'Ł',
)
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join('')),
  fc
    .array(fc.oneof(parts, fc.string({ maxLength: 5 })), { maxLength: 60 })
    .map((all) => all.join('')),
)

test('whatever is typed is understood, as words without signs', () => {
  fc.assert(
    fc.property(typed, (q) => {
      const { words, filters } = parseQuery(q)
      for (const word of [...words, ...filters.flatMap((filter) => filter.words)])
        expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u)
    }),
  )
})

test('what comes after 256 letters changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 256, maxLength: 300 }), fc.string(), (q, more) => {
      expect(parseQuery(q + more)).toEqual(parseQuery(q))
    }),
  )
})

test('words and filters survive in any company', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), word, word, (words, artist, album) => {
      const query = parseQuery(`${words.join(' ')} artist:${artist} album:"${album} live"`)
      expect(query.words).toEqual(words)
      expect(query.filters).toEqual([
        { field: 'artist', words: [artist] },
        { field: 'album', words: [album, 'live'] },
      ])
    }),
  )
})

test.each([
  ['year:1994', { from: 1994, to: 1994 }],
  ['year:1990-1999', { from: 1990, to: 1999 }],
  ['year:1999-1990', { from: 1990, to: 1999 }],
  ['year:"1990 - 1999"', { from: 1990, to: 1999 }],
  ['year:1990-', { from: 1990, to: 9999 }],
  ['year:-1990', { from: 1, to: 1990 }],
  ['year:next', null],
  ['year:94', null],
])('%s', (q, years) => {
  expect(parseQuery(q).years).toEqual(years)
})

test('a filter takes one word, the next one is free', () => {
  const { words, filters } = parseQuery('artist: miles davis track:so')
  expect(words).toEqual(['davis'])
  expect(filters).toEqual([
    { field: 'artist', words: ['miles'] },
    { field: 'track', words: ['so'] },
  ])
})

test('a filter without a value is not there yet', () => {
  expect(parseQuery('artist: year:1994').filters).toEqual([])
  expect(['', ' \n', 'artist:', 'isrc: ""'].every((q) => isBlank(parseQuery(q)))).toBe(true)
})
