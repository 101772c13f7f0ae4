import { expect, test } from 'bun:test'
import { namesOf } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK reads what somebody played. */
export const heardForms = (busker: () => SdkSite) => {
  test('the SDK reads what was played last, newest first, and what is played most', async () => {
    const { ada, idOf, listen, site } = busker()
    const { player, currentUser } = ada.sdk
    const album = idOf('album', 'The Tones')
    for (const name of ['Tone 1', 'Tone 0', 'Tone 1'])
      await listen(ada.token, idOf('track', name), `busker:album:${album}`)
    const recent = await player.getRecentlyPlayedTracks(50)
    expect(recent).toMatchObject({ limit: 50, total: 3, next: null })
    expect(recent.items.map(({ track }) => track.name).toSorted()).toEqual([
      'Tone 0',
      'Tone 1',
      'Tone 1',
    ])
    const [newest] = recent.items
    expect(newest?.context).toMatchObject({
      type: 'album',
      uri: `busker:album:${album}`,
      href: `${site}/v1/albums/${album}`,
    })
    const times = recent.items.map(({ played_at }) => played_at)
    expect(times).toEqual(times.toSorted().toReversed())
    const timestamp = new Date(newest?.played_at ?? '').getTime()
    expect(recent.cursors.after).toBe(String(timestamp))
    const after = { type: 'after', timestamp } as const
    expect((await player.getRecentlyPlayedTracks(5, after)).items).toEqual([])
    const before = { type: 'before', timestamp: timestamp + 1 } as const
    expect((await player.getRecentlyPlayedTracks(50, before)).items).toEqual(recent.items)

    const tracks = await currentUser.topItems('tracks', 'short_term', 1)
    expect(tracks).toMatchObject({ limit: 1, offset: 0, total: 2, previous: null })
    expect(namesOf(tracks)).toEqual(['Tone 1'])
    expect(namesOf(await currentUser.topItems('tracks', 'short_term', 1, 1))).toEqual(['Tone 0'])
    const artists = await currentUser.topItems('artists', 'long_term')
    // The tiny songs have no tags.
    expect(namesOf(artists)).toEqual(['Unknown Artist'])
    expect(artists.total).toBe(1)
  })
}
