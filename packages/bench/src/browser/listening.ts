import type { Browser, Page } from 'playwright-core'

/** Milliseconds from the press until sound moves: of a song of which nothing is there, and of the next. */
export interface Waits {
  cold: number
  prefetched: number
}

/** Before its end the player has what it needs for the next song. */
const NEAR_END_SECONDS = 8
const SETTLE_MS = 500

type Watched = typeof globalThis & { pressed: number }

/** Opens a page in a browser that knows nothing yet, and notes when the listener presses. */
async function open(browser: Browser, address: string) {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    const press = (event: Event) => ((globalThis as Watched).pressed = event.timeStamp)
    addEventListener('pointerdown', press, { capture: true })
  })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  return page
}

/**
 * Presses a button, and waits until the clock of the sound has left 0, which it does once samples are
 * handed to the loudspeaker; looked at every 4 ms, as often as a browser lets a timer run.
 */
async function pressed(page: Page, button: string, index: number): Promise<number> {
  const moved = page.evaluate(
    (nth) =>
      new Promise<number>((done) => {
        const watched = globalThis as Watched
        watched.pressed = 0
        const isMoving = () => {
          const player = document.querySelector('busker-player')
          if (player) return player.currentIndex === nth && player.currentTime > 0
          return document.querySelectorAll('audio')[nth]!.currentTime > 0
        }
        const look = () => {
          if (watched.pressed && isMoving()) done(performance.now() - watched.pressed)
          else setTimeout(look)
        }
        look()
      }),
    index,
  )
  await page.getByRole('button', { name: button, exact: true }).click()
  return moved
}

export async function listenToPlayer(browser: Browser, address: string): Promise<Waits> {
  const page = await open(browser, address)
  let grants = 0
  page.on('response', (response) => {
    if (response.url().endsWith('/v1/play-grants') && response.status() === 201) grants++
  })
  await page.waitForFunction(() => document.querySelector('busker-player')?.queue?.length)
  const cold = await pressed(page, 'Play', 0)
  await page.evaluate((seconds) => {
    const player = document.querySelector('busker-player')!
    player.currentTime = player.duration - seconds
  }, NEAR_END_SECONDS)
  while (grants < 2) await page.waitForTimeout(50)
  await page.waitForTimeout(SETTLE_MS)
  const prefetched = await pressed(page, 'Next track', 1)
  await page.context().close()
  return { cold, prefetched }
}

export async function listenToAudio(browser: Browser, address: string): Promise<Waits> {
  const page = await open(browser, address)
  const cold = await pressed(page, 'Play', 0)
  await page.evaluate(() => {
    document.querySelectorAll('audio')[1]!.preload = 'auto'
  })
  await page.waitForFunction(() => document.querySelectorAll('audio')[1]!.readyState === 4)
  await page.waitForTimeout(SETTLE_MS)
  const prefetched = await pressed(page, 'Next track', 1)
  await page.context().close()
  return { cold, prefetched }
}
