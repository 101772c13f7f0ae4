import { expect, test } from 'bun:test'
import { unknownId } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

const failure = (answer: Promise<unknown>) =>
  answer.then(
    () => '',
    (error: unknown) => String(error),
  )

/** What Spotify's SDK tells of a refusal. */
export const refusalForms = (busker: () => SdkSite) => {
  test('the SDK tells in our words what is not there', async () => {
    const { ada, owner } = busker()
    const body = (reason: string, message: string) =>
      `Body: ${JSON.stringify({ error: { status: 404, reason, message } })}`
    expect(await failure(ada.sdk.albums.get(unknownId))).toContain(
      body('ALBUM_NOT_FOUND', `There is no album ${unknownId}.`),
    )
    expect(await failure(ada.sdk.playlists.getPlaylist(unknownId))).toContain('PLAYLIST_NOT_FOUND')
    expect(await failure(ada.sdk.player.pausePlayback(unknownId))).toContain('DEVICE_NOT_FOUND')
    expect(await failure(owner.sdk.users.profile(unknownId))).toContain('USER_NOT_FOUND')
  })

  test('the SDK tells in our words what was asked wrongly, and names the field', async () => {
    const { ada } = busker()
    expect(await failure(ada.sdk.albums.get(['short']))).toContain('"reason":"INVALID_REQUEST"')
    expect(await failure(ada.sdk.player.setPlaybackVolume(200))).toContain('volume_percent')
  })

  test('the SDK tells in our words that a token may not do something', async () => {
    const { ada, adaFor } = busker()
    const reader = (await adaFor(['user-library-read'])).sdk
    expect(await failure(reader.currentUser.tracks.saveTracks([unknownId]))).toContain(
      '"reason":"INSUFFICIENT_SCOPE"',
    )
    const made = ada.sdk.playlists.createPlaylist(busker().owner.id, { name: 'Not mine' })
    expect(await failure(made)).toMatch(/Body: {"error":{"status":403,"reason":"\w+","message"/)
  })

  test('the SDK tells that a token is no token, and that an app asks too often', async () => {
    const { sdkWith, impatient } = busker()
    const stranger = sdkWith('not.a.token').sdk
    expect(await failure(stranger.currentUser.profile())).toContain('Bad or expired token')
    // Of what it is told when it asks too often, the SDK passes nothing on.
    const { sdk, last } = await impatient()
    await sdk.markets.getAvailableMarkets()
    expect(await failure(sdk.markets.getAvailableMarkets())).toContain('exceeded its rate limits')
    expect(last().status).toBe(429)
    expect(Number(last().headers.get('retry-after'))).toBeWithin(1, 31)
    expect(await last().json()).toMatchObject({
      error: { status: 429, reason: 'TOO_MANY_REQUESTS', message: expect.stringContaining('Wait') },
    })
  })
}
