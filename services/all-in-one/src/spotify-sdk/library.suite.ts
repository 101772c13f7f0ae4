import { expect, test } from 'bun:test'
import { unknownId } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK saves music and lets it go. */
export const libraryForms = (busker: () => SdkSite) => {
  test('the SDK saves tracks, lists them, and lets one go', async () => {
    const { ada, idOf } = busker()
    const { tracks } = ada.sdk.currentUser
    const [glass, tone, lamps] = ['Glasshouse', 'Tone 0', 'Signal Lamps'].map((name) =>
      idOf('track', name),
    ) as [string, string, string]
    await tracks.saveTracks([glass])
    await tracks.saveTracks([tone])
    expect(await tracks.hasSavedTracks([lamps, glass, unknownId, tone])).toEqual([
      false,
      true,
      false,
      true,
    ])
    const saved = await tracks.savedTracks(1, 0, 'SE')
    expect(saved).toMatchObject({ limit: 1, offset: 0, total: 2, previous: null })
    expect(saved.items.map(({ track }) => track.name)).toEqual(['Tone 0'])
    expect(new Date(saved.items[0]?.added_at ?? '').getTime()).toBeCloseTo(Date.now(), -5)
    const older = await tracks.savedTracks(1, 1)
    expect(older.items.map(({ track }) => track)).toEqual([await ada.sdk.tracks.get(glass)])
    expect(new URL(saved.next ?? '').searchParams.get('offset')).toBe('1')
    await tracks.removeSavedTracks([tone])
    expect(await tracks.hasSavedTracks([tone, glass])).toEqual([false, true])
  })

  test('the SDK saves albums, lists them, and lets one go', async () => {
    const { ada, idOf } = busker()
    const { albums } = ada.sdk.currentUser
    const [slow, letters] = [idOf('album', 'Slow Weather'), idOf('album', 'Letters Home')]
    await albums.saveAlbums([slow, letters])
    expect(await albums.hasSavedAlbums([unknownId, letters, slow])).toEqual([false, true, true])
    const saved = await albums.savedAlbums(10, 0, 'SE')
    expect(saved.total).toBe(2)
    expect(saved.items.map(({ album }) => album.name).toSorted()).toEqual([
      'Letters Home',
      'Slow Weather',
    ])
    expect(saved.items.map(({ album }) => album.tracks.total)).toEqual([3, 3])
    await albums.removeSavedAlbums([slow])
    expect((await albums.savedAlbums()).items.map(({ album }) => album.id)).toEqual([letters])
  })

  test('an app keeps things of every kind by their URIs, as since 2026', async () => {
    const { ada, owner, idOf, artistOf } = busker()
    const uris = [
      `busker:track:${idOf('track', 'Tidal Rooms')}`,
      `spotify:album:${idOf('album', 'The Tones')}`,
      `busker:artist:${await artistOf('Slow Weather')}`,
      `busker:user:${owner.id}`,
    ]
    const kept = () => ada.ask('GET', `/me/library/contains?uris=${uris.join(',')}`)
    expect(await kept()).toEqual({ status: 200, body: [false, false, false, false] })
    const half = uris.slice(0, 2).join(',')
    expect(await ada.ask('PUT', `/me/library?uris=${uris.join(',')}`)).toEqual({
      status: 200,
      body: undefined,
    })
    expect((await kept()).body).toEqual([true, true, true, true])
    expect((await ada.ask('DELETE', `/me/library?uris=${half}`)).status).toBe(200)
    expect((await kept()).body).toEqual([false, false, true, true])
    await ada.ask('DELETE', `/me/library?uris=${uris.slice(2).join(',')}`)
    expect((await kept()).body).toEqual([false, false, false, false])
  })
}
