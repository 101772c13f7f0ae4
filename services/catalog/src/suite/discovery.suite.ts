import { expect, test } from 'bun:test'
import type { TrackAnalysis } from '../documents/analysis.ts'
import { aTrack, anAlbum, anArtist, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'

const failure = { reason: 'CORRUPT' as const, message: 'The file is damaged. Copy it again.' }
const unheard: TrackAnalysis = { analysis: null, failure }

/** What music is found by that nobody named: genres, releases, measurements. */
export function discoverySuite(open: () => Promise<CatalogStore>) {
  const names = (found: { name: string }[]) => found.map(({ name }) => name)

  test('albums are listed by their release, those of unknown date last, the newest here first', async () => {
    const store = await open()
    await store.albums.add([
      anAlbum('unknown', { addedAt: 9 }),
      anAlbum('1994', { releaseDate: '1994', addedAt: 5 }),
      anAlbum('May 1994', { releaseDate: '1994-05', addedAt: 1 }),
      anAlbum('b 2001', { releaseDate: '2001', addedAt: 1 }),
      anAlbum('a 2001', { releaseDate: '2001', addedAt: 1 }),
      anAlbum('c 2001', { releaseDate: '2001', addedAt: 2 }),
    ])
    const read = async (limit: number, offset: number) => {
      const { total, items } = await store.albums.pageReleased({ limit, offset }, [])
      expect(total).toBe(6)
      return names(items)
    }
    expect(await read(4, 0)).toEqual(['c 2001', 'a 2001', 'b 2001', 'May 1994'])
    expect(await read(4, 4)).toEqual(['1994', 'unknown'])
  })

  test('the genres of the library are counted by albums, as they are written', async () => {
    const store = await open()
    expect(await store.albums.countGenres()).toEqual([])
    const gone = anAlbum('gone', { genres: ['polka'] })
    await store.albums.add([
      anAlbum('a', { genres: ['Jazz', 'Modal "Jazz"'] }),
      anAlbum('b', { genres: ['Jazz'] }),
      anAlbum('c', { genres: ['jazz'] }),
      anAlbum('d'),
      gone,
    ])
    const marked = await store.albums.listMarked(9)
    const { mark } = marked.find(({ document }) => document.name === 'gone')!
    await store.albums.removeMarked(gone.id, mark)
    const counted = await store.albums.countGenres()
    expect(counted.toSorted((a, b) => (a.genre < b.genre ? -1 : 1))).toEqual([
      { genre: 'Jazz', albums: 2 },
      { genre: 'Modal "Jazz"', albums: 1 },
      { genre: 'jazz', albums: 1 },
    ])
  })

  test('artists and tracks of some genres are found, in the order of their ids', async () => {
    const store = await open()
    const genres = ['Jazz']
    await store.artists.add([
      anArtist('Nina', { genres: ['Jazz', 'Soul'] }),
      anArtist('Björk', { genres: ['Pop'] }),
      anArtist('Bill', { genres }),
    ])
    await store.tracks.save([
      aTrack('a', { genres: ['Soul'] }),
      aTrack('b', { genres: ['Pop'] }),
      aTrack('c', { genres: ['Jazz', 'Soul'] }),
    ])
    const ids = (found: { id: string }[]) => found.map(({ id }) => id)
    const inOrder = (...some: string[]) => some.map(idOf).toSorted()
    const asked = ['Soul', 'Jazz', "'; drop table track"]
    expect(ids(await store.artists.listOfGenres(asked, 9))).toEqual(inOrder('Nina', 'Bill'))
    expect(ids(await store.tracks.listOfGenres(asked, 9))).toEqual(inOrder('a', 'c'))
    expect(ids(await store.tracks.listOfGenres(asked, 1))).toEqual(inOrder('a', 'c').slice(0, 1))
    await store.tracks.remove([idOf('c')])
    expect(ids(await store.tracks.listOfGenres(['Jazz'], 9))).toEqual([])
    expect(await store.tracks.listOfGenres([], 9)).toEqual([])
    expect(await store.artists.listOfGenres([], 9)).toEqual([])
  })

  test('the revision, where there is one, is another after every change, and the same without', async () => {
    const store = await open()
    const seen = [await store.revision()]
    const change = async (changed: Promise<unknown>) => {
      await changed
      const now = await store.revision()
      expect(now === undefined || !seen.includes(now)).toBe(true)
      expect(await store.revision()).toBe(now)
      seen.push(now)
    }
    await change(store.artists.add([anArtist('Nina')]))
    await change(store.albums.add([anAlbum('Blue')]))
    const [album] = await store.albums.listMarked(1)
    await change(store.albums.settle(album!.document, album!.mark, true))
    await change(store.tracks.save([aTrack('a')]))
    await change(store.tracks.saveAnalysis(idOf('a'), 1, unheard))
    await change(store.artistProfiles.change(idOf('Nina'), { biography: 'Sang.' }))
    await change(store.tracks.remove([idOf('a')]))
    const [artist] = await store.artists.listMarked(1)
    await change(store.artists.removeMarked(artist!.document.id, artist!.mark))
    await store.outbox.take(9, async () => {})
    expect(await store.revision()).toBe(seen.at(-1))
  })

  test('what was measured of many tracks is read at once', async () => {
    const store = await open()
    await store.tracks.save([aTrack('a'), aTrack('b'), aTrack('c')])
    await store.tracks.saveAnalysis(idOf('b'), 1, unheard)
    const found = await store.tracks.findAnalyses([idOf('a'), idOf('b'), idOf('none')])
    expect([...found]).toEqual([[idOf('b'), unheard]])
    expect((await store.tracks.findAnalyses([])).size).toBe(0)
  })
}
