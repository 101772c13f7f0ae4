import { describe, expect, test } from 'bun:test'
import type { OpenEmpty } from './search-index.suite.ts'
import { document, idsOf, indexed } from './song-documents.ts'

export function describeFilters(open: OpenEmpty) {
  describe('filters', () => {
    const { tracks, find } = indexed(open, [
      document('track', 'So What', {
        artists: ['Miles Davis', 'Bill Evans'],
        album: 'Kind of Blue',
        genres: ['Modal Jazz', 'Cool'],
        year: 1959,
        isrc: 'US-SM1-59-00113',
        popularity: 50,
      }),
      document('track', 'Davis Avenue', {
        artists: ['Davis Miles'],
        album: 'Blue Kind',
        genres: ['Jazz Rock'],
        year: 1994,
        addedAt: '2026-06-10T00:00:00Z',
        popularity: 40,
      }),
      document('track', 'Miles Davis', {
        artists: ['Someone Else'],
        year: 2001,
        isrc: '',
        addedAt: '2026-05-31T00:00:00Z',
        popularity: 30,
      }),
      document('artist', 'Miles Davis', { id: 'miles', genres: ['Modal Jazz'] }),
      document('album', 'Kind of Blue', {
        id: 'kind',
        upc: '0 74646 49352 6',
        artists: ['Miles Davis'],
        year: 1959,
        addedAt: '2026-06-14T00:00:00Z',
      }),
    ])

    test.each([
      ['artist:davis', ['So What', 'Davis Avenue']],
      ['artist:"miles davis"', ['So What']],
      ['artist:"MILES DÁVIS"', ['So What']],
      ['artist:davis artist:evans', ['So What']],
      ['album:blue', ['So What', 'Davis Avenue']],
      ['album:"kind of blue"', ['So What']],
      ['track:davis', ['Miles Davis', 'Davis Avenue'].toReversed()],
      ['track:"miles davis"', ['Miles Davis']],
      ['genre:jazz', ['So What', 'Davis Avenue']],
      ['genre:"modal jazz"', ['So What']],
      ['year:1994', ['Davis Avenue']],
      ['year:1959-1994', ['So What', 'Davis Avenue']],
      ['year:1960-2000', ['Davis Avenue']],
      ['year:1995-', ['Miles Davis']],
      ['isrc:USSM15900113', ['So What']],
      ['isrc:us-sm1-59-00113', ['So What']],
      ['isrc:USSM15900114', []],
      ['isrc:-', []],
      ['tag:new', ['Davis Avenue']],
      ['what artist:davis year:1950-1960', ['So What']],
      ['what artist:davis year:1994', []],
      ['miles tag:new', ['Davis Avenue']],
      ['ARTIST:miles YEAR:1994', ['Davis Avenue']],
    ])('%s', async (q, ids) => {
      expect(await tracks(q)).toEqual(ids)
    })

    test('an artist is found by artist:, an album by album:, neither by track:', async () => {
      expect(await find('artist', 'artist:"miles davis"')).toEqual(['miles'])
      expect(await find('artist', 'genre:"modal jazz"')).toEqual(['miles'])
      expect(await find('album', 'album:blue artist:davis tag:new')).toEqual(['kind'])
      expect(await find('artist', 'track:miles')).toEqual([])
      expect(await find('album', 'track:blue')).toEqual([])
    })

    test.each([
      ['upc:074646493526', ['kind']],
      ['upc:0074646493526', ['kind']],
      ['upc:"0 74646 49352 6" blue', ['kind']],
      ['upc:074646493526 red', []],
      ['upc:074646493527', []],
      ['upc:0', []],
    ])('%s', async (q, ids) => {
      expect(await find('album', q)).toEqual(ids)
    })

    test('tag:hipster is the least popular tenth, and those who are as unpopular', async () => {
      const index = await open()
      const songs = Array.from({ length: 30 }, (_, n) =>
        document('track', `Song ${n}`, { popularity: Math.max(4, n) }),
      )
      await index.upsert([...songs, document('album', 'Song of no track', { popularity: 1 })])
      const unpopular = ['Song 0', 'Song 1', 'Song 2', 'Song 3', 'Song 4']
      const ids = async (q: string) => (await idsOf(index, 'track', q)).toSorted()
      expect(await ids('tag:hipster')).toEqual(unpopular)
      expect(await ids('song tag:hipster')).toEqual(unpopular)
      expect(await ids('"song 3" tag:HIPSTER')).toEqual(['Song 3'])
      expect(await ids('"song 7" tag:hipster')).toEqual([])
      expect(await idsOf(index, 'album', 'tag:hipster')).toEqual(['Song of no track'])
      expect(await idsOf(index, 'artist', 'tag:hipster')).toEqual([])
      await index.close()
    })

    test('a filter that means nothing is read as words', async () => {
      expect(await tracks('year:someday')).toEqual([])
      expect(await tracks('mood:what')).toEqual([])
      expect(await tracks('tag:old')).toEqual([])
    })
  })
}
