import { expect, test } from 'bun:test'
import { namesOf } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK looks around the library. */
export const browseForms = (busker: () => SdkSite) => {
  test('the SDK reads the newest releases, page by page', async () => {
    const { ada } = busker()
    const { albums: first } = await ada.sdk.browse.getNewReleases('SE', 2)
    expect(namesOf(first)).toEqual(['Slow Weather', 'Night Bus Geometry'])
    expect(first).toMatchObject({ limit: 2, offset: 0, total: 4, previous: null })
    expect(new URL(first.next ?? '').searchParams.get('offset')).toBe('2')
    const { albums: last } = await ada.sdk.browse.getNewReleases(undefined, 2, 2)
    expect(namesOf(last)).toEqual(['Letters Home', 'The Tones'])
    expect(last.next).toBeNull()
  })

  test('the SDK reads the genres of the library as categories', async () => {
    const { ada, site } = busker()
    const { categories } = await ada.sdk.browse.getCategories('SE', 'sv_SE', 50)
    expect(namesOf(categories)).toContain('Waltz')
    expect(categories).toMatchObject({ offset: 0, total: categories.items.length, next: null })
    const category = await ada.sdk.browse.getCategory('chamber-pop', 'SE')
    expect(category).toMatchObject({
      id: 'chamber-pop',
      name: 'Chamber Pop',
      href: `${site}/v1/browse/categories/chamber-pop`,
      icons: expect.any(Array),
    })
    expect(categories.items).toContainEqual(category)
    const second = (await ada.sdk.browse.getCategories('SE', undefined, 1, 1)).categories
    expect(second.items).toEqual(categories.items.slice(1, 2))
  })

  test('the SDK reads the playlists of a category, and those that stand out', async () => {
    const { ada, site } = busker()
    const within = await ada.sdk.browse.getPlaylistsForCategory('waltz', 'SE', 5)
    expect(within.playlists).toMatchObject({ limit: 5, offset: 0 })
    expect(within.playlists.total).toBe(within.playlists.items.length)
    expect(within.playlists.href).toStartWith(`${site}/v1/browse/categories/waltz/playlists?`)
    const { message, playlists } = await ada.sdk.browse.getFeaturedPlaylists(
      'SE',
      'sv_SE',
      '2026-11-23T12:00:00.000Z',
      5,
    )
    expect(message).not.toBe('')
    expect(namesOf(playlists)).toContain('Newest arrivals')
    const newest = playlists.items.find(({ name }) => name === 'Newest arrivals')
    expect(newest).toMatchObject({ public: true, type: 'playlist', tracks: { total: 10 } })
    expect(newest?.owner.display_name).toBe('Owner')
  })

  test('the SDK learns that music plays everywhere', async () => {
    const { markets } = await busker().ada.sdk.markets.getAvailableMarkets()
    expect(markets).toEqual(markets.toSorted())
    expect(markets.filter((market) => ['SE', 'JP', 'XX'].includes(market))).toEqual(['JP', 'SE'])
  })
}
