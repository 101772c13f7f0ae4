import { afterAll, afterEach, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../test/gateway.ts'
import { startHostPage } from '../test/host-page.ts'
import { heardUntil, loaded, visit } from '../test/visit.ts'
import type {} from './player.ts'

setDefaultTimeout(60_000)

let browser: Browser
let gateway: Gateway
let host: ReturnType<typeof startHostPage>

beforeAll(async () => {
  gateway = await startGateway()
  host = startHostPage(gateway.origin)
  browser = await launchChromium()
})
afterEach(() => {
  Object.assign(gateway.faults, { grantSeconds: 3600, grantsDown: false, mediaDown: false })
  gateway.log.plays.length = gateway.log.requests.length = 0
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  await gateway.stop()
})

/** Presses play and notes errors, and how little sound was ever ahead after two seconds. */
async function listen(music: string, joins = true, before?: () => void) {
  const visited = await visit(browser, 'about:blank')
  const { page, context } = visited
  if (!joins) await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'MediaSource'))
  if (before) await context.addInitScript(before)
  await page.goto(`${host.origin}/?music=playlist/${music}`)
  await loaded(page)
  await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    const noted = { errors: [] as string[], ahead: Infinity }
    player.addEventListener('busker-error', ({ detail }) => noted.errors.push(detail.code))
    player.addEventListener('busker-timeupdate', ({ detail }) => {
      if (detail.currentTime < 2) return
      noted.ahead = Math.min(noted.ahead, player.bufferedUntil - detail.currentTime)
    })
    Object.assign(window, { noted })
  })
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardUntil(page, 0, 0.5)
  return visited
}
type Noted = { errors: string[]; ahead: number }
type Kept = {
  rush: Set<HTMLMediaElement>
  held: SourceBuffer[]
  kept: { seconds: number; behind: number }
}
const noted = (page: Page) => page.evaluate(() => (window as unknown as { noted: Noted }).noted)
const seek = (page: Page, seconds: number) =>
  page.evaluate((to) => {
    document.querySelector('busker-player')!.currentTime = to
  }, seconds)
const grants = () =>
  gateway.log.requests.filter((request) => request === 'POST /v1/play-grants').length

test('row 30: an address that is over is renewed in mid-sound, without silence, and it stays one play', async () => {
  gateway.faults.grantSeconds = 2
  const { page, context, complaints } = await listen('evening')
  await page.evaluate(() => {
    document.querySelector('busker-player')!.playbackRate = 4
  })
  await heardUntil(page, 0, 40)
  expect(grants()).toBeGreaterThan(1)
  const { errors, ahead } = await noted(page)
  expect(errors).toEqual([])
  expect(ahead).toBeGreaterThan(1)
  expect(new Set(gateway.log.plays.map(({ grant }) => grant)).size).toBe(1)
  expect(complaints.filter((one) => !one.includes('403'))).toEqual([])
  await context.close()
})

test('row 30: without MediaSource an address that is nearly over hands over to another, and it stays one play', async () => {
  gateway.faults.grantSeconds = 8
  const { page, context, complaints } = await listen('long', false)
  await heardUntil(page, 0, 11)
  const times: number[] = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    const seen: number[] = []
    for (let i = 0; i < 20; i++) {
      seen.push(player.currentTime)
      await new Promise((done) => setTimeout(done, 50))
    }
    return seen
  })
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(grants()).toBeGreaterThan(2)
  expect((await noted(page)).errors).toEqual([])
  expect(new Set(gateway.log.plays.map(({ grant }) => grant)).size).toBe(1)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 30: of a long track only what is near is kept, and one can go far ahead and back', async () => {
  const { page, context, complaints } = await listen('long')
  for (const to of [700, 20, 890]) {
    await seek(page, to)
    await heardUntil(page, 0, to + 0.3)
  }
  const ahead = await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    return player.bufferedUntil - player.currentTime
  })
  expect(ahead).toBeWithin(0.1, 75)
  await seek(page, 1)
  await page.waitForFunction(() => {
    const { currentTime, waiting } = document.querySelector('busker-player')!
    return currentTime > 1.3 && currentTime < 100 && !waiting
  })
  expect(complaints).toEqual([])
  await context.close()
})

test('row 30: what was played of a long track is let go of: memory does not grow with what is heard', async () => {
  const { page, context, complaints } = await listen('long', true, () => {
    const own = (of: object, name: string): unknown =>
      Object.getOwnPropertyDescriptor(of, name)!.value
    type Add = (this: MediaSource, type: string) => SourceBuffer
    const held: SourceBuffer[] = []
    const add = own(MediaSource.prototype, 'addSourceBuffer') as Add
    MediaSource.prototype.addSourceBuffer = function noted(type) {
      const buffer = add.call(this, type)
      held.push(buffer)
      return buffer
    }
    const play = own(HTMLMediaElement.prototype, 'play') as () => Promise<void>
    const rush = new Set<HTMLMediaElement>()
    HTMLMediaElement.prototype.play = function seen(this: HTMLMediaElement) {
      rush.add(this)
      return play.call(this)
    }
    Object.assign(window, { held, rush })
  })
  await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    const { held, rush } = window as unknown as Kept
    const kept = { seconds: 0, behind: 0 }
    player.addEventListener('busker-timeupdate', () => {
      const [{ buffered }] = held as [SourceBuffer]
      let seconds = 0
      for (let i = 0; i < buffered.length; i++) seconds += buffered.end(i) - buffered.start(i)
      kept.seconds = Math.max(kept.seconds, seconds)
      kept.behind = Math.max(kept.behind, player.currentTime - buffered.start(0))
    })
    Object.assign(window, { kept })
    // Faster than listeners may.
    for (const media of rush) media.playbackRate = 16
  })
  await heardUntil(page, 0, 300)
  const { kept, buffers } = await page.evaluate(() => {
    const { kept: most, held } = window as unknown as Kept
    return { kept: most, buffers: held.length }
  })
  process.stdout.write(`kept at most ${kept.seconds} s of 900, ${kept.behind} s of it played\n`)
  expect(buffers).toBe(1)
  expect(kept.seconds).toBeWithin(20, 200)
  expect(kept.behind).toBeWithin(20, 100)
  expect(complaints).toEqual([])
  await context.close()
})

test('a server that is killed in mid-play and comes back is waited for, and the music goes on where it was', async () => {
  const { page, context } = await listen('long')
  await gateway.stop()
  await seek(page, 500)
  await page.waitForFunction(() => document.querySelector('busker-player')!.waiting)
  await page.waitForTimeout(3000)
  gateway.restart()
  await page.waitForFunction(() => {
    const { currentTime, paused, waiting } = document.querySelector('busker-player')!
    return currentTime > 500.3 && !paused && !waiting
  })
  const now = await page.evaluate(() => document.querySelector('busker-player')!.currentTime)
  expect(now).toBeLessThan(520)
  await context.close()
})

test('a server that answers with failures in mid-play is waited for, and the music goes on where it was', async () => {
  const { page, context } = await listen('long')
  Object.assign(gateway.faults, { grantsDown: true, mediaDown: true })
  await seek(page, 500)
  await page.waitForFunction(() => document.querySelector('busker-player')!.waiting)
  await page.waitForTimeout(3000)
  Object.assign(gateway.faults, { grantsDown: false, mediaDown: false })
  await page.waitForFunction(() => {
    const { currentTime, paused, waiting } = document.querySelector('busker-player')!
    return currentTime > 500.3 && !paused && !waiting
  })
  const now = await page.evaluate(() => document.querySelector('busker-player')!.currentTime)
  expect(now).toBeLessThan(520)
  await context.close()
})

test('a listener without a network is told, and the music comes back with it', async () => {
  const { page, context } = await listen('long')
  await context.setOffline(true)
  await seek(page, 400)
  await page.waitForFunction(() => document.querySelector('busker-player')!.waiting)
  await page.waitForTimeout(1000)
  await context.setOffline(false)
  await page.waitForFunction(() => {
    const { currentTime, paused, waiting } = document.querySelector('busker-player')!
    return currentTime > 400.3 && !paused && !waiting
  })
  await context.close()
})

test('a player that is taken away in mid-play falls silent, and what was heard is told', async () => {
  const { page, context, complaints } = await listen('evening')
  await heardUntil(page, 0, 1)
  await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    Object.assign(window, { gone: player })
    player.remove()
  })
  await page.waitForTimeout(1500)
  const after = await page.evaluate(() => {
    const { gone } = window as unknown as { gone: HTMLElementTagNameMap['busker-player'] }
    return gone.paused
  })
  expect(after).toBe(true)
  expect(gateway.log.plays.at(-1)!.listened_ms).toBeGreaterThan(700)
  expect(complaints).toEqual([])
  await context.close()
})
