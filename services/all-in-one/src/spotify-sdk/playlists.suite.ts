import { expect, test } from 'bun:test'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK makes playlists, fills them and shares them. */
export const playlistForms = (busker: () => SdkSite) => {
  const uri = (name: string) => `busker:track:${busker().idOf('track', name)}`
  const songsOf = async (id: string) =>
    (await busker().ada.sdk.playlists.getPlaylistItems(id)).items.map(({ track }) => track.name)
  const create = (name: string) => {
    const { sdk, id } = busker().ada
    return sdk.playlists.createPlaylist(id, { name, description: 'slow', public: false })
  }

  test('the SDK makes a playlist, renames it, and finds it in its lists', async () => {
    const { ada, site } = busker()
    const { id, ...made } = await create('Rain')
    expect(made).toMatchObject({
      name: 'Rain',
      description: 'slow',
      public: false,
      collaborative: false,
      owner: { id: ada.id, display_name: 'Ada' },
      uri: `busker:playlist:${id}`,
      href: `${site}/v1/playlists/${id}`,
      external_urls: { spotify: `${site}/playlist/${id}` },
      followers: { total: 0 },
      images: [],
      tracks: { total: 0, items: [], next: null, previous: null },
    })
    await ada.sdk.playlists.changePlaylistDetails(id, { name: 'Snow', public: true })
    const renamed = await ada.sdk.playlists.getPlaylist(id, 'SE')
    expect(renamed).toMatchObject({ name: 'Snow', public: true, description: 'slow' })
    const mine = await ada.sdk.currentUser.playlists.playlists(50, 0)
    expect(mine.items.find((one) => one.id === id)).toMatchObject({
      name: 'Snow',
      tracks: { href: expect.stringContaining(id), total: 0 },
    })
    const hers = await busker().owner.sdk.playlists.getUsersPlaylists(ada.id, 1, 0)
    expect(hers).toMatchObject({ limit: 1, offset: 0, total: 1, next: null })
    expect(hers.items.map(({ name }) => name)).toEqual(['Snow'])
  })

  test('the SDK adds songs, moves them, takes them out and starts over', async () => {
    const { ada } = busker()
    const { playlists } = ada.sdk
    const { id, snapshot_id: empty } = await create('Evening')
    await playlists.addItemsToPlaylist(id, [uri('Glasshouse'), uri('Tone 0'), uri('Tidal Rooms')])
    await playlists.addItemsToPlaylist(id, [uri('Signal Lamps')], 1)
    expect(await songsOf(id)).toEqual(['Glasshouse', 'Signal Lamps', 'Tone 0', 'Tidal Rooms'])
    const moved = await playlists.movePlaylistItems(id, 2, 2, 0)
    expect(moved.snapshot_id).not.toBe(empty)
    expect(await songsOf(id)).toEqual(['Tone 0', 'Tidal Rooms', 'Glasshouse', 'Signal Lamps'])
    await playlists.removeItemsFromPlaylist(id, {
      tracks: [{ uri: uri('Tone 0') }, { uri: uri('Glasshouse') }],
      snapshot_id: moved.snapshot_id,
    })
    expect(await songsOf(id)).toEqual(['Tidal Rooms', 'Signal Lamps'])
    const { snapshot_id } = await playlists.updatePlaylistItems(id, { uris: [uri('Tone 1')] })
    const now = await playlists.getPlaylist(id, undefined, undefined, ['episode'])
    expect(now.snapshot_id).toBe(snapshot_id)
    expect(now.tracks.items.map(({ track }) => track.name)).toEqual(['Tone 1'])
  })

  test('the SDK turns the pages of a playlist, and asks for some fields alone', async () => {
    const { ada, site } = busker()
    const { playlists } = ada.sdk
    const { id } = await create('Noon')
    const songs = ['Glasshouse', 'Tone 0', 'Tidal Rooms']
    await playlists.addItemsToPlaylist(id, songs.map(uri))
    const last = await playlists.getPlaylistItems(id, 'SE', undefined, 2, 2)
    expect(last).toMatchObject({ limit: 2, offset: 2, total: 3, next: null })
    expect(last.previous).toStartWith(`${site}/v1/playlists/${id}/tracks?`)
    expect(last.items).toMatchObject([
      {
        track: { name: 'Tidal Rooms', track: true, episode: false },
        added_by: { id: ada.id, external_urls: { spotify: `${site}/user/${ada.id}` } },
        is_local: false,
      },
    ])
    // What one did not ask for is not there: the types do not know of fields.
    const { playlists: unchecked } = ada.unmodified
    const fields = await unchecked.getPlaylist(id, undefined, 'name,tracks.items(track(name))')
    expect(fields as unknown).toEqual({
      name: 'Noon',
      tracks: { items: songs.map((name) => ({ track: { name } })) },
    })
  })

  test('the SDK sends a cover, as bytes or as base64', async () => {
    const { ada } = busker()
    const { playlists } = ada.sdk
    const { id } = await create('Covers')
    const { images } = await ada.sdk.albums.get(busker().idOf('album', 'Slow Weather'))
    const jpeg = await new Bun.Image(await (await fetch(images[0]?.url ?? '')).bytes())
      .jpeg()
      .bytes()
    await playlists.addCustomPlaylistCoverImage(id, Buffer.from(jpeg))
    const first = await playlists.getPlaylistCoverImage(id)
    expect(first.map(({ width, height }) => [width, height])).toEqual([
      [640, 640],
      [300, 300],
      [64, 64],
    ])
    const shown = await fetch(first[1]?.url ?? '')
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    const small = await new Bun.Image(jpeg).resize(300, 300).jpeg({ quality: 30 }).bytes()
    await playlists.addCustomPlaylistCoverImageFromBase64String(id, small.toBase64())
    const second = await playlists.getPlaylistCoverImage(id)
    expect(second[0]?.url).not.toBe(first[0]?.url)
    expect((await playlists.getPlaylist(id)).images).toEqual(second)
  })

  test('the SDK follows a playlist and lets it go', async () => {
    const { ada, owner } = busker()
    const { playlists } = owner.sdk.currentUser
    const { id } = await create('Followed')
    await ada.sdk.playlists.changePlaylistDetails(id, { public: true })
    await playlists.follow(id)
    expect(await playlists.isFollowing(id, [owner.id])).toEqual([true])
    expect((await ada.sdk.playlists.getPlaylist(id)).followers.total).toBe(1)
    expect((await playlists.playlists()).items.map(({ name }) => name)).toContain('Followed')
    await playlists.unfollow(id)
    expect(await playlists.isFollowing(id, [owner.id])).toEqual([false])
    expect((await ada.sdk.playlists.getPlaylist(id)).followers.total).toBe(0)
  })

  test('an app does all that by the names of 2026 as well', async () => {
    const { ada, kept } = busker()
    const { status, body: made } = await ada.ask('POST', '/me/playlists', { name: 'Items' })
    expect(status).toBe(201)
    expect(made).toMatchObject({ name: 'Items', owner: { id: ada.id }, items: { total: 0 } })
    kept.hold('playlists.createPlaylist', made)
    const path = `/playlists/${made.id}/items`
    const names = async () => {
      const { body } = await ada.ask('GET', `${path}?limit=50`)
      expect(body).toMatchObject({ limit: 50, offset: 0, next: null, previous: null })
      expect(body.href).toContain(path)
      // The entries have the song by both names.
      kept.hold('playlists.getPlaylistItems', body)
      return body.items.map(({ item }: { item: { name: string } }) => item.name)
    }
    const snapshot = { snapshot_id: expect.any(String) }
    const uris = ['Glasshouse', 'Tone 0', 'Tidal Rooms'].map(uri)
    expect(await ada.ask('POST', path, { uris })).toEqual({ status: 201, body: snapshot })
    expect(await names()).toEqual(['Glasshouse', 'Tone 0', 'Tidal Rooms'])
    const move = { range_start: 0, insert_before: 3 }
    expect(await ada.ask('PUT', path, move)).toEqual({ status: 200, body: snapshot })
    expect(await names()).toEqual(['Tone 0', 'Tidal Rooms', 'Glasshouse'])
    const items = [{ uri: uri('Tidal Rooms') }]
    expect(await ada.ask('DELETE', path, { items })).toEqual({ status: 200, body: snapshot })
    expect(await names()).toEqual(['Tone 0', 'Glasshouse'])
    expect(await songsOf(made.id)).toEqual(['Tone 0', 'Glasshouse'])
  })
}
