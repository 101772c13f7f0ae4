import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../../test/gateway.ts'
import { startHostPage } from '../../test/host-page.ts'
import { misplaced } from '../../test/inside.ts'
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
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  await gateway.stop()
})

const open = async (query: string, options = {}) => {
  const visited = await visit(browser, `${host.origin}/?music=${query}`, options)
  await loaded(visited.page)
  await visited.page.locator('busker-share').waitFor({ state: 'attached' })
  return visited
}
const share = (page: Page) => page.getByRole('button', { name: 'Share' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share' })
const value = (page: Page, name: string) => page.getByLabel(name, { exact: true }).inputValue()
const ailments = async (page: Page) => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run('busker-player'),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
}
const goTo = (page: Page, row: number, seconds: number) =>
  page.evaluate(
    async ([index, time]) => {
      const player = document.querySelector('busker-player')!
      await player.skipTo(index!)
      player.currentTime = time!
    },
    [row, seconds],
  )

test('row 39: a link to this very second of the track, and the code for it, are copied from the dialog', async () => {
  const { page, context, complaints } = await open('playlist/evening')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await goTo(page, 2, 83.7)
  await page.evaluate(() => {
    document.addEventListener('busker-share', ({ detail }) =>
      document.body.setAttribute('data-told', JSON.stringify(detail)),
    )
  })
  await share(page).click()
  const list = `${gateway.origin}/playlist/evening`
  expect(await value(page, 'Link')).toBe(list)
  await page.getByLabel('Start at 1:23').check()
  expect(await value(page, 'Link')).toBe(`${list}#t=83&track=ev3`)
  expect(await value(page, 'Code for your own page')).toBe(
    `<script type="module" src="${gateway.origin}/player.js"></script><busker-player src="${list}#t=83&amp;track=ev3"></busker-player>`,
  )
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${list}#t=83&track=ev3`)
  expect(JSON.parse((await page.locator('body').getAttribute('data-told')) ?? '')).toMatchObject({
    url: list,
    title: 'Evening on the Square',
    time: 83.7,
    track: { id: 'ev3' },
  })
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  const focused = await page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return at?.getAttribute('aria-label')
  })
  expect(focused).toBe('Share')
  expect(complaints).toEqual([])
  await context.close()
})

test('row 39: where the clipboard is refused the field is selected, to be copied by hand', async () => {
  const { page, context } = await open('playlist/evening')
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    }),
  )
  await share(page).click()
  expect(await page.getByText('Start at').count()).toBe(0)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('Press Ctrl+C to copy.').waitFor()
  const selected = await page.getByLabel('Link', { exact: true }).evaluate((field) => {
    const { selectionStart, selectionEnd, value: text } = field as HTMLInputElement
    return text.slice(selectionStart ?? 0, selectionEnd ?? 0)
  })
  expect(selected).toBe(`${gateway.origin}/playlist/evening`)
  await context.close()
})

test('row 39: where the system can share, its own dialog gets the link; the page may forbid ours', async () => {
  const { page, context, complaints } = await open('track/ev1')
  await page.evaluate(() => {
    navigator.share = async (data?: ShareData) =>
      document.body.setAttribute('data-sent', JSON.stringify(data))
  })
  await goTo(page, 0, 61)
  await share(page).click()
  await page.getByLabel('Start at 1:01').check()
  await page.getByRole('button', { name: 'Send…' }).click()
  expect(JSON.parse((await page.locator('body').getAttribute('data-sent')) ?? '')).toEqual({
    title: 'Lanterns over the River',
    url: `${gateway.origin}/track/ev1#t=61`,
  })
  await page.getByRole('button', { name: 'Close' }).click()
  await page.evaluate(() =>
    document.addEventListener('busker-share', (event) => event.preventDefault()),
  )
  await share(page).click()
  await page.waitForTimeout(200)
  expect(await dialog(page).count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 33: a button for lyrics stands there while the track that plays has some, and nobody asks before', async () => {
  gateway.log.requests.length = 0
  const { page, context, complaints } = await open('playlist/sung')
  const button = page.getByRole('button', { name: 'Lyrics' })
  const asked = () => gateway.log.requests.filter((request) => request.includes('/lyrics'))
  expect([await button.count(), asked()]).toEqual([0, []])
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await button.waitFor()
  expect(asked()).toEqual(['HEAD /v1/tracks/g1/lyrics'])
  await page.evaluate(() => document.querySelector('busker-player')!.skipTo(2))
  await heardUntil(page, 2, 0.2)
  await page.waitForFunction(
    () =>
      !document
        .querySelector('busker-player')!
        .shadowRoot!.querySelector('busker-tools')!
        .shadowRoot!.querySelector('[aria-pressed]'),
  )
  expect(complaints).toEqual([])
  await context.close()
})

/** A television set, as far as a browser knows it: a real one would have to stand in the room. */
function aTelevision() {
  class Remote extends EventTarget {
    state = 'disconnected'
    hear: ((found: boolean) => void) | undefined
    async watchAvailability(hear: (found: boolean) => void) {
      this.hear = hear
      return 1
    }
    async cancelWatchAvailability() {}
    async prompt() {
      this.state = 'connected'
      this.dispatchEvent(new Event('connect'))
    }
  }
  const remote = new Remote()
  Object.assign(globalThis, { television: remote })
  Object.defineProperty(HTMLMediaElement.prototype, 'remote', { get: () => remote })
}
type Television = EventTarget & { state: string; hear?: (found: boolean) => void }

test('row 38: music goes to another device where one is near, and comes back', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(aTelevision)
  await page.goto(`${host.origin}/?music=playlist/evening`)
  await loaded(page)
  await share(page).waitFor()
  const television = (change: (one: Television) => void) =>
    page.evaluate(`(${change.toString()})(globalThis.television)`)
  expect(await page.evaluate(`!!globalThis.television.hear`)).toBe(false)
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await page.waitForFunction(`!!globalThis.television.hear`)
  const button = page.getByRole('button', { name: 'Play on another device' })
  expect(await button.count()).toBe(0)
  await television((one) => one.hear!(true))
  await button.waitFor()
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  await button.click()
  await page.locator('busker-tools [aria-pressed=true]').waitFor()
  expect(await ailments(page)).toEqual([])
  await television((one) => {
    one.state = 'disconnected'
    one.dispatchEvent(new Event('disconnect'))
    one.hear!(false)
  })
  await button.waitFor({ state: 'detached' })
  await context.close()
})

describe.each(['bar', 'compact', 'full', 'page'])('the tools in the layout %s', (layout) => {
  test.each([280, 600, 1200])('fit at %i pixels, and axe finds nothing wrong', async (width) => {
    const { page, context } = await open(`playlist/sung&layout=${layout}`, {
      viewport: { width: width + 32, height: 900 },
      bypassCSP: true,
    })
    await page.evaluate(() => document.querySelector('busker-player')!.play())
    if (layout === 'full' || layout === 'page')
      await page.getByRole('button', { name: 'Lyrics' }).waitFor()
    expect(await misplaced(page)).toEqual([])
    if (layout !== 'bar') {
      await share(page).click()
      await dialog(page).waitFor()
      expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true)
    }
    expect(await ailments(page)).toEqual([])
    await context.close()
  })
})
