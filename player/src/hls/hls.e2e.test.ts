import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { type Gateway, startGateway } from '../../test/gateway.ts'
import { startHostPage } from '../../test/host-page.ts'
import { heardUntil, loaded, visit } from '../../test/visit.ts'
import type {} from '../player.ts'

setDefaultTimeout(60_000)

let browser: Browser
let gateway: Gateway
let host: ReturnType<typeof startHostPage>

beforeAll(async () => {
  gateway = await startGateway()
  host = startHostPage(gateway.origin)
  browser = await launchChromium()
  // Made once, and not while somebody waits.
  for (const id of ['m1', 'm3']) await fetch(`${gateway.origin}/hls/${id}/main.m3u8`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  await gateway.stop()
})

/** Whether the browser plays HLS by itself, says that it does not, or only says that it does. */
type Road = 'by the browser' | 'by hls.js' | 'by hls.js after the browser failed'

async function open(music: string, road: Road) {
  gateway.log.requests.length = gateway.log.plays.length = 0
  const opened = await visit(browser, 'about:blank')
  if (road !== 'by the browser')
    await opened.page.addInitScript((isSaid) => {
      HTMLMediaElement.prototype.canPlayType = (type) =>
        type === 'application/vnd.apple.mpegurl' && isSaid ? 'maybe' : ''
    }, road !== 'by hls.js')
  if (road === 'by hls.js after the browser failed')
    await opened.page.addInitScript(() => {
      const src = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src')!
      Object.defineProperty(HTMLMediaElement.prototype, 'src', {
        ...src,
        set(this: HTMLMediaElement, address: string) {
          src.set!.call(this, address.includes('.m3u8') ? 'data:audio/nonsense,' : address)
        },
      })
    })
  await opened.page.goto(`${host.origin}/?music=${music}`)
  await loaded(opened.page)
  return opened
}
const loadedHls = () => gateway.log.requests.filter((one) => one.includes('player-hls')).length

describe.each<[Road, number]>([
  ['by the browser', 0],
  ['by hls.js', 1],
])('a track in HLS, played %s (feature 77)', (road, scripts) => {
  test('plays to its end, and what follows plays as well', async () => {
    const { page, context, complaints } = await open('playlist/streamed', road)
    await page.evaluate(() => document.querySelector('busker-player')!.play())
    await heardUntil(page, 0, 2)
    const duration = await page.evaluate(() => document.querySelector('busker-player')!.duration)
    expect(duration).toBeCloseTo(14, 1)
    expect(loadedHls()).toBe(scripts)
    await page.evaluate(() => {
      document.querySelector('busker-player')!.currentTime = 11
    })
    await heardUntil(page, 0, 12)
    await heardUntil(page, 1, 1)
    // The plain track in between is a file, not a rendition.
    expect(gateway.log.requests).toContain('GET /media/m2')
    await page.evaluate(() => {
      document.querySelector('busker-player')!.currentTime = 19
    })
    await heardUntil(page, 2, 1)
    await page.evaluate(() => {
      document.querySelector('busker-player')!.currentTime = 12.5
    })
    await page.waitForFunction(() => document.querySelector('busker-player')!.ended)
    await page.waitForTimeout(800)
    expect(complaints).toEqual([])
    expect(loadedHls()).toBe(scripts)

    // Of the first track the beginning and the end were heard, and not what lies between.
    const ended = gateway.log.plays.filter(({ type }) => type === 'end')
    expect(ended).toHaveLength(3)
    expect(ended[0]!.listened_ms).toBeWithin(4000, 7500)
    expect(new Set(ended.map(({ grant }) => grant)).size).toBe(3)
    await context.close()
  })

  test('a lost connection is told, tried again, and the music goes on where it was', async () => {
    const { page, context } = await open('track/m1', road)
    // The first segment can be had.
    gateway.faults.hlsFrom = 21_000
    try {
      await page.evaluate(() => document.querySelector('busker-player')!.play())
      await heardUntil(page, 0, 1)
      const told = await page.evaluate(
        () =>
          new Promise<string>((done) => {
            document.addEventListener('busker-error', ({ detail }) =>
              done(`${detail.code} ${detail.follow}`),
            )
            document.querySelector('busker-player')!.currentTime = 9
          }),
      )
      expect(told).toBe('network retry')
    } finally {
      gateway.faults.hlsFrom = Infinity
    }
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await heardUntil(page, 0, 9.5)
    const time = await page.evaluate(() => document.querySelector('busker-player')!.currentTime)
    expect(time).toBeLessThan(13)
    await context.close()
  })

  test('an address that is over before it is opened is renewed', async () => {
    const { page, context } = await open('track/m1', road)
    gateway.faults.grantSeconds = 0
    void page.evaluate(() => document.querySelector('busker-player')!.play())
    await page.waitForTimeout(600)
    gateway.faults.grantSeconds = 3600
    await heardUntil(page, 0, 0.5)
    await context.close()
  })
})

test('a browser that says it can, and cannot, gets hls.js', async () => {
  const { page, context } = await open('track/m1', 'by hls.js after the browser failed')
  void page.evaluate(() => document.querySelector('busker-player')!.play())
  await heardUntil(page, 0, 1)
  expect(loadedHls()).toBe(1)
  await context.close()
})

test('where no track is HLS, nobody loads what plays it', async () => {
  const { page, context } = await open('playlist/short', 'by hls.js')
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await page.waitForFunction(() => document.querySelector('busker-player')!.ended)
  expect(gateway.log.requests.filter((one) => one.includes('player-'))).toContain(
    'GET /player-engine.js',
  )
  expect(loadedHls()).toBe(0)
  await context.close()
})
