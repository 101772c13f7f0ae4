import { describe, expect, test } from 'bun:test'
import { misplaced } from '../test/inside.ts'
import { setUp } from '../test/set-up.ts'
import { violations } from '../test/violations.ts'
import { loaded } from '../test/visit.ts'

const stage = setUp()

const open = (music: string, options = {}) => stage.open(`music=${music}`, options)

const themes = ['light', 'dark'] as const
const states = ['playlist/evening', 'album/evening', 'track/ev1', 'playlist/empty', 'playlist/nope']

describe.each(themes)('in a %s room', (colorScheme) => {
  test.each(states)('axe finds nothing wrong with %s', async (music) => {
    const { page, context } = await open(music, { colorScheme, bypassCSP: true })
    await page.locator('busker-player section:not(.loading)').waitFor()
    // The animation of the skeleton and the colour of a new cover come to rest.
    await page.waitForTimeout(700)
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
    expect(await misplaced(page)).toEqual([])
    expect((await page.locator('busker-player').boundingBox())!.height).toBe(420)
    await context.close()
  },
)

test('row 8: the page around a player does not move when the music arrives', async () => {
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
])('row 19: %s says why there is no music', async (music, words, code) => {
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
  stage.gateway.faults.catalogDown = true
  const { page, context } = await open('playlist/evening')
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  stage.gateway.faults.catalogDown = false
  await again.click()
  await loaded(page)
  await page.getByText('Lanterns over the River').first().waitFor()
  await context.close()
})

test('row 10: a list of ten thousand keeps few rows in the document and loads pages as they are reached', async () => {
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
  await page.evaluate((src) => import(`${src}/player.js?copy`), stage.gateway.origin)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 24: the theme changes live, and the accent comes from the cover', async () => {
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
  interface LayoutShift extends PerformanceEntry {
    sources: { node: Node | null }[]
  }
}

test('a long name is cut short, and every row keeps its length', async () => {
  for (const width of [280, 480, 900]) {
    const { page, context } = await stage.open('music=playlist/wordy', {
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
