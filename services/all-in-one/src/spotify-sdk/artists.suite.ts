import { expect, test } from 'bun:test'
import { namesOf, namesOrNull, unknownId } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK reads artists. */
export const artistForms = (busker: () => SdkSite) => {
  test('the SDK reads an artist, and several with null for who is not there', async () => {
    const { ada, artistOf, site } = busker()
    const [quay, loom] = [await artistOf('Letters Home'), await artistOf('Night Bus Geometry')]
    const artist = await ada.sdk.artists.get(quay)
    expect(artist).toMatchObject({
      id: quay,
      name: 'Linden Quay',
      type: 'artist',
      uri: `busker:artist:${quay}`,
      href: `${site}/v1/artists/${quay}`,
      external_urls: { spotify: `${site}/artist/${quay}` },
      followers: { href: null, total: 0 },
    })
    expect(artist.genres).toContain('Folk')
    expect(artist.images.map(({ width }) => width)).toEqual([640, 300, 64])
    const several = await ada.sdk.artists.get([loom, unknownId, quay])
    expect(namesOrNull(several)).toEqual(['Vesper Loom', null, 'Linden Quay'])
    expect(several[2]).toEqual(artist)
  })

  test('the SDK reads the albums of an artist, her own and those that she is on', async () => {
    const { ada, artistOf, idOf } = busker()
    const loom = await artistOf('Night Bus Geometry')
    const all = await ada.sdk.artists.albums(loom, undefined, 'SE', 10)
    expect(all.items.map(({ name, album_group }) => [name, album_group])).toEqual([
      ['Night Bus Geometry', 'single'],
      ['Letters Home', 'appears_on'],
    ])
    expect(all).toMatchObject({ limit: 10, offset: 0, total: 2, next: null, previous: null })
    const own = await ada.sdk.artists.albums(loom, 'album,single', undefined, 1, 0)
    expect(own.items.map(({ id }) => id)).toEqual([idOf('album', 'Night Bus Geometry')])
    expect(own.total).toBe(1)
    expect(namesOf(await ada.sdk.artists.albums(loom, 'album'))).toEqual([])
  })

  test('the SDK reads the top tracks of an artist, and who is alike', async () => {
    const { ada, artistOf } = busker()
    const quay = await artistOf('Letters Home')
    const { tracks } = await ada.sdk.artists.topTracks(quay, 'SE')
    expect(tracks.map(({ name }) => name).toSorted()).toEqual([
      'Carousel at Low Tide',
      'Juniper Road',
      'Window Seat',
    ])
    expect(tracks.map(({ album }) => album.name)).toEqual(tracks.map(() => 'Letters Home'))
    // Vesper Loom sings on one of her tracks.
    const { artists } = await ada.sdk.artists.relatedArtists(quay)
    expect(artists.map(({ name }) => name)).toEqual(['Vesper Loom'])
  })
}
