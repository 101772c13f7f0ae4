import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { visit } from '../visit.ts'
import { PAGE_WIDTH } from './gallery.ts'
import { paste, type Picture, type Place, readPicture } from './picture.ts'
import type { State } from './states.ts'

export type Sheet = {
  picture: Picture
  places: Record<string, Place>
  /** What axe finds wrong with it, by all rules of WCAG 2.2 A and AA and its own good practice. */
  violations: string[]
}

/** Of few colours and no gradient: pictures of it are small. */
const cover = join(import.meta.dir, 'cover.svg')

/** Takes the picture of all players of a state; `spoil` is done to the page before. */
export async function takeSheet(
  browser: Browser,
  gallery: string,
  state: State,
  spoil: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Sheet> {
  const { page, context } = await visit(browser, 'about:blank', {
    viewport: { width: PAGE_WIDTH, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en',
    ...state.context,
  })
  const { hang, fail } = state.network
  if (hang) await page.route(hang, () => undefined)
  if (fail) await page.route(fail, (route) => route.abort())
  await page.route('**/cover/**', (route) => route.fulfill({ path: cover }))
  await page.goto(`${gallery}/${state.name}`)
  await untilDrawn(page, state)
  await spoil(page)
  const places = await placesOf(page)
  const picture = await (state.act ? shoot(page) : still(page))
  for (const [index, place] of Object.values(places).entries()) {
    if (!state.act) break
    await act(page, state.act, index)
    paste(picture, await still(page, place), place)
  }
  const violations = await violationsOf(page)
  await context.close()
  return { picture, places, violations }
}

async function untilDrawn(page: Page, { until }: State) {
  await page.waitForFunction((what) => {
    const players = [...document.querySelectorAll('busker-player')]
    const isThere = (player: (typeof players)[number]) => {
      const inside = player.shadowRoot
      if (what === 'music') return player.accent && player.queue.length > 0
      return what === 'notice' ? inside?.querySelector('busker-notice') : inside?.childElementCount
    }
    return players.length > 0 && players.every(isThere)
  }, until)
  await page.waitForLoadState('load')
  await page.evaluate(() => document.fonts.ready)
}

const placesOf = (page: Page): Promise<Record<string, Place>> =>
  page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>('.cell')]
    const placed = cells.map((cell) => {
      const { x, y, width, height } = cell.getBoundingClientRect()
      const place = { x, y: Math.ceil(y + scrollY), width, height: Math.floor(height) }
      return [cell.dataset['name'] ?? '', place]
    })
    return Object.fromEntries(placed) as Record<string, Place>
  })

/** Does to one player what its state is named after, and waits until that is seen. */
async function act(page: Page, what: NonNullable<State['act']>, index: number) {
  if (what === 'focus' || what === 'row') await page.keyboard.press('Shift')
  await page.evaluate(
    ([deed, nth]) => {
      const player = document.querySelectorAll('busker-player')[nth]!
      const inside = player.shadowRoot!
      for (const other of document.querySelectorAll('busker-player'))
        other.shadowRoot!.querySelector('dialog')?.close()
      if (deed === 'help') return void player.help()
      if (deed === 'row') return void inside.querySelector('busker-queue')!.focusRow(1)
      if (deed !== 'focus') return void player.play()
      inside
        .querySelector('busker-transport')!
        .shadowRoot!.querySelector<HTMLElement>('.play')!
        .focus()
    },
    [what, index] as const,
  )
  await page.waitForFunction(
    ([deed, nth]) => {
      const player = document.querySelectorAll('busker-player')[nth]!
      const inside = player.shadowRoot!
      if (deed === 'focus' || deed === 'row') return player.matches(':focus-within')
      if (deed === 'help') return inside.querySelector('dialog[open]')
      if (deed === 'wait') return player.waiting
      if (deed === 'lose') return inside.querySelector('.toast')!.textContent.trim()
      const waveform = inside
        .querySelector('busker-scrubber')!
        .shadowRoot!.querySelector('busker-waveform')
      return !player.waiting && !player.paused && waveform?.shadowRoot?.querySelector('svg')
    },
    [what, index] as const,
  )
}

/** A picture of the page, or of a place on it, once nothing changes any more. */
async function still(page: Page, clip?: Place): Promise<Picture> {
  let before = await shoot(page, clip)
  for (let tries = 0; tries < 50; tries++) {
    await page.waitForTimeout(60)
    const after = await shoot(page, clip)
    if (after.data.equals(before.data)) return after
    before = after
  }
  throw new Error('The picture does not come to rest.')
}

async function shoot(page: Page, place?: Place) {
  const clip = place && { ...place, y: place.y - (await scrollTo(page, place.y)) }
  const how = clip ? { clip } : { fullPage: true }
  return readPicture(await page.screenshot({ animations: 'disabled', ...how }))
}

const scrollTo = (page: Page, y: number) =>
  page.evaluate((top) => (window.scrollTo(0, top), window.scrollY), y)

async function violationsOf(page: Page) {
  await page.evaluate(axe.source)
  const found = await page.evaluate(() =>
    // Here the same music stands many times on one page.
    window.axe.run({ rules: { 'landmark-unique': { enabled: false } } } as never),
  )
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, target }) => `${target.join()} ${html}`).join(' ')}`,
  )
}
