import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { OpenEmpty } from './search-index.suite.ts'
import { document, indexed } from './song-documents.ts'

const { raw } = String

export function describeWords(open: OpenEmpty) {
  describe('words', () => {
    const { tracks, find } = indexed(open, [
      document('artist', 'Mattias Westlund'),
      document('artist', 'Björk'),
      document('artist', 'AC/DC'),
      document('artist', '!!!'),
      document('track', 'Knolls of Doldesh', {
        artists: ['Mattias Westlund'],
        album: 'Battle for Wesnoth',
      }),
      document('track', 'Hyperballad', { artists: ['Björk'], album: 'Post' }),
      document('track', 'Straßenbahn', { artists: ['Łona'], album: 'Ørsted Æther' }),
      document('track', '東京の夜', { artists: ['椎名林檎'] }),
      document('track', '서울의 밤', { artists: ['아이유'] }),
      document('track', 'Группа крови', { artists: ['Кино'] }),
      document('track', 'Don’t Stop', { artists: ['Simon & Garfunkel'] }),
      document('track', raw`NEAR("a" OR b) AND NOT c* ^d -e :f {g} \ 'h'`),
    ])

    test.each([
      ['an artist with one letter missing', 'mattias westlnd'],
      ['an artist with two letters wrong in a long name', 'mattias wessllund'],
      ['an artist with two letters swapped', 'mattais westlund'],
      ['an artist half typed', 'matti'],
      ['an artist half typed with a typo', 'mattias wesxl'],
      ['an artist in any order', 'westlund mattias'],
      ['an artist in capitals', 'MATTIAS WESTLUND'],
    ])('finds %s', async (_, q) => {
      expect(await find('artist', q)).toEqual(['Mattias Westlund'])
    })

    test('forgives no typo in three letters', async () => {
      expect(await find('artist', 'maz')).toEqual([])
    })

    test('forgives one typo, not two, in a word of six letters', async () => {
      expect(await tracks('battke')).toEqual(['Knolls of Doldesh'])
      expect(await tracks('bavvle')).toEqual([])
    })

    test('takes words from title, artist and album together', async () => {
      expect(await tracks('wesnoth westlund knolls')).toEqual(['Knolls of Doldesh'])
      expect(await tracks('wesnoth westlund hyperballad')).toEqual([])
    })

    test.each([
      ['accents left out', 'bjork', 'Hyperballad'],
      ['accents typed', 'BJÖRK', 'Hyperballad'],
      ['accents as combining marks', 'bjo\u0308rk', 'Hyperballad'],
      ['ß as ss', 'strassenbahn', 'Straßenbahn'],
      ['ß as ß', 'straßenbahn', 'Straßenbahn'],
      ['ł as l', 'lona', 'Straßenbahn'],
      ['ø as o and æ as ae', 'orsted aether', 'Straßenbahn'],
      ['Japanese from the middle', '京の', '東京の夜'],
      ['a Japanese artist by two characters', '林檎', '東京の夜'],
      ['Korean from the middle', '울의', '서울의 밤'],
      ['Cyrillic half typed', 'груп', 'Группа крови'],
      ['Cyrillic with a typo', 'группп', 'Группа крови'],
      ['an apostrophe typed', "don't", 'Don’t Stop'],
      ['an apostrophe left out', 'dont stop', 'Don’t Stop'],
      ['& as and', 'simon and garfunkel', 'Don’t Stop'],
    ])('understands %s', async (_, q, id) => {
      expect(await tracks(q)).toEqual([id])
    })

    test('finds names of signs, and names joined by signs', async () => {
      expect(await find('artist', '!!!')).toEqual(['!!!'])
      expect(await find('artist', 'acdc')).toEqual(['AC/DC'])
      expect(await find('artist', 'ac dc')).toEqual(['AC/DC'])
      expect(await find('artist', 'ac/dc')).toEqual(['AC/DC'])
    })

    test.each(['', '   ', '\t\n', 'artist:', '""'])('finds nothing for %j', async (q) => {
      expect(await tracks(q)).toEqual([])
    })

    test.each([
      `"; DROP TABLE document; --`,
      `" OR 1=1 --`,
      '* OR title:*',
      'NEAR(knolls doldesh)',
      'knolls AND NOT doldesh',
      '{title}: "x',
      '`knolls` || id:=x',
      'knolls\0doldesh',
      '\ud800 knolls \udfff',
    ])('reads %j as plain words', async (q) => {
      await tracks(q)
      expect(await tracks('knolls')).toEqual(['Knolls of Doldesh'])
    })

    test('answers whatever is typed', async () => {
      const q = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.stringMatching(/^[a-c"*:^(){}\\`|&=<>, -]{1,40}$/),
      )
      await fc.assert(fc.asyncProperty(q, async (typed) => void (await tracks(typed))))
    })

    test('finds a title that looks like a query language', async () => {
      const title = raw`NEAR("a" OR b) AND NOT c* ^d -e :f {g} \ 'h'`
      expect(await tracks(title)).toEqual([title])
    })
  })
}
