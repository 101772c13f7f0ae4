import { expect, test } from 'bun:test'
import { openDevice } from './device.fixture.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK controls an open player. */
export const playerForms = (busker: () => SdkSite) => {
  const uri = (name: string) => `busker:track:${busker().idOf('track', name)}`

  test('the SDK hears nothing where nothing plays, and learns that no device does', async () => {
    const { sdk, unmodified } = busker().owner
    const { player } = sdk
    expect(await player.getPlaybackState()).toBeNull()
    expect(await player.getCurrentlyPlayingTrack()).toBeNull()
    expect((await player.getAvailableDevices()).devices).toEqual([])
    // Its type has null there, which the schema of a queue of music does not.
    const queue: unknown = await unmodified.player.getUsersQueue()
    expect(queue).toEqual({ currently_playing: null, queue: [] })
    const refused = player.skipToNext('').catch(String)
    expect(await refused).toContain('"reason":"NO_ACTIVE_DEVICE"')
  })

  test('the SDK plays, pauses, seeks and skips on a device that obeys', async () => {
    const { ada, site } = busker()
    const { player } = ada.sdk
    const kitchen = await openDevice(site, ada.token, 'Kitchen')
    const last = () => kitchen.heard.at(-1)
    expect((await player.getAvailableDevices()).devices).toMatchObject([
      { id: kitchen.id, name: 'Kitchen', volume_percent: 40, is_active: false },
    ])
    const uris = ['Glasshouse', 'Tidal Rooms', 'Signal Lamps'].map(uri)
    await player.startResumePlayback(kitchen.id, undefined, uris, { position: 0 }, 1500)
    expect(last()).toMatchObject({ type: 'play', uris, offset: { position: 0 }, position_ms: 1500 })
    const playing = await player.getPlaybackState('SE', 'track')
    expect(playing).toMatchObject({
      device: { id: kitchen.id, is_active: true },
      is_playing: true,
      repeat_state: 'off',
      shuffle_state: false,
      currently_playing_type: 'track',
      item: { name: 'Glasshouse', uri: uris[0] },
      actions: { disallows: { resuming: true } },
    })
    expect(playing.progress_ms).toBeWithin(1500, 30_000)
    await player.pausePlayback(kitchen.id)
    expect(last()).toMatchObject({ type: 'pause' })
    const paused = await player.getCurrentlyPlayingTrack('SE', 'track')
    expect(paused).toMatchObject({ is_playing: false, item: { name: 'Glasshouse' } })
    await player.startResumePlayback(kitchen.id)
    expect((await player.getPlaybackState()).is_playing).toBe(true)
    await player.seekToPosition(20_000, kitchen.id)
    expect(last()).toMatchObject({ type: 'seek', position_ms: 20_000 })
    expect((await player.getPlaybackState()).progress_ms).toBeWithin(20_000, 40_000)
    await player.setRepeatMode('context', kitchen.id)
    await player.togglePlaybackShuffle(true, kitchen.id)
    await player.setPlaybackVolume(0, kitchen.id)
    expect(await player.getPlaybackState()).toMatchObject({
      repeat_state: 'context',
      shuffle_state: true,
      device: { volume_percent: 0 },
    })
    await player.skipToNext(kitchen.id)
    await player.skipToPrevious(kitchen.id)
    await player.addItemToPlaybackQueue(uri('Tone 0'), kitchen.id)
    expect(last()).toMatchObject({ type: 'queue', uri: uri('Tone 0') })
    expect(kitchen.heard.map(({ type }) => type)).toEqual(
      'play pause play seek repeat shuffle volume next previous queue'.split(' '),
    )
    await kitchen.tell({ queue: [uri('Tidal Rooms'), uri('Tone 0')] })
    const { currently_playing, queue } = await player.getUsersQueue()
    expect(currently_playing?.name).toBe('Glasshouse')
    expect(queue.map(({ name }) => name)).toEqual(['Tidal Rooms', 'Tone 0'])
    await kitchen.close()
  })

  test('the SDK plays an album, and takes the music to another device', async () => {
    const { owner, idOf, site } = busker()
    const { player } = owner.sdk
    const [desk, porch] = [
      await openDevice(site, owner.token, 'Desk'),
      await openDevice(site, owner.token, 'Porch'),
    ]
    const album = `busker:album:${idOf('album', 'Slow Weather')}`
    await player.startResumePlayback(desk.id, album, undefined, { uri: uri('Tidal Rooms') })
    expect(desk.heard.at(-1)).toMatchObject({
      type: 'play',
      context_uri: album,
      offset: { uri: uri('Tidal Rooms') },
    })
    await desk.tell({ uri: uri('Tidal Rooms'), context_uri: album, is_playing: true })
    expect((await player.getPlaybackState()).context).toMatchObject({
      type: 'album',
      uri: album,
      href: `${site}/v1/albums/${idOf('album', 'Slow Weather')}`,
    })
    await player.transferPlayback([porch.id], true)
    expect(porch.heard.at(-1)).toMatchObject({
      type: 'transfer',
      play: true,
      playback: { uri: uri('Tidal Rooms'), context_uri: album },
    })
    expect(await player.getPlaybackState()).toMatchObject({
      device: { id: porch.id, name: 'Porch' },
      is_playing: true,
      item: { name: 'Tidal Rooms' },
    })
    await Promise.all([desk.close(), porch.close()])
  })
}
