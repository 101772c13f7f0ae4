import { expect, test } from 'bun:test'
import { namesOf } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK searches, and asks for music that is like some music. */
export const searchForms = (busker: () => SdkSite) => {
  test('the SDK finds music of every kind at once', async () => {
    const { ada } = busker()
    const kinds = ['artist', 'album', 'track', 'playlist', 'show', 'episode', 'audiobook'] as const
    const found = await ada.sdk.search('night bus', kinds, 'SE', 5)
    expect(Object.keys(found).toSorted()).toEqual(kinds.map((kind) => `${kind}s`).toSorted())
    expect(namesOf(found.albums)).toEqual(['Night Bus Geometry'])
    expect(found.shows).toMatchObject({ items: [], total: 0, limit: 5, offset: 0, next: null })
    const artists = await ada.sdk.search('vesper', ['artist'], undefined, 1, 0, 'audio')
    expect(namesOf(artists.artists)).toEqual(['Vesper Loom'])
    const lists = await ada.sdk.search('newest arrivals', ['playlist'])
    expect(lists.playlists.items.map(({ name }) => name)).toEqual(['Newest arrivals'])
  })

  test('the SDK turns the pages of what it found', async () => {
    const { ada } = busker()
    const { tracks: first } = await ada.sdk.search('tone', ['track'], undefined, 1)
    expect(first).toMatchObject({ limit: 1, offset: 0, previous: null })
    const { tracks: second } = await ada.sdk.search('tone', ['track'], undefined, 1, 1)
    expect([...namesOf(first), ...namesOf(second)].toSorted()).toEqual(['Tone 0', 'Tone 1'])
    expect(first.next).toBe(second.href)
  })

  test('the SDK asks what is like some music, and gets the same twice', async () => {
    const { ada, artistOf, idOf } = busker()
    const seed = idOf('track', 'Window Seat')
    const asked = { seed_tracks: [seed], seed_artists: [await artistOf('Letters Home')], limit: 2 }
    const { seeds, tracks } = await ada.sdk.recommendations.get({ ...asked, min_loudness: -40 })
    expect(tracks.map(({ name }) => name).toSorted()).toEqual([
      'Carousel at Low Tide',
      'Juniper Road',
    ])
    expect(seeds.map(({ type, id }) => [type.toLowerCase(), id])).toEqual([
      ['artist', asked.seed_artists[0] ?? ''],
      ['track', seed],
    ])
    expect((await ada.sdk.recommendations.get(asked)).tracks).toEqual(tracks)
  })

  test('the SDK reads the genres that one may start from, and starts from one', async () => {
    const { ada } = busker()
    const { genres } = await ada.sdk.recommendations.genreSeeds()
    expect(genres).toEqual(genres.toSorted())
    expect(genres).toContain('synthwave')
    const { tracks } = await ada.sdk.recommendations.get({ seed_genres: ['synthwave'] })
    expect(tracks.map(({ name }) => name)).toContain('Signal Lamps')
  })
}
