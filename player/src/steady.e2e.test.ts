import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Frame, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../test/gateway.ts'
import { startHostPage } from '../test/host-page.ts'
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
afterAll(async () => {
  await browser.close()
  await host.stop()
  await gateway.stop()
})

type Shift = PerformanceEntry & { value: number }
type Watched = typeof globalThis & { shifts: number[] }

/** Opens a page that notes each layout shift of its own and of its frames, from the first byte on. */
async function open(query: string) {
  const context = await browser.newContext({ viewport: { width: 800, height: 700 } })
  await context.addInitScript(() => {
    const watched = globalThis as Watched
    watched.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shifts.push((entry as Shift).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const page = await context.newPage()
  await page.goto(`${host.origin}/?${query}`)
  return { page, context }
}

/** All shifts so far, also of what is yet to be painted. */
async function shiftsOf(page: Page) {
  await page.waitForTimeout(500)
  const told = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => (globalThis as Watched).shifts)),
  )
  return told.flat()
}

async function play(frame: Frame) {
  await frame.getByRole('button', { name: 'Play', exact: true }).click()
  await frame.waitForFunction(() => document.querySelector('busker-player')!.currentTime > 0.5)
}

test.each(['auto', 'bar', 'compact', 'page'])(
  'row 8: on a page that reserved the place nothing moves from its first byte until %s plays',
  async (layout) => {
    const reserved = { auto: 420, bar: 80, compact: 152, page: 720 }[layout]
    const { page, context } = await open(`layout=${layout}&reserved=${reserved}`)
    await play(page.mainFrame())
    expect(await shiftsOf(page)).toEqual([])
    await context.close()
  },
)

test('nothing moves when a listener consents and the player takes the place of its card', async () => {
  const { page, context } = await open('consent')
  await page.getByRole('button', { name: 'Play music from elsewhere' }).click()
  await page.waitForFunction(() => document.querySelector('busker-player')!.queue.length > 0)
  expect(await shiftsOf(page)).toEqual([])
  await context.close()
})

test('row 8: nothing moves inside a frame, nor around it', async () => {
  const { page, context } = await open('framed')
  const frame = page.frames()[1]!
  await frame.waitForFunction(() => document.querySelector('busker-player')?.queue?.length)
  await play(frame)
  expect(await shiftsOf(page)).toEqual([])
  await context.close()
})

test('what moves would be seen', async () => {
  const { page, context } = await open('')
  await page.locator('busker-player section.ready').waitFor()
  await page.evaluate(() => document.querySelector('busker-player')!.before('Something new'))
  expect((await shiftsOf(page)).length).toBeGreaterThan(0)
  await context.close()
})
