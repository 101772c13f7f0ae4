import { launchChromium } from '@busker/browser-testing/chromium'
import { serve } from '@busker/http/serve'
import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Browser } from 'playwright-core'
import { ALBUMS, HOSTILE, ids, openExample } from '../example-services.ts'

let browser: Browser
let example: Awaited<ReturnType<typeof openExample>>
let site: ReturnType<typeof serve>

beforeAll(async () => {
  browser = await launchChromium()
  // The site must know its address before it exists.
  site = serve(
    { fetch: (request, env) => example.app.fetch(request, env) },
    { port: 0, hostname: '127.0.0.1' },
  )
  example = await openExample(site.url.origin)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** The front page in a browser, and what went wrong in it. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (
      protocol.startsWith('http') &&
      origin !== site.url.origin &&
      !request.url().includes('/images/')
    )
      wrong.push(`asked ${origin}`)
  })
  await page.route('**/images/*', (route) => route.fulfill({ status: 200, body: '' }))
  await page.goto(site.url.href)
  return { context, page, wrong }
}

test('a visitor copies the line, sees more albums, and nothing breaks, is tracked or asks elsewhere', async () => {
  const permissions = ['clipboard-read', 'clipboard-write']
  const { context, page, wrong } = await visit({ permissions })
  await page.click('text=Copy embed')
  await page.waitForSelector('[role=status]:text("Copied")', { state: 'attached' })
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<script type="module" src="${site.url.origin}/player.js"></script><busker-player src="${site.url.origin}/playlist/${ids.playlist}"></busker-player>`,
  )
  await page.click('text=Show more')
  await page.waitForFunction((count) => document.querySelectorAll('.tile').length === count, ALBUMS)
  expect(await page.locator('text=Show more').count()).toBe(0)
  expect(wrong).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('an embed is copied where browsers have no clipboard', async () => {
  const { context, page } = await visit()
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.click('text=Copy embed')
  await page.waitForSelector('[role=status]:text("Copied")', { state: 'attached' })
  expect(await page.evaluate(() => String(getSelection()))).toContain('<busker-player')
  await context.close()
})

test('search answers while the listener types, and a late answer does not overwrite the latest', async () => {
  const { context, page, wrong } = await visit()
  const field = page.getByRole('searchbox')
  await field.fill('so')
  await page.waitForRequest(/search\?q=so$/)
  await field.fill('song')
  await page.waitForSelector('text=song found')
  expect(await page.locator('.library').isVisible()).toBe(false)
  await Bun.sleep(700)
  expect(await page.locator('.found .name').first().textContent()).toBe('song found')
  await field.fill('')
  await page.waitForSelector('.library', { state: 'visible' })
  expect(wrong).toEqual([])
  await context.close()
})

test('a hostile title stays text in what the script puts into the page', async () => {
  const { context, page, wrong } = await visit()
  await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)>')
  await page.waitForSelector('.found .tile')
  expect(await page.locator('.found .tile .name').first().textContent()).toBe(HOSTILE)
  expect(await page.locator('img[onerror], script:not([src])').count()).toBe(0)
  expect(wrong).toEqual([])
  await context.close()
})

test('plays that are counted elsewhere show up, the most played first', async () => {
  const { context, page } = await visit()
  const third = example.state.tracks[2]!
  example.state.plays.set(third.id, 3)
  const top = page.locator('[data-play-counts] li').first()
  await page.waitForFunction(() =>
    document.querySelector('[data-play-counts] li')?.textContent?.includes('3 plays'),
  )
  expect(await top.locator('.name').textContent()).toBe(third.name)
  await context.close()
})

test('the page and its player fit every screen from 320 pixels', async () => {
  for (const width of [320, 768, 1440]) {
    const { context, page } = await visit({ viewport: { width, height: 700 } })
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content).toBe(screen)
    await context.close()
  }
})

test('without scripts the list of tracks stands where the player would', async () => {
  const { context, page } = await visit({ javaScriptEnabled: false })
  expect(await page.locator('busker-player .tracks li').first().isVisible()).toBe(true)
  expect(await page.locator('text=Copy embed').isVisible()).toBe(false)
  await context.close()
  const { page: other, context: scripted } = await visit()
  await other.waitForFunction(() => customElements.get('busker-player'))
  expect(await other.locator('busker-player .tracks li').first().isVisible()).toBe(false)
  await scripted.close()
})
