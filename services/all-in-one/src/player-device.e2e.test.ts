import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import { type AccessToken, SpotifyApi } from '@spotify/web-api-ts-sdk'
import type { Browser, BrowserContext } from 'playwright-core'
import { type BuskerProcess, getJson, startBusker, temporaryFolder } from '../test/busker.ts'
import { type DevicePage, serveDevicePage } from '../test/device-page.ts'
import { button, goInByLink, isAt, registerApp } from '../test/identity-pages.ts'
import { serveOutsideApp } from '../test/outside-app.ts'

const SCOPES =
  'streaming user-read-private user-read-playback-state user-modify-playback-state user-read-currently-playing user-read-recently-played'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess
let rooms: ReturnType<typeof serveDevicePage>
let context: BrowserContext
let api: SpotifyApi
let kitchen: DevicePage
let list: { uri: string; tracks: { id: string; uri: string; name: string }[] }

/** What an app gets whose person allowed it all, on a page of its own. */
async function tokensOfAnApp(): Promise<AccessToken> {
  const app = serveOutsideApp()
  const page = await context.newPage()
  await goInByLink(page, busker.signInLink)
  const clientId = await registerApp(page, busker.url, 'Remote', app.url)
  app.uses(busker.url, clientId, SCOPES)
  await page.goto(app.url)
  await button(page, 'Sign in with Busker').click()
  await isAt(page, '/authorize')
  await button(page, 'Allow').click()
  await page.getByText(/^Hello /).waitFor()
  const tokens = await page.evaluate(() => (globalThis as never as { tokens: never }).tokens)
  await page.close()
  await app.stop()
  return tokens
}

beforeAll(async () => {
  data = await temporaryFolder()
  ;[busker, browser] = await Promise.all([startBusker('--data', data.path), launchChromium()])
  context = await browser.newContext()
  const tokens = await tokensOfAnApp()
  rooms = serveDevicePage(busker.snippet)
  rooms.tokens.next = [tokens.access_token]
  api = SpotifyApi.withAccessToken('any', tokens, {
    fetch: (url, init) =>
      fetch(new Request(url).url.replace('https://api.spotify.com', busker.url), init),
  })
  const [, id = ''] = /playlist\/(\w+)/.exec(busker.snippet) ?? []
  const page = await getJson(`${busker.url}/v1/playlists/${id}/items?limit=50`)
  list = {
    uri: `busker:playlist:${id}`,
    tracks: page.items.map(({ item }: { item: (typeof list)['tracks'][number] }) => item),
  }
  kitchen = await rooms.open(context, 'Kitchen')
})
afterAll(async () => {
  await browser.close()
  await rooms.stop()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

const names = async () =>
  (await api.player.getAvailableDevices()).devices.map(({ name }) => name).toSorted()

/** Waits until the server says so; rejects with what it said last. */
async function untilSo<T>(ask: () => Promise<T>, isSo: (said: T) => boolean) {
  let said = await ask()
  for (let waited = 0; waited < 20_000 && !isSo(said); waited += 100) {
    await Bun.sleep(100)
    said = await ask()
  }
  if (!isSo(said)) throw new Error(`It never was so: ${JSON.stringify(said)}`)
  return said
}

test('a player on a page of another site is a device of whoever gave it a token', async () => {
  expect(new URL(rooms.origin).origin).not.toBe(new URL(busker.url).origin)
  const id = await kitchen.ready()
  expect((await api.player.getAvailableDevices()).devices).toEqual([
    expect.objectContaining({
      id,
      name: 'Kitchen',
      is_active: false,
      supports_volume: true,
      volume_percent: 100,
    }),
  ])
  expect((await kitchen.now()).paused).toBe(true)
})

test('an app plays a list there from its third track on, and sees where the music is', async () => {
  const id = await kitchen.ready()
  await api.player.startResumePlayback(id, list.uri, undefined, { position: 2 }, 4000)
  const heard = await kitchen.until(({ at }) => at > 5)
  expect(heard.title).toBe(list.tracks[2]?.name)
  const state = await api.player.getPlaybackState()
  expect(state).toMatchObject({
    is_playing: true,
    shuffle_state: false,
    repeat_state: 'off',
    device: { id, is_active: true },
    context: { uri: list.uri },
    item: { id: list.tracks[2]?.id },
  })
  expect(Math.abs(state.progress_ms - (await kitchen.now()).at * 1000)).toBeLessThan(2500)
  expect((await api.player.getCurrentlyPlayingTrack()).item.id).toBe(list.tracks[2]?.id ?? '')
})

test('pause, go on, seek, volume, next and previous do there what they say', async () => {
  const id = await kitchen.ready()
  await api.player.pausePlayback(id)
  expect((await kitchen.now()).paused).toBe(true)
  expect((await api.player.getPlaybackState()).is_playing).toBe(false)
  await api.player.startResumePlayback(id)
  await kitchen.until(({ paused }) => !paused)
  await api.player.seekToPosition(12_000, id)
  await kitchen.until(({ at }) => at >= 12 && at < 20)
  await api.player.setPlaybackVolume(30, id)
  expect((await kitchen.now()).volume).toBe(0.3)
  expect((await api.player.getPlaybackState()).device.volume_percent).toBe(30)
  await api.player.skipToNext(id)
  await kitchen.until(({ title, at }) => title === list.tracks[3]?.name && at > 0.3)
  await api.player.skipToPrevious(id)
  await kitchen.until(({ title }) => title === list.tracks[2]?.name)
})

test('what somebody queues comes next, and once', async () => {
  const id = await kitchen.ready()
  const [wish] = list.tracks
  await api.player.addItemToPlaybackQueue(wish?.uri ?? '', id)
  const { queue } = await api.player.getUsersQueue()
  expect(queue.slice(0, 2).map(({ id: one }) => one)).toEqual([
    wish?.id ?? '',
    list.tracks[3]?.id ?? '',
  ])
  await api.player.skipToNext(id)
  await kitchen.until(({ title, at }) => title === wish?.name && at > 0.2)
  await api.player.skipToNext(id)
  await kitchen.until(({ title }) => title === list.tracks[3]?.name)
})

test('shuffled, each track comes once; a track that repeats comes again by itself', async () => {
  const id = await kitchen.ready()
  await api.player.togglePlaybackShuffle(true, id)
  const { queue, currently_playing: current } = await api.player.getUsersQueue()
  const all = [current, ...queue].map((one) => one?.id ?? '')
  expect(all.toSorted()).toEqual(list.tracks.map((one) => one.id).toSorted())
  expect(all).not.toEqual(list.tracks.map((one) => one.id))
  await api.player.skipToNext(id)
  await kitchen.until((now) => now.id === all[1])
  await api.player.togglePlaybackShuffle(false, id)
  await api.player.setRepeatMode('track', id)
  expect(await api.player.getPlaybackState()).toMatchObject({
    shuffle_state: false,
    repeat_state: 'track',
  })
  const { duration_ms: duration } = (await api.player.getPlaybackState()).item
  await api.player.seekToPosition(duration - 1000, id)
  await kitchen.until(({ at }) => at > duration / 1000 - 1.2)
  const again = await kitchen.until(({ at }) => at < 5)
  expect(again.id).toBe(all[1])
  await kitchen.until(({ at, paused }) => at > 0.3 && !paused)
  await api.player.setRepeatMode('off', id)
})

test('chosen tracks play without a list; a listener who pauses by hand is seen', async () => {
  const id = await kitchen.ready()
  const uris = [4, 1].map((row) => list.tracks[row]?.uri ?? '')
  await api.player.startResumePlayback(id, undefined, uris)
  await kitchen.until(({ title, at }) => title === list.tracks[4]?.name && at > 0.3)
  expect((await api.player.getPlaybackState()).context).toBeNull()
  await button(kitchen.page, 'Pause').click()
  await untilSo(
    () => api.player.getPlaybackState(),
    (state) => !state.is_playing,
  )
  await button(kitchen.page, 'Next track').click()
  await untilSo(
    () => api.player.getPlaybackState(),
    (state) => state.item.id === list.tracks[1]?.id,
  )
})

test('the music moves to another room, and goes on where it was', async () => {
  const bedroom = await rooms.open(context, 'Bedroom')
  const [from, to] = [await kitchen.ready(), await bedroom.ready()]
  expect(to).not.toBe(from)
  expect(await names()).toEqual(['Bedroom', 'Kitchen'])
  await api.player.startResumePlayback(from, list.uri, undefined, { position: 1 }, 9000)
  await api.player.addItemToPlaybackQueue(list.tracks[5]?.uri ?? '', from)
  await kitchen.until(({ at, paused }) => at > 9.5 && !paused)
  await api.player.transferPlayback([to])
  const heard = await bedroom.until(({ at, paused }) => at > 10 && !paused)
  expect(heard.id).toBe(list.tracks[1]?.id)
  await kitchen.until(({ paused }) => paused)
  expect(await api.player.getPlaybackState()).toMatchObject({
    device: { id: to },
    context: { uri: list.uri },
    is_playing: true,
  })
  const { queue } = await api.player.getUsersQueue()
  expect(queue.slice(0, 2).map((one) => one.id)).toEqual([
    list.tracks[5]?.id ?? '',
    list.tracks[2]?.id ?? '',
  ])
  await button(kitchen.page, 'Play').click()
  await bedroom.until(({ paused }) => paused)
  await untilSo(
    () => api.player.getPlaybackState(),
    (state) => state.device.id === from,
  )
  await bedroom.page.goto('about:blank')
  await untilSo(names, (there) => there.join() === 'Kitchen')
  await bedroom.page.close()
})

test('a token that has expired is replaced by another, and a browser that refuses sound says so', async () => {
  const [good = ''] = rooms.tokens.next
  rooms.tokens.next = ['expired', good]
  const own = await browser.newContext()
  await own.addInitScript(() => {
    const { prototype } = HTMLMediaElement
    const { value: play } = Object.getOwnPropertyDescriptor(prototype, 'play') ?? {}
    prototype.play = function () {
      if ((globalThis as never as { allows: boolean }).allows) return play.call(this)
      return Promise.reject(new DOMException('No gesture.', 'NotAllowedError'))
    }
  })
  const before = rooms.tokens.asked
  const porch = await rooms.open(own, 'Porch')
  const id = await porch.ready()
  expect(rooms.tokens.asked - before).toBe(2)
  await api.player.startResumePlayback(id, list.uri)
  await untilSo(
    () => api.player.getPlaybackState(),
    (state) => state.device.id === id,
  )
  expect((await api.player.getPlaybackState()).is_playing).toBe(false)
  expect((await porch.now()).paused).toBe(true)
  await porch.page.evaluate(() => Object.assign(globalThis, { allows: true }))
  await button(porch.page, 'Play').click()
  await untilSo(
    () => api.player.getPlaybackState(),
    (state) => state.is_playing,
  )

  // What the browser says when it puts a page away, and when it takes it out again.
  const say = (type: string) =>
    porch.page.evaluate(
      (name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
      type,
    )
  await button(porch.page, 'Pause').click()
  await say('pagehide')
  await untilSo(names, (there) => there.join() === 'Kitchen')
  await say('pageshow')
  expect(await porch.ready(2)).not.toBe(id)
  expect(await names()).toEqual(['Kitchen', 'Porch'])
  await own.close()
})

test('half a minute of it is among what the listener played lately', async () => {
  const id = await kitchen.ready()
  const [, , third] = list.tracks
  await api.player.startResumePlayback(id, list.uri, undefined, { uri: third?.uri })
  await kitchen.until((now) => now.id === third?.id && now.at > 0.3)
  await kitchen.until(({ at }) => at > 31 || at < 0.2)
  const { items } = await untilSo(
    () => api.player.getRecentlyPlayedTracks(),
    (page) => page.items.length > 0,
  )
  expect(items[0]).toMatchObject({ track: { id: third?.id }, context: { uri: list.uri } })
})

test('after a network that was cut the player comes back, and obeys', async () => {
  const own = await browser.newContext()
  const train = await rooms.open(own, 'Train')
  await train.ready()
  await own.setOffline(true)
  await Bun.sleep(1500)
  await own.setOffline(false)
  const id = await train.ready(2)
  await api.player.startResumePlayback(id, list.uri)
  await train.until(({ at, paused }) => at > 0.3 && !paused)
  await api.player.pausePlayback(id)
  await own.close()
})

test('after the server was away the player comes back, and obeys', async () => {
  await kitchen.ready()
  const { port } = new URL(busker.url)
  expect(await busker.stop()).toBe(0)
  busker = await startBusker('--data', data.path, '--port', port)
  const back = await kitchen.ready(2)
  expect(await names()).toContain('Kitchen')
  await api.player.startResumePlayback(back, list.uri, undefined, { position: 1 })
  await kitchen.until(
    ({ at, paused, title }) => at > 0.3 && !paused && title === list.tracks[1]?.name,
  )
}, 150_000)
