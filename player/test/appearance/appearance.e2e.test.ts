import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../gateway.ts'
import { startGallery } from './gallery.ts'
import { crop, difference, paste, readPicture, writePicture } from './picture.ts'
import { differenceOf, referenceOf, STEADY } from './reference.ts'
import { type State, states } from './states.ts'
import { takeSheet } from './take-sheet.ts'

setDefaultTimeout(240_000)

let browser: Browser
let gateway: Gateway
let gallery: ReturnType<typeof startGallery>

beforeAll(async () => {
  gateway = await startGateway()
  gallery = startGallery(gateway.origin)
  browser = await launchChromium({ switches: STEADY })
})
afterAll(async () => {
  await browser.close()
  await gallery.stop()
  await gateway.stop()
})

/** The players that do not look as they should; a picture of what differs is kept where `keep` says. */
async function changedIn(state: State, spoil?: (page: Page) => Promise<unknown>, keep = !spoil) {
  const reference = await readPicture(await Bun.file(referenceOf(state)).bytes())
  const { picture, places, violations } = await takeSheet(browser, gallery.origin, state, spoil)
  const { width, height } = picture
  if (width !== reference.width || height !== reference.height)
    return { changed: [`its players stand elsewhere: ${width} × ${height}`], violations }
  const changed = Object.entries(places).flatMap(([name, place]) => {
    const found = difference(crop(reference, place), crop(picture, place))
    if (!found) return []
    paste(picture, found.shown, place)
    return [`${name}: ${found.pixels} pixels`]
  })
  if (changed.length > 0 && keep) await writePicture(picture, differenceOf(state))
  return { changed, violations }
}

test.each(states.map((state) => [state.name, state] as const))(
  'a player that is %s looks as it should at every size, and axe finds nothing wrong with it',
  async (_, state) => {
    expect(await changedIn(state)).toEqual({ changed: [], violations: [] })
  },
)

const ready = states.find(({ name }) => name === 'ready')!
const inside = (css: string) => (page: Page) =>
  page.evaluate((rule) => {
    for (const { shadowRoot } of document.querySelectorAll('busker-player')) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rule)
      shadowRoot!.adoptedStyleSheets.push(sheet)
    }
  }, css)

test.each([
  ['a button two pixels lower', '.transport::part(play-button) { translate: 0 2px }'],
  ['a title one pixel to the side', '.title { translate: 1px }'],
  ['an artist in another grey', '.artist { color: light-dark(#777, #888) }'],
  ['a rail in another colour', '.card { --_rail: light-dark(#c9c9d4, #50505c) }'],
])('%s is seen in every layout', async (_, css) => {
  const { changed } = await changedIn(ready, inside(css))
  expect(changed.map((one) => one.replace(/:.*/, ''))).toEqual(
    ready.layouts.flatMap((layout) =>
      ready.themes.flatMap((theme) =>
        ready.widths.map((width) => `${layout} at ${width}, ${theme}`),
      ),
    ),
  )
})
