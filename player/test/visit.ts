import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Opens somebody's page with a player in it and keeps a list of everything the console complains of. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(50_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.goto(url)
  return { context, page, complaints }
}

/** Waits until the player of a page has its list. */
export const loaded = (page: Page) =>
  page.waitForFunction(() => (document.querySelector('busker-player')?.queue?.length ?? 0) > 0)

/** Waits until the sound has come at least to `seconds` of the track in row `index`, or past it. */
export const heardUntil = (page: Page, index: number, seconds: number) =>
  page.waitForFunction(
    ([row, time]) => {
      const player = document.querySelector('busker-player')!
      return (
        player.currentIndex > row! || (player.currentIndex === row && player.currentTime >= time!)
      )
    },
    [index, seconds],
  )
