import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { aTrack } from '../documents/fixtures.ts'
import { bareTitle, keysMeant, matchKeysOf } from './match-keys.ts'

test.each([
  ['Bohemian Rhapsody - Remastered 2011', 'bohemian rhapsody'],
  ['Bohemian Rhapsody - 2011 Remaster', 'bohemian rhapsody'],
  ['Harbour (Digitally Remastered)', 'harbour'],
  ['Harbour [2009 Remaster]', 'harbour'],
  ['Harbour (feat. Odo)', 'harbour'],
  ['Harbour [ft. Odo & Mara]', 'harbour'],
  ['Harbour ft. Odo', 'harbour'],
  ['Harbour (Live)', 'harbour live'],
  ['Harbour - Odo Remix', 'harbour odo remix'],
  ['Remastered', 'remastered'],
  ['(feat. Odo)', 'feat odo'],
])('%s is known as %s', (title, bare) => {
  expect(bareTitle(title)).toBe(bare)
})

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })

test('every song is found by its own title with its credit, or with any of its artists', () => {
  fc.assert(
    fc.property(name, fc.array(name, { minLength: 1, maxLength: 4 }), (title, names) => {
      const artists = names.map((one, i) => ({
        id: one,
        name: one,
        join: i < names.length - 1 ? ', ' : '',
      }))
      const keys = matchKeysOf(aTrack(title, { artists }))
      for (const artist of [...names, names.join(', '), ''])
        expect(keysMeant({ title, artist }).some((key) => keys.includes(key))).toBe(true)
    }),
  )
})
