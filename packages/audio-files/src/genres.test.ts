import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { splitGenres } from './genres.ts'

test('genres in one tag are told apart, each named once', () => {
  expect(splitGenres(['Rock; Pop', 'rock', 'Jazz,Blues', 'Folk / Roots'])).toEqual([
    'Rock',
    'Pop',
    'Jazz',
    'Blues',
    'Folk',
    'Roots',
  ])
})

test('a genre whose name holds a slash or commas stays whole', () => {
  expect(splitGenres(['R&B/Soul', 'Folk, World, & Country'])).toEqual([
    'R&B/Soul',
    'Folk, World, & Country',
  ])
})

test('genres split again are the same genres', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tags) => {
      const once = splitGenres(tags)
      expect(splitGenres(once)).toEqual(once)
    }),
  )
})
