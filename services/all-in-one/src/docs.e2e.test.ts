import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { wrongWith } from '../test/axe.ts'
import { type BuskerProcess, startBusker, temporaryFolder } from '../test/busker.ts'

/** What Scalar's own markup does not keep, all of it in ways that names and sizes of ours cannot mend. */
const OF_SCALAR = [
  // The button that copies has an icon and no name; what it copies can be selected.
  /^button-name: <button type="button" class="group\/copy-button/,
  // "Show all … endpoints" is the spoken name of a button that shows "Show More".
  /^label-content-name-mismatch: <button [^>]*class="show-more"/,
  // The arrow that folds a section of the side bar; the title beside it does the same.
  /^target-size: <button aria-expanded="\w+" type="button" class="absolute/,
]

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess

beforeAll(async () => {
  data = await temporaryFolder()
  ;[busker, browser] = await Promise.all([startBusker('--data', data.path), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

/** The reference in a browser, and what went wrong in it. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== busker.url) wrong.push(`asked ${origin}`)
  })
  return { context, page, wrong }
}
const heading = (page: Page) => page.locator('#reference').getByRole('heading', { level: 1 })
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('a developer looks up an operation, tries it, and nobody else learns of it', async () => {
  const { context, page, wrong } = await visit()
  await page.goto(`${busker.url}/docs`)
  await heading(page).waitFor()
  expect(await page.locator('#plain').count()).toBe(0)
  await page.locator('#reference').getByText('Rate limits', { exact: true }).first().waitFor()
  await page.goto(`${busker.url}/docs#tag/browse/GET/v1/markets`)
  await page.getByRole('button', { name: /Test Request.*GET \/v1\/markets/i }).click()
  const answered = page.waitForResponse((answer) => answer.url().includes('/v1/'))
  await page.getByRole('button', { name: /^Send/ }).first().click()
  expect(new URL((await answered).url()).origin).toBe(busker.url)
  expect(wrong.filter((one) => !one.startsWith('Failed to load resource'))).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('the reference is for everybody, by day, by night and on a small phone', async () => {
  const { context, page, wrong } = await visit()
  await page.goto(`${busker.url}/docs`)
  await heading(page).waitFor()
  const complaints = (await wrongWith(page)).filter(
    (one) => !OF_SCALAR.some((own) => own.test(one)),
  )
  expect(complaints).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await widthOf(page)).toBe(320)
  expect(wrong).toEqual([])
  await context.close()
})

test('where Scalar does not load there is a list, for everybody', async () => {
  const { context, page } = await visit({ viewport: { width: 320, height: 640 } })
  await page.route('**/docs/scalar.*', (route) => route.abort())
  await page.goto(`${busker.url}/docs`)
  expect(await page.locator('#plain article').count()).toBeGreaterThan(5)
  expect(await wrongWith(page)).toEqual([])
  expect(await widthOf(page)).toBe(320)
  await context.close()
})
