import { describe, expect, test } from 'bun:test'
import type { OpenEmpty } from './search-index.suite.ts'
import { document, indexed } from './song-documents.ts'

export function describeRanking(open: OpenEmpty) {
  describe('ranking', () => {
    const many = Array.from({ length: 1100 }, (_, n) =>
      document('track', `Night Song ${n}`, { artists: ['Crowd'], popularity: 50 + (n % 50) }),
    )
    const { tracks, index } = lazily(
      indexed(open, [
        document('track', 'Harbour', { id: 'exact' }),
        document('track', 'Harbour Lights', { id: 'beginning', popularity: 10 }),
        document('track', 'Old Harbour', { id: 'in title', popularity: 20 }),
        document('track', 'Seagulls', { id: 'artist', artists: ['Harbour'], popularity: 30 }),
        document('track', 'Tides', { id: 'album', album: 'Harbour', popularity: 40 }),
        document('track', 'Harbuor', { id: 'typo', popularity: 100 }),
        document('track', 'Ember', { id: 'less known', popularity: 10 }),
        document('track', 'Ember', { id: 'well known', popularity: 90 }),
        document('track', 'Night', { id: 'obscure' }),
        ...many,
      ]),
    )

    test('puts the exact title first, then its beginning, words, artist, album and typos', async () => {
      const best = ['exact', 'beginning', 'in title', 'artist', 'album', 'typo']
      expect(await tracks('harbour')).toEqual(best)
    })

    test('puts the better known of two equal titles first', async () => {
      expect(await tracks('ember')).toEqual(['well known', 'less known'])
    })

    test('puts an exact title nobody plays before a thousand popular ones', async () => {
      expect((await tracks('night'))[0]).toBe('obscure')
    })

    test('cuts pages that never overlap, from an order that stays the same', async () => {
      const pages: string[] = []
      let total = 0
      for (let offset = 0; offset < 1000; offset += 50) {
        const request = { q: 'night', types: ['track'] as const, limit: 50, offset }
        const { track } = await index().search(request)
        pages.push(...(track?.ids ?? []))
        total = track?.total ?? 0
      }
      expect(total).toBe(1000)
      expect(pages).toHaveLength(1000)
      expect(new Set(pages).size).toBe(1000)
      expect(await tracks('night')).toEqual(pages.slice(0, 20))
    })

    test('answers for the types asked, and counts without listing', async () => {
      const request = { q: 'ember', types: ['track', 'album'] as const, limit: 0, offset: 0 }
      expect(await index().search(request)).toEqual({
        track: { ids: [], total: 2 },
        album: { ids: [], total: 0 },
      })
      expect(await index().search({ ...request, types: [] })).toEqual({})
    })
  })
}

const lazily = (of: ReturnType<typeof indexed>) => ({ tracks: of.tracks, index: () => of.index })
