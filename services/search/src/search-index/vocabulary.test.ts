import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { allowedEdits, editsBetween } from './edits.ts'
import { createVocabulary } from './vocabulary.ts'

const word = fc.stringMatching(/^[abc]{1,10}$/)
const typed = fc.stringMatching(/^[abc]{4,10}$/)

test('exactly the words within the allowed edits are near', () => {
  const words = fc.uniqueArray(word, { maxLength: 80 })
  fc.assert(
    fc.property(words, words, typed, fc.boolean(), (known, added, q, isPrefix) => {
      const vocabulary = createVocabulary(known.map((term) => ({ term, documents: 1 })))
      vocabulary.add(added)
      const all = [...new Set([...known, ...added])]
      const most = allowedEdits(q)
      const expected = all.filter((term) => editsBetween(q, term, most, isPrefix) <= most)
      expect(vocabulary.near(q, isPrefix, 1000).toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['westlnd', 'westlund', 1],
  ['wetslund', 'westlund', 1],
  ['westlund', 'westlund', 0],
  ['metalica', 'metallica', 1],
  ['wsetlnud', 'westlund', 2],
  ['abc', 'xyz', 3],
])('%s is so many edits from %s', (q, term, edits) => {
  expect(editsBetween(q, term, 2, false)).toBe(edits)
})

test('the likeliest comes first: fewer edits, then the more frequent word', () => {
  const vocabulary = createVocabulary([
    { term: 'lovely', documents: 900 },
    { term: 'loves', documents: 5 },
    { term: 'lover', documents: 50 },
    { term: 'loveq', documents: 1 },
  ])
  expect(vocabulary.near('loveq', false, 3)).toEqual(['loveq', 'lover', 'loves'])
})
