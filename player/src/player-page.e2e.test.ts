import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../test/gateway.ts'
import { startHostPage } from '../test/host-page.ts'
import { loaded, visit } from '../test/visit.ts'
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

const open = (music: string, options = {}) =>
  visit(browser, `${host.origin}/?music=${music}`, options)

/** What axe finds wrong, as rule and place. */
async function violations(page: Page) {
  // The animation of the skeleton and the colour of a new cover come to rest.
  await page.waitForTimeout(700)
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() => window.axe.run())
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const themes = ['light', 'dark'] as const
const states = ['playlist/evening', 'album/evening', 'track/ev1', 'playlist/empty', 'playlist/nope']

describe.each(themes)('in a %s room', (colorScheme) => {
  test.each(states)('axe finds nothing wrong with %s', async (music) => {
    const { page, context } = await open(music, { colorScheme, bypassCSP: true })
    await page.locator('busker-player section:not(.loading)').waitFor()
    expect(await violations(page)).toEqual([])
    await context.close()
  })
})

test.each([280, 320, 480, 719, 720, 1200])(
  'at %i pixels nothing sticks out and every control is large enough',
  async (width) => {
    const { page, context } = await open('playlist/evening', {
      viewport: { width: width + 32, height: 700 },
    })
    await loaded(page)
    const small = await page.evaluate(() => {
      const player = document.querySelector('busker-player')!
      const outer = player.getBoundingClientRect()
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? inside(one.shadowRoot) : []),
        ])
      const wrong = inside(player.shadowRoot!).filter((one) => {
        const { left, right, width: w, height: h } = one.getBoundingClientRect()
        if (w === 0 || one.closest('svg, .spoken, .toast')) return false
        const cramped = one.matches('button, input') && (w < 24 || h < 24)
        return cramped || left < outer.left - 1 || right > outer.right + 1
      })
      return { wrong: wrong.map((one) => one.outerHTML.slice(0, 80)), height: outer.height }
    })
    expect(small).toEqual({ wrong: [], height: 420 })
    await context.close()
  },
)

test('the page around a player does not move when the music arrives', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  await page.waitForTimeout(300)
  const shifted = await page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const observe = (list: PerformanceObserverEntryList) =>
          done(
            list
              .getEntries()
              .flatMap((entry) => (entry as LayoutShift).sources)
              .map(({ node }) => (node instanceof Element ? node.outerHTML : `${node?.nodeName}`)),
          )
        new PerformanceObserver(observe).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done([]), 500)
      }),
  )
  expect(shifted).toEqual([])
  await context.close()
})

test.each([
  ['playlist/empty', 'Nothing to play yet', undefined],
  ['playlist/nope', 'This music is no longer here.', 'not-found'],
  ['playlist/private', 'This music is private.', 'private'],
  ['somewhere/else', 'The address of this player is not', 'invalid-source'],
])('%s says why there is no music', async (music, words, code) => {
  const { page, context } = await open(music)
  await page.getByText(words).waitFor()
  const retold = page.evaluate(
    () =>
      new Promise((done) => {
        const player = document.querySelector('busker-player')!
        const again = player.cloneNode() as typeof player
        again.addEventListener('busker-error', ({ detail }) => done(detail.code))
        again.addEventListener('busker-ready', () => done(undefined))
        player.replaceWith(again)
      }),
  )
  expect(await retold).toBe(code)
  await context.close()
})

test('when the server is down a listener can try again', async () => {
  gateway.faults.catalogDown = true
  const { page, context } = await open('playlist/evening')
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  gateway.faults.catalogDown = false
  await again.click()
  await loaded(page)
  await page.getByText('Lanterns over the River').first().waitFor()
  await context.close()
})

test('a list of ten thousand keeps few rows in the document and loads pages as they are reached', async () => {
  const { page, context } = await open('playlist/huge')
  await loaded(page)
  const queue = page.locator('busker-player busker-queue')
  expect(await queue.locator('li').count()).toBeLessThan(40)
  expect(await page.evaluate(() => document.querySelector('busker-player')!.queue.length)).toBe(100)
  await queue.evaluate((list) => list.scrollTo(0, list.scrollHeight))
  await page.waitForFunction(() => document.querySelector('busker-player')!.queue.length === 200)
  await queue.evaluate((list) => list.scrollTo(0, 150 * 51))
  await queue.getByText('Song 152', { exact: true }).waitFor()
  expect(await queue.locator('li').count()).toBeLessThan(40)
  await context.close()
})

test('a second copy of the script on a page does no harm', async () => {
  const { page, context, complaints } = await open('playlist/evening')
  await loaded(page)
  await page.evaluate((src) => import(`${src}/player.js?copy`), gateway.origin)
  expect(complaints).toEqual([])
  await context.close()
})

test('the theme changes live, and the accent comes from the cover', async () => {
  const { page, context } = await open('playlist/evening&theme=light', { colorScheme: 'dark' })
  await loaded(page)
  const look = () =>
    page.evaluate(() => {
      const card = document.querySelector('busker-player')!.shadowRoot!.querySelector('section')!
      return {
        back: getComputedStyle(card).backgroundColor,
        hue: card.style.getPropertyValue('--_hue'),
      }
    })
  await page.waitForFunction(() =>
    document
      .querySelector('busker-player')!
      .shadowRoot!.querySelector('section')!
      .style.getPropertyValue('--_hue'),
  )
  const light = await look()
  await page.evaluate(() => (document.querySelector('busker-player')!.theme = 'dark'))
  await page.waitForTimeout(700)
  expect(light.back).toMatch(/^okl\w+\(0\.9[5-9]/)
  expect((await look()).back).toMatch(/^okl\w+\(0\.2/)
  await context.close()
})

declare global {
  interface Window {
    axe: typeof axe
  }
  interface LayoutShift extends PerformanceEntry {
    sources: { node: Node | null }[]
  }
}

test('a long name is cut short, and every row keeps its length', async () => {
  for (const width of [280, 480, 900]) {
    const { page, context } = await visit(browser, `${host.origin}/?music=playlist/wordy`, {
      viewport: { width: width + 32, height: 700 },
    })
    await loaded(page)
    const ends = await page.evaluate(() => {
      const player = document.querySelector('busker-player')!
      const queue = player.shadowRoot!.querySelector('busker-queue')!
      const time = queue.shadowRoot!.querySelector('.time')!
      return {
        time: time.getBoundingClientRect().right,
        player: player.getBoundingClientRect().right,
      }
    })
    expect(ends.time).toBeLessThanOrEqual(ends.player)
    await context.close()
  }
})
