import { expect, test } from 'bun:test'
import { namesOrNull, unknownId } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK reads albums. */
export const albumForms = (busker: () => SdkSite) => {
  test('the SDK reads an album with its tracks and its cover', async () => {
    const { ada, idOf, site } = busker()
    const id = idOf('album', 'Letters Home')
    const album = await ada.sdk.albums.get(id, 'SE')
    expect(album).toMatchObject({
      id,
      type: 'album',
      uri: `busker:album:${id}`,
      href: `${site}/v1/albums/${id}`,
      external_urls: { spotify: `${site}/album/${id}` },
      name: 'Letters Home',
      album_type: 'single',
      release_date: '2024-10-04',
      release_date_precision: 'day',
      total_tracks: 3,
      artists: [{ name: 'Linden Quay', type: 'artist' }],
      tracks: { total: 3, offset: 0, next: null, previous: null },
    })
    expect(album.genres).toContain('Waltz')
    expect(album.tracks.items.map(({ name, track_number }) => [track_number, name])).toEqual([
      [1, 'Window Seat'],
      [2, 'Juniper Road'],
      [3, 'Carousel at Low Tide'],
    ])
    expect(album.images.map(({ width, height }) => [width, height])).toEqual([
      [640, 640],
      [300, 300],
      [64, 64],
    ])
    for (const { url, width } of album.images) {
      const picture = await new Bun.Image(await (await fetch(url)).bytes()).metadata()
      expect([url, picture.width]).toEqual([url, width])
    }
  })

  test('the SDK reads several albums in the order asked, with null for what is not there', async () => {
    const { ada, idOf } = busker()
    const [slow, volume] = [idOf('album', 'Slow Weather'), idOf('album', 'The Tones')]
    const albums = await ada.sdk.albums.get([slow, unknownId, volume, slow], 'SE')
    expect(namesOrNull(albums)).toEqual(['Slow Weather', null, 'The Tones', 'Slow Weather'])
    expect(albums[2]).toMatchObject({ images: [], release_date: '0000', total_tracks: 2 })
  })

  test('the SDK turns the pages of the tracks of an album', async () => {
    const { ada, idOf, site } = busker()
    const id = idOf('album', 'Slow Weather')
    const first = await ada.sdk.albums.tracks(id, 'SE', 2)
    expect(first).toMatchObject({ limit: 2, offset: 0, total: 3, previous: null })
    expect(first.items.map(({ name }) => name)).toEqual(['Glasshouse', 'Kalimba for Snow'])
    expect(first.href).toStartWith(`${site}/v1/albums/${id}/tracks?`)
    const next = new URL(first.next ?? '')
    expect(Object.fromEntries(next.searchParams)).toEqual({ market: 'SE', offset: '2', limit: '2' })
    const last = await ada.sdk.albums.tracks(id, 'SE', 2, 2)
    expect(last.href).toBe(next.href)
    expect(last).toMatchObject({ next: null, previous: first.href })
    expect(last.items.map(({ name }) => name)).toEqual(['Tidal Rooms'])
    expect(last.items[0]).toMatchObject({ disc_number: 1, is_playable: true, explicit: false })
  })
}
