import { expect, test } from 'bun:test'
import { anAlbum, idOf } from '../documents/fixtures.ts'
import { noLists } from '../documents/browse-lists.ts'
import { unsaid } from '../documents/category.ts'
import type { CatalogStore } from '../store.ts'

/** What the owner makes of the ways into the library. */
export function curationSuite(open: () => Promise<CatalogStore>) {
  const icons = [{ key: 'a'.repeat(64), width: 64, height: 64 }]

  test('what is said of categories is kept, changed in part, and forgotten', async () => {
    const { curation } = await open()
    expect(await curation.listCategories()).toEqual([])
    await curation.changeCategory('jazz', { name: 'Jazz & more', names: { sv: 'Jass' } })
    await curation.changeCategory('jazz', { hidden: true, names: { 'pt-BR': 'Jazz' } })
    await curation.changeCategory('ジャズ', {})
    const said = await curation.listCategories()
    expect(said.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { ...unsaid('jazz'), name: 'Jazz & more', names: { 'pt-BR': 'Jazz' }, hidden: true },
      unsaid('ジャズ'),
    ])
    for (let twice = 0; twice < 2; twice++) await curation.forgetCategory('jazz')
    expect(await curation.listCategories()).toEqual([unsaid('ジャズ')])
  })

  test('a name and an icon that are given at once are both kept', async () => {
    const { curation } = await open()
    for (const id of Array.from({ length: 10 }, (_, i) => `category-${i}`)) {
      await Promise.all([
        curation.changeCategory(id, { name: 'Calm', genres: ['jazz', 'soul'] }),
        curation.changeCategory(id, { icons }),
      ])
      expect((await curation.listCategories()).find((one) => one.id === id)).toEqual({
        ...unsaid(id),
        name: 'Calm',
        genres: ['jazz', 'soul'],
        icons,
      })
    }
  })

  test('the lists of what comes first keep their order, each by itself', async () => {
    const { curation } = await open()
    expect(await curation.lists()).toEqual(noLists)
    await curation.changeLists({})
    await curation.changeLists({ categories: ['soul', 'jazz'] })
    await curation.changeLists({ pinnedAlbums: ['b', 'a'], hiddenAlbums: ['c'] })
    await curation.changeLists({ hiddenAlbums: [] })
    const kept = { categories: ['soul', 'jazz'], pinnedAlbums: ['b', 'a'], hiddenAlbums: [] }
    expect(await curation.lists()).toEqual(kept)
  })

  test('releases are listed without some, and counted without them', async () => {
    const store = await open()
    const names = ['1994', '1995', '1996', '1997']
    await store.albums.add(names.map((year) => anAlbum(year, { releaseDate: year })))
    const page = await store.albums.pageReleased({ limit: 2, offset: 1 }, [
      idOf('1996'),
      idOf('nobody'),
    ])
    expect([page.total, page.items.map(({ name }) => name)]).toEqual([3, ['1995', '1994']])
    const none = await store.albums.pageReleased({ limit: 0, offset: 0 }, [])
    expect(none).toEqual({ total: 4, items: [] })
  })

  test('a genre shows the latest release that has a cover', async () => {
    const store = await open()
    const cover = (key: string) => [{ key, width: 300, height: 300 }]
    const genres = ['Jazz']
    await store.albums.add([
      anAlbum('old', { genres, images: cover('old'), releaseDate: '1959' }),
      anAlbum('late', { genres: ['Soul', ...genres], images: cover('late'), releaseDate: '1994' }),
      anAlbum('later', { genres, releaseDate: '2001' }),
      anAlbum('undated', { genres, images: cover('undated') }),
      anAlbum('bare', { genres: ['Polka'] }),
    ])
    const found = await store.albums.findGenreCovers(['Polka', 'Soul', 'Jazz', 'Rock'])
    expect(found.toSorted((a, b) => (a.genre < b.genre ? -1 : 1))).toEqual([
      { genre: 'Jazz', images: cover('late') },
      { genre: 'Soul', images: cover('late') },
    ])
    expect(await store.albums.findGenreCovers([])).toEqual([])
  })

  test('what the owner changes has another revision', async () => {
    const store = await open()
    let last = await store.revision()
    // Where it cannot be told, it never is.
    if (last === undefined) return expect(await store.revision()).toBeUndefined()
    for (const change of [
      () => store.curation.changeCategory('jazz', { hidden: true }),
      () => store.curation.changeLists({ pinnedAlbums: ['a'] }),
      () => store.curation.forgetCategory('jazz'),
    ]) {
      await change()
      const now = await store.revision()
      expect(now).not.toBe(last)
      last = now
    }
  })
}
