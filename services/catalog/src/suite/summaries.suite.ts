import { expect, test } from 'bun:test'
import { anAlbum, anArtist, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { told } from './told.ts'

/** Artists and albums: marking, summing up, removing, finding. */
export function summariesSuite(open: () => Promise<CatalogStore>) {
  const marked = async (store: CatalogStore, name: string) => {
    const all = await store.artists.listMarked(100)
    return all.find(({ document }) => document.name === name)!
  }

  test('an artist is announced when summed up, and again only when somebody asks for it', async () => {
    const store = await open()
    await store.artists.add([anArtist('Nina')])
    expect(await told(store)).toEqual([])
    const first = await marked(store, 'Nina')
    expect(first.announced).toBe(false)
    expect(
      await store.artists.settle({ ...first.document, genres: ['jazz'] }, first.mark, true),
    ).toBe(true)
    expect(await store.artists.listMarked(100)).toEqual([])
    expect(await told(store)).toEqual([`artist.saved ${idOf('Nina')}`])
    await store.artists.add([anArtist('Nina')])
    const second = await marked(store, 'Nina')
    expect(second).toMatchObject({ announced: true, document: { genres: ['jazz'] } })
    expect(await store.artists.settle(second.document, second.mark, false)).toBe(true)
    expect(await told(store)).toEqual([])
  })

  test('what changes while it is summed up is summed up again', async () => {
    const store = await open()
    await store.artists.add([anArtist('Nina')])
    const { document, mark } = await marked(store, 'Nina')
    await store.artists.mark([document.id])
    expect(await store.artists.settle(document, mark, true)).toBe(false)
    expect(await store.artists.removeMarked(document.id, mark)).toBe(false)
    expect(await told(store)).toEqual([])
    expect(await store.artists.listMarked(100)).toHaveLength(1)
  })

  test('an album that is removed is gone for everybody, and may come back', async () => {
    const store = await open()
    const album = anAlbum('Blue')
    await store.albums.add([album])
    expect(await store.albums.count()).toBe(1)
    const [first] = await store.albums.listMarked(1)
    expect(await store.albums.removeMarked(album.id, first!.mark)).toBe(true)
    const gone = async () => {
      expect(await store.albums.find([album.id])).toEqual([])
      expect(await store.albums.findByKeys(album.keys)).toEqual([])
      expect(await store.albums.listAfter('', 10)).toEqual([])
      expect(await store.albums.count()).toBe(0)
      expect((await store.albums.pageNewest({ limit: 5, offset: 0 })).total).toBe(0)
      expect(await store.albums.listMarked(5)).toEqual([])
      await store.albums.mark([album.id])
      expect(await store.albums.listMarked(5)).toEqual([])
    }
    await gone()
    expect(await told(store)).toEqual([`album.removed ${album.id}`])
    await gone()
    await store.albums.add([album])
    expect(await store.albums.find([album.id])).toEqual([album])
    expect((await store.albums.listMarked(5))[0]?.announced).toBe(false)
  })

  test('an album that comes back before its removal was told is told of twice', async () => {
    const store = await open()
    const album = anAlbum('Blue')
    await store.albums.add([album])
    const [first] = await store.albums.listMarked(1)
    await store.albums.removeMarked(album.id, first!.mark)
    await store.albums.add([album])
    const [second] = await store.albums.listMarked(1)
    expect(second).toMatchObject({ announced: false, document: album })
    await store.albums.settle(album, second!.mark, true)
    expect(await told(store)).toEqual([`album.removed ${album.id}`, `album.saved ${album.id}`])
    expect(await store.albums.find([album.id])).toEqual([album])
  })

  test('an artist is found by a MusicBrainz id that was learned later', async () => {
    const store = await open()
    await store.artists.add([anArtist('Nina'), anArtist('Björk', { musicbrainzId: 'mb-bjork' })])
    await store.artists.identify(idOf('Nina'), 'mb-nina')
    await store.artists.identify(idOf('Nina'), 'mb-other')
    await store.artists.identify(idOf('Björk'), 'mb-other')
    const found = await store.artists.findByMusicbrainzIds(['mb-nina', 'mb-bjork', 'mb-other'])
    expect(found.map(({ name }) => name).sort()).toEqual(['Björk', 'Nina'])
  })

  test('the genres of an artist stay whose MusicBrainz id is learned while they are summed up', async () => {
    const store = await open()
    const artists = Array.from({ length: 20 }, (_, n) =>
      anArtist(`Nina ${n}`, { musicbrainzId: null }),
    )
    await store.artists.add(artists)
    const all = await store.artists.listMarked(100)
    await Promise.all(
      all.flatMap(({ document, mark }) => [
        store.artists.identify(document.id, `mb-${document.id}`),
        store.artists.settle({ ...document, genres: ['jazz'] }, mark, false),
      ]),
    )
    const found = await store.artists.find(artists.map(({ id }) => id))
    expect(found.filter(({ genres }) => genres.includes('jazz'))).toHaveLength(20)
  })

  test('an album is found by each of its keys', async () => {
    const store = await open()
    await store.albums.add([anAlbum('Blue', { keys: ['in:A\nblue'] }), anAlbum('Red')])
    await store.albums.addKey(idOf('Blue'), 'in:B\nblue')
    await store.albums.addKey(idOf('Blue'), 'in:B\nblue')
    for (const key of ['in:A\nblue', 'in:B\nblue'])
      expect(await store.albums.findByKeys([key, 'in:C\nblue'])).toMatchObject([
        { name: 'Blue', keys: ['in:A\nblue', 'in:B\nblue'] },
      ])
  })

  test('albums are listed page by page, the newest in the library first', async () => {
    const store = await open()
    const albums = ['c', 'a', 'b'].map((name) => anAlbum(name, { addedAt: 5 }))
    await store.albums.add([
      ...albums,
      anAlbum('old', { addedAt: 1 }),
      anAlbum('new', { addedAt: 9 }),
    ])
    const names = async (limit: number, offset: number) => {
      const { total, items } = await store.albums.pageNewest({ limit, offset })
      expect(total).toBe(5)
      return items.map(({ name }) => name)
    }
    expect(await names(3, 0)).toEqual(['new', 'a', 'b'])
    expect(await names(3, 3)).toEqual(['c', 'old'])
    expect(await names(3, 6)).toEqual([])
  })

  test('an artist has own albums and albums of others, the latest release first', async () => {
    const store = await open()
    const own = { artistIds: [idOf('Nina')] }
    await store.albums.add([
      anAlbum('unknown', own),
      anAlbum('1994', { ...own, releaseDate: '1994' }),
      anAlbum('1994-05', { ...own, releaseDate: '1994-05', albumType: 'single' }),
      anAlbum('guest', { featuredIds: [idOf('Nina')], releaseDate: '2020', albumType: 'single' }),
      anAlbum('other', { artistIds: [idOf('Björk')] }),
    ])
    const names = async (...groups: ('album' | 'single' | 'compilation' | 'appears_on')[]) => {
      const slice = { limit: 10, offset: 0 }
      const { total, items } = await store.albums.pageOfArtist(idOf('Nina'), groups, slice)
      expect(total).toBe(items.length)
      return items.map(({ name }) => name)
    }
    expect(await names('album', 'single', 'compilation', 'appears_on')).toEqual([
      'guest',
      '1994-05',
      '1994',
      'unknown',
    ])
    expect(await names('album')).toEqual(['1994', 'unknown'])
    expect(await names('single')).toEqual(['1994-05'])
    expect(await names('appears_on')).toEqual(['guest'])
    expect(await names('compilation')).toEqual([])
  })
}
