import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../../test/gateway.ts'
import { startSite } from '../../test/site.ts'
import { heardUntil, loaded, visit } from '../../test/visit.ts'
import type {} from '../player.ts'

setDefaultTimeout(60_000)

let browser: Browser
let gateway: Gateway
let site: ReturnType<typeof startSite>

beforeAll(async () => {
  gateway = await startGateway()
  const player = (attributes = '', id = 'one') =>
    `<busker-player id="${id}" src="${gateway.origin}/playlist/evening" ${attributes}></busker-player>`
  const script = `<script type="module" src="${gateway.origin}/player.js"></script>`
  const frame = (id: string, attributes = '') =>
    `<iframe id="${id}" title="Music" src="${gateway.origin}/embed/playlist/evening" ${attributes}></iframe>`
  const own = `<audio id="own" src="/tone.wav"></audio><video id="loop" src="/tone.wav" muted loop></video>`
  site = startSite({
    '/': script + player() + own,
    '/two': script + player() + player('', 'two') + player('autopause="off"', 'rain'),
    '/frames': script + player() + frame('a') + frame('b'),
    '/sandboxed': frame('a', 'sandbox="allow-scripts"') + frame('b', 'sandbox="allow-scripts"'),
    '/a': `${script}${player('continue')}<a href="/b">On</a>`,
    '/b': `${script}${player('continue')}<a href="/plain">On</a>`,
    '/plain': script + player(),
    '/told': `${script}${player('continue')}<script>
      document.addEventListener('busker-autoplay-blocked', () => console.info('blocked'))</script>`,
    '/article': `${script}${player()}${player('autopause="off"', 'two').replace('evening', 'short')}
      <a href="#busker:track:ev3@1:23-1:24.5">Listen to the bicycle</a>
      <a href="#busker:track:s2@0:01">Listen to Re</a>
      <a href="#busker:track:n7@2-3">Listen to what is in no list</a>
      <a href="#busker:track:nowhere@2-3">Listen to what is gone</a>
      <a href="#busker:track:ev3@soon">Elsewhere</a>`,
    '/deep': `${script}<busker-player src="${gateway.origin}/playlist/evening#t=1:23&track=ev3"></busker-player>`,
    '/later': `${script}<busker-player src="${gateway.origin}/playlist/huge#t=5&track=n250"></busker-player>`,
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await gateway.stop()
})

const open = (path: string) => visit(browser, site.origin + path)
const play = (page: Page, id = 'one') =>
  page.evaluate(
    (name) => document.querySelector<HTMLElementTagNameMap['busker-player']>(`#${name}`)!.play(),
    id,
  )
const untilPaused = (page: Page, id = 'one') =>
  page.waitForFunction(
    (name) => document.querySelector<HTMLElementTagNameMap['busker-player']>(`#${name}`)!.paused,
    id,
  )
const isPaused = (page: Page, id: string) =>
  page.evaluate(
    (name) => document.querySelector<HTMLMediaElement & { paused: boolean }>(`#${name}`)!.paused,
    id,
  )
const media = (page: Page, id: string) =>
  page.evaluate((name) => document.querySelector<HTMLMediaElement>(`#${name}`)!.play(), id)
const frameNamed = async (page: Page, id: string) =>
  (await (await page.waitForSelector(`#${id}`)).contentFrame())!
const inFrame = async (page: Page, id: string) => {
  const frame = await frameNamed(page, id)
  await frame.waitForFunction(
    () => (document.querySelector('busker-player')?.queue?.length ?? 0) > 0,
  )
  return {
    play: () => frame.evaluate(() => document.querySelector('busker-player')!.play()),
    untilPaused: () => frame.waitForFunction(() => document.querySelector('busker-player')!.paused),
    isPaused: () => frame.evaluate(() => document.querySelector('busker-player')!.paused),
  }
}

test('row 36: the sound of the page pauses for the player, and the player for it; a mute background video plays on', async () => {
  const { page, context, complaints } = await open('/')
  await loaded(page)
  await media(page, 'loop')
  await media(page, 'own')
  await play(page)
  await page.waitForFunction(() => document.querySelector<HTMLMediaElement>('#own')!.paused)
  expect([await isPaused(page, 'loop'), await isPaused(page, 'one')]).toEqual([false, false])
  await media(page, 'own')
  await untilPaused(page)
  expect([await isPaused(page, 'own'), await isPaused(page, 'loop')]).toEqual([false, false])
  await play(page)
  await page.waitForFunction(() => document.querySelector<HTMLMediaElement>('#own')!.paused)
  await page.evaluate(() => (document.querySelector<HTMLMediaElement>('#loop')!.muted = false))
  await untilPaused(page)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 36: of two players on a page one is heard; one with autopause="off" goes its own way', async () => {
  const { page, context } = await open('/two')
  await loaded(page)
  await play(page, 'rain')
  await play(page, 'one')
  await heardUntil(page, 0, 0.3)
  await play(page, 'two')
  await untilPaused(page, 'one')
  expect([await isPaused(page, 'two'), await isPaused(page, 'rain')]).toEqual([false, false])
  await context.close()
})

test('row 36: frames, the player of the page around them and each other: the last to begin is heard', async () => {
  const { page, context, complaints } = await open('/frames')
  await loaded(page)
  const [a, b] = [await inFrame(page, 'a'), await inFrame(page, 'b')]
  await play(page)
  await a.play()
  await untilPaused(page)
  await b.play()
  await a.untilPaused()
  expect(await b.isPaused()).toBe(false)
  await play(page)
  await b.untilPaused()
  expect([await isPaused(page, 'one'), await a.isPaused()]).toEqual([false, true])
  expect(complaints).toEqual([])
  await context.close()
})

test('row 36: frames without an origin or a script around them pause each other', async () => {
  const { page, context, complaints } = await open('/sandboxed')
  const [a, b] = [await inFrame(page, 'a'), await inFrame(page, 'b')]
  await a.play()
  await b.play()
  await a.untilPaused()
  await a.play()
  await b.untilPaused()
  expect(await a.isPaused()).toBe(false)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 36: another tab of the site that begins to play pauses this one', async () => {
  const { page, context } = await open('/')
  await loaded(page)
  await play(page)
  await heardUntil(page, 0, 0.3)
  const other = await context.newPage()
  await other.goto(`${site.origin}/plain`)
  await loaded(other)
  await play(other)
  await untilPaused(page)
  expect(await isPaused(other, 'one')).toBe(false)
  await context.close()
})

test('row 37: music goes on where it was when a link leads to another page of the site', async () => {
  const { page, context, complaints } = await open('/a')
  await loaded(page)
  await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    player.volume = 0.5
    await player.skipTo(2)
    player.currentTime = 83
    await player.play()
  })
  await heardUntil(page, 2, 83.4)
  const left = await page.evaluate(() => document.querySelector('busker-player')!.currentTime)
  await page.getByRole('link', { name: 'On', exact: true }).click()
  await page.waitForURL('**/b')
  await heardUntil(page, 2, left)
  const state = await page.evaluate(() => {
    const { currentIndex, currentTime, paused, volume } = document.querySelector('busker-player')!
    return { currentIndex, currentTime, paused, volume }
  })
  expect(state).toMatchObject({ currentIndex: 2, paused: false, volume: 0.5 })
  expect(state.currentTime).toBeWithin(left, left + 10)

  await page.getByRole('link', { name: 'On', exact: true }).click()
  await page.waitForURL('**/plain')
  await loaded(page)
  await page.getByRole('button', { name: 'Share' }).waitFor()
  expect(
    await page.evaluate(() => {
      const { currentIndex, paused } = document.querySelector('busker-player')!
      return { currentIndex, paused }
    }),
  ).toEqual({ currentIndex: 0, paused: true })
  expect(complaints).toEqual([])
  await context.close()
})

test('row 37: order, speed, and what was asked for in between go along to the next page', async () => {
  const { page, context, complaints } = await open('/a')
  await loaded(page)
  await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    player.shuffle = true
    player.repeat = 'all'
    player.playbackRate = 1.5
    await player.skipTo(4)
    await player.addToQueue(['busker:track:s1', 'busker:track:s2'])
  })
  await page.getByRole('link', { name: 'On', exact: true }).click()
  await page.waitForURL('**/b')
  await page.waitForFunction(
    () => document.querySelector('busker-player')?.upcoming?.[1]?.title === 'Re',
  )
  expect(
    await page.evaluate(() => {
      const player = document.querySelector('busker-player')!
      const { currentTrack, shuffle, repeat, playbackRate, upcoming } = player
      const [first, second] = upcoming.map(({ title }) => title)
      return { at: currentTrack!.id, shuffle, repeat, playbackRate, first, second }
    }),
  ).toEqual({
    at: 'ev5',
    shuffle: true,
    repeat: 'all',
    playbackRate: 1.5,
    first: 'Do',
    second: 'Re',
  })
  expect(complaints).toEqual([])
  await context.close()
})

test('row 37: where the browser wants a press on the next page, the position waits for it', async () => {
  const strict = await launchChromium({ autoplay: 'blocked' })
  try {
    const { page, context, complaints } = await visit(strict, `${site.origin}/a`)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await heardUntil(page, 0, 0.3)
    await page.evaluate(() => (document.querySelector('busker-player')!.currentTime = 83))
    await heardUntil(page, 0, 83.3)
    // Another site of the way there: what was pressed before does not count any more.
    const left = site.origin.replace('localhost', '127.0.0.1')
    await page.goto(`${left}/other`)
    // What a test asks of a page counts as a press there: the page itself tells.
    await Promise.all([
      page.waitForEvent('console', (line) => line.text() === 'blocked'),
      page.goto(`${site.origin}/told`),
    ])
    await page.getByText('Press play to listen.').waitFor()
    const { paused, currentTime } = await page.evaluate(() => {
      const { paused, currentTime } = document.querySelector('busker-player')!
      return { paused, currentTime }
    })
    expect(paused).toBe(true)
    expect(currentTime).toBeGreaterThanOrEqual(83)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await heardUntil(page, 0, currentTime + 0.2)
    expect(complaints.filter((line) => !line.includes('404'))).toEqual([])
    await context.close()
  } finally {
    await strict.close()
  }
})

test('things 5: a link of an article plays just its slice, in the player that has the track', async () => {
  const { page, context, complaints } = await open('/article')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('busker-player')].every(({ queue }) => queue?.length),
  )
  await page.getByRole('button', { name: 'Share' }).nth(1).waitFor()
  const state = (id: string) =>
    page.evaluate((name) => {
      const { currentTrack, currentTime, paused } = document.querySelector<
        HTMLElementTagNameMap['busker-player']
      >(`#${name}`)!
      return { track: currentTrack?.id, time: currentTime, paused }
    }, id)
  const listen = (name: string) => page.getByRole('link', { name }).click()
  const untilPlaying = (id: string, track: string) =>
    page.waitForFunction(
      ([name, wanted]) => {
        const player = document.querySelector<HTMLElementTagNameMap['busker-player']>(`#${name}`)!
        return player.currentTrack?.id === wanted && !player.paused && !player.waiting
      },
      [id, track],
    )
  await listen('Listen to the bicycle')
  await untilPlaying('one', 'ev3')
  await untilPaused(page)
  const slice = await state('one')
  expect(slice).toMatchObject({ track: 'ev3', paused: true })
  expect(slice.time).toBeWithin(84.5, 84.8)
  expect(new URL(page.url()).hash).toBe('')
  // Whoever plays on after the end plays on.
  await play(page)
  await heardUntil(page, 2, 86)

  await listen('Listen to Re')
  await untilPlaying('two', 's2')
  expect((await state('two')).time).toBeGreaterThanOrEqual(1)

  await listen('Listen to what is in no list')
  await untilPlaying('one', 'n7')
  await untilPaused(page)
  expect((await state('one')).time).toBeWithin(3, 3.3)

  await listen('Listen to what is gone')
  await listen('Elsewhere')
  expect(new URL(page.url()).hash).toBe('#busker:track:ev3@soon')
  expect(await state('one')).toMatchObject({ track: 'n7', paused: true })
  expect(complaints).toEqual([])
  await context.close()
})

test('row 37: without the attribute nothing is stored, and what was paused waits at its position', async () => {
  const { page, context } = await open('/plain')
  await loaded(page)
  await play(page)
  await heardUntil(page, 0, 0.3)
  await page.goto(`${site.origin}/a`)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await loaded(page)
  await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    await player.skipTo(1)
    player.currentTime = 40
  })
  await page.goto(`${site.origin}/b`)
  await page.waitForFunction(() => document.querySelector('busker-player')?.currentTime === 40)
  expect(
    await page.evaluate(() => {
      const { currentIndex, paused } = document.querySelector('busker-player')!
      return { currentIndex, paused }
    }),
  ).toEqual({ currentIndex: 1, paused: true })
  await context.close()
})

test('row 39: an address with a track and a time begins there, also far down a long list', async () => {
  const { page, context } = await open('/deep')
  await page.waitForFunction(() => document.querySelector('busker-player')?.currentTime === 83)
  expect(await page.evaluate(() => document.querySelector('busker-player')!.currentIndex)).toBe(2)
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await heardUntil(page, 2, 83.3)
  await page.goto(`${site.origin}/later`)
  await page.waitForFunction(() => document.querySelector('busker-player')?.currentTime === 5)
  expect(await page.evaluate(() => document.querySelector('busker-player')!.currentIndex)).toBe(250)
  await context.close()
})
