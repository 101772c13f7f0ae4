import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import type { Page } from 'playwright-core'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'
import { published } from '../../test/published.ts'

setDefaultTimeout(60_000)

const SPOTIFY = 'https://open.spotify.com'
const SOUNDCLOUD = 'https://w.soundcloud.com/player/'

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

/** Notes what an element tells, with its clock in seconds at that moment. */
const noteEvents = `
  window.seen = []
  function note(element, names) {
    for (const name of names)
      element.addEventListener(name, () => seen.push({ name, at: element.currentTime }))
  }`

interface Seen {
  name: string
  at: number
}
interface Media extends HTMLElement {
  currentTime: number
  duration: number
  paused: boolean
  src: string
  play(): void
  pause(): void
}
interface ThirdParty {
  seen: Seen[]
  media: Media
  player: { seekTo(seconds: number): void; getCurrentTime(): number; getDuration(): number }
  show: (props: object) => void
}
const inPage = <Value>(page: Page, code: (window: ThirdParty) => Value) =>
  page.evaluate<Awaited<Value>>(`(${code.toString()})(window)`)
const until = (page: Page, code: (window: ThirdParty) => unknown) =>
  page.waitForFunction(`(${code.toString()})(window)`)
const names = (page: Page) => inPage(page, ({ seen }) => seen.map(({ name }) => name))

test('things 12: Mux’s element for Spotify plays, seeks in seconds, and tells the end, with one address changed', async () => {
  const element = await published(
    import.meta.resolve('spotify-audio-element'),
    SPOTIFY,
    embeds.site,
  )
  const body = `<!doctype html><title>Podcast</title><script>${noteEvents}</script>
    <script type="module" src="/spotify-audio-element.js"></script>
    <spotify-audio controls src="${SPOTIFY}/track/${embeds.track}" style="width: 100%; height: 152px"></spotify-audio>
    <script>
      window.media = document.querySelector('spotify-audio')
      note(media, ['loadstart', 'loadedmetadata', 'durationchange', 'play', 'playing', 'timeupdate', 'pause', 'ended'])
    </script>`
  const host = embeds.host({ '/': body, '/spotify-audio-element.js': element })
  const { page, context, wrong } = await embeds.visit(host)
  await until(page, ({ seen }) => seen.some(({ name }) => name === 'loadedmetadata'))
  expect(await inPage(page, ({ media }) => media.paused)).toBe(true)
  await inPage(page, ({ media }) => media.play())
  await until(
    page,
    ({ media, seen }) => seen.some(({ name }) => name === 'playing') && media.currentTime > 0.3,
  )
  expect(await inPage(page, ({ media }) => media.duration)).toBeWithin(5, 400)

  await inPage(page, ({ media }) => void (media.currentTime = 4))
  await until(page, ({ media }) => media.currentTime >= 4)
  expect(await inPage(page, ({ media }) => media.currentTime)).toBeWithin(4, 10)
  await inPage(page, ({ media }) => media.pause())
  await until(page, ({ media }) => media.paused)
  expect(await names(page)).toContain('pause')

  await inPage(page, ({ media }) => {
    media.currentTime = media.duration - 1
    media.play()
  })
  await until(page, ({ seen }) => seen.some(({ name }) => name === 'ended'))

  await inPage(page, ({ seen }) => void (seen.length = 0))
  await page.evaluate(
    (src) => ((window as never as ThirdParty).media.src = src),
    `${SPOTIFY}/album/${embeds.album}`,
  )
  await until(page, ({ seen }) => seen.some(({ name }) => name === 'loadedmetadata'))
  await inPage(page, ({ media }) => media.play())
  await until(
    page,
    ({ media }) => !media.paused && media.currentTime > 0.3 && media.currentTime < 4,
  )
  expect(wrong).toEqual([])
  await context.close()
})

test('things 12: React Player’s SoundCloud plays, seeks, and is told the end, with one address changed', async () => {
  const player = await published(
    import.meta.resolve('react-player/dist/ReactPlayer.standalone.js'),
    SOUNDCLOUD,
    `${embeds.site}/widget/`,
  )
  const body = `<!doctype html><title>React</title><div id="player"></div>
    <script src="/react-player.js"></script>
    <script>
      window.seen = []
      const note = (name) => (what) => seen.push({ name, at: what && what.playedSeconds })
      window.props = {
        url: 'https://api.soundcloud.com/tracks/${embeds.track}',
        playing: false, volume: 0.3, progressInterval: 100,
        onReady: (made) => { window.player = made; note('ready')() },
        onStart: note('start'), onPlay: note('play'), onPause: note('pause'), onEnded: note('ended'),
        onError: (e) => note('error ' + JSON.stringify(e))(), onProgress: note('progress'), onDuration: note('duration')
      }
      window.show = (more) => renderReactPlayer(document.getElementById('player'), Object.assign(props, more))
      show()
    </script>`
  const host = embeds.host({ '/': body, '/react-player.js': player })
  const { page, context, wrong } = await embeds.visit(host)
  await until(page, ({ seen }) => seen.some(({ name }) => name === 'ready'))
  expect(await inPage(page, (window) => window.player.getDuration())).toBeWithin(5, 400)
  await inPage(page, ({ show }) => show({ playing: true }))
  await until(page, ({ player: made }) => made.getCurrentTime() > 0.3)
  expect(await names(page)).toEqual(expect.arrayContaining(['start', 'play', 'progress']))
  const frame = page.frames()[1]!
  expect(
    await frame.evaluate(
      () => (document.querySelector('busker-player') as never as { volume: number }).volume,
    ),
  ).toBeCloseTo(0.3)

  await inPage(page, ({ player: made }) => made.seekTo(4))
  await until(page, ({ player: made }) => made.getCurrentTime() >= 4)
  expect(await inPage(page, ({ player: made }) => made.getCurrentTime())).toBeWithin(4, 10)
  await inPage(page, ({ show }) => show({ playing: false }))
  await until(page, ({ seen }) => seen.some(({ name }) => name === 'pause'))
  await inPage(page, ({ player: made, show }) => {
    made.seekTo(made.getDuration() - 1)
    show({ playing: true })
  })
  await until(page, ({ seen }) => seen.some(({ name }) => name === 'ended'))
  expect(await names(page)).not.toContain('error')

  await inPage(page, ({ seen }) => void (seen.length = 0))
  await page.evaluate(
    (url) => (window as never as ThirdParty).show({ url, playing: true }),
    `https://api.soundcloud.com/playlists/${embeds.playlist}`,
  )
  await until(page, ({ seen, player: made }) => {
    const at = made.getCurrentTime()
    return seen.some(({ name }) => name === 'play') && at > 0.2 && at < 4
  })
  expect(wrong).toEqual([])
  await context.close()
})

test('things 12: MediaElement.js’ renderer for SoundCloud plays, seeks, and pauses, with one address changed', async () => {
  const ours = `${embeds.site}/widget/`
  const music = `${ours}?url=${encodeURIComponent(`https://api.soundcloud.com/tracks/${embeds.track}`)}`
  const body = `<!doctype html><title>MediaElement</title><script>${noteEvents}</script>
    <video id="music" width="640" height="352"><source type="video/x-soundcloud" src="${music}"></video>
    <script src="/mediaelement.js"></script><script src="/soundcloud.js"></script>
    <script>
      new MediaElement('music', {
        renderers: ['soundcloud_iframe'],
        success(made) {
          window.media = made
          note(made, ['loadedmetadata', 'play', 'timeupdate', 'pause'])
        }
      })
    </script>`
  const host = embeds.host({
    '/': body,
    '/mediaelement.js': await Bun.file(
      new URL(import.meta.resolve('mediaelement/build/mediaelement.js')),
    ).text(),
    '/soundcloud.js': await published(
      import.meta.resolve('mediaelement/build/renderers/soundcloud.js'),
      SOUNDCLOUD,
      ours,
    ),
  })
  const { page, context, wrong } = await embeds.visit(host)
  await until(page, ({ media }) => media.duration > 5 && media.duration < 400)
  await inPage(page, ({ media }) => media.play())
  await until(page, ({ media }) => !media.paused && media.currentTime > 0.3)
  await inPage(page, ({ media }) => void (media.currentTime = 4))
  await until(page, ({ media }) => media.currentTime >= 4)
  expect(await inPage(page, ({ media }) => media.currentTime)).toBeWithin(4, 10)
  await inPage(page, ({ media }) => media.pause())
  await until(page, ({ media, seen }) => media.paused && seen.some(({ name }) => name === 'pause'))
  expect(await names(page)).toEqual(
    expect.arrayContaining(['loadedmetadata', 'play', 'timeupdate']),
  )
  expect(wrong).toEqual([])
  await context.close()
})
