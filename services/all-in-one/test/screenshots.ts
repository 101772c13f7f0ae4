import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { startBusker, temporaryFolder } from './busker.ts'
import { serveFanPage, untilHeard } from './fan-page.ts'

const FOLDER = join(import.meta.dir, '..', '..', '..', 'docs', 'screenshots')

interface Scene {
  name: string
  url: string
  width: number
  height: number
  scheme?: 'light' | 'dark'
  /** Something on the page keeps asking, so that it never falls silent. */
  restless?: boolean
  /** What a visitor does before the picture is taken. */
  before?: (page: Page) => Promise<unknown>
}

/** A page on which nothing but a player stands. */
const bare = (snippet: string) =>
  `<meta name="color-scheme" content="light dark"><style>h1 { display: none } body { margin: 24px; font-family: system-ui, sans-serif; background: light-dark(#eceae6, #0c0a08) }</style>${snippet}`

/** A page of somebody else, with a design of its own. */
const blog = (frame: string) => `
<style>
  body { margin: 0 auto; max-width: 42rem; padding: 2.5rem 1.5rem; font: 18px/1.6 Georgia, serif; color: #26211a; background: #f6f0e2 }
  h1 { margin: 0 0 1rem; font-size: 2.2rem; line-height: 1.2 }
  iframe { display: block; width: 100%; border: 1px solid #e3dccb; border-radius: 16px }
</style>
<p>It is raining in Lisbon, and I have nowhere to be. These are the eight songs that I have had on all
morning. Press play and stay a while.</p>
${frame}
<p>More next week.</p>`

async function playAWhile(page: Page) {
  await page.getByRole('button', { name: 'Play', exact: true }).first().click()
  await untilHeard(page, ({ at }) => at > 1)
  await page
    .locator('busker-player')
    .first()
    .evaluate((player: HTMLElement & { currentTime: number; duration: number }) => {
      player.currentTime = player.duration * 0.37
    })
  await untilHeard(page, ({ at, duration }) => at > duration * 0.37 + 0.3)
  await page.mouse.move(0, 0)
}

const untilInFrame = (page: Page) =>
  page.frameLocator('iframe').getByRole('button', { name: 'Play', exact: true }).waitFor()

const untilReached = (page: Page) =>
  page
    .frameLocator('iframe')
    .first()
    .locator('html[data-reached]')
    .waitFor({ state: 'attached' })
    .then(() => page.waitForTimeout(1500))

/** The pages about embedding, wide, middling and narrow, by day and by night. */
const embedSite = (site: string): Scene[] =>
  [
    { page: 'configurator', path: '/embed' },
    { page: 'recipe', path: '/embed/recipes/react' },
    { page: 'states', path: '/embed/states?layout=compact' },
  ].flatMap(({ page, path }) =>
    [
      { width: 1200, scheme: 'light' as const },
      { width: 1200, scheme: 'dark' as const },
      { width: 768, scheme: 'light' as const },
      { width: 360, scheme: 'dark' as const },
    ].map(({ width, scheme }) => ({
      name: `embed-site/${page}-${width}-${scheme}`,
      url: site + path,
      width,
      height: width === 360 ? 780 : 900,
      scheme,
      ...(page === 'states' && { restless: true, before: untilReached }),
    })),
  )

/** Waits until the first song has its waveform. */
async function untilAnalysed(site: string, playlist: string) {
  const answer = await fetch(new URL(`/v1/playlists/${playlist}/items?limit=1`, site))
  const { items } = (await answer.json()) as { items: { item: { id: string } }[] }
  const waveform = new URL(`/v1/tracks/${items[0]?.item.id}/waveform`, site)
  while ((await fetch(waveform)).status !== 200) await Bun.sleep(250)
}

async function shoot(
  browser: Browser,
  { name, url, width, height, scheme = 'light', restless, before }: Scene,
) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: restless ? 'load' : 'networkidle' })
  await before?.(page)
  // The font that comes with the browser, so that the pictures do not depend on those of the machine.
  // Frames that are not in sight have no document yet.
  for (const frame of page.frames().filter((one) => one.url().startsWith('http')))
    await frame.addStyleTag({ content: `body { font-family: 'Open Sans', sans-serif !important }` })
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await context.close()
}

await using data = await temporaryFolder()
await mkdir(join(FOLDER, 'embed-site'), { recursive: true })
const [busker, browser] = await Promise.all([startBusker('--data', data.path), launchChromium()])
const [, playlist = ''] = /playlist\/(\w+)/.exec(busker.snippet) ?? []
await untilAnalysed(busker.url, playlist)
const player = serveFanPage(bare(busker.snippet))
const frame = `<iframe src="${busker.url}/embed/playlist/${playlist}" width="640" height="420" allow="autoplay"></iframe>`
const elsewhere = serveFanPage(blog(frame))
try {
  const playing = { url: player.url, width: 760, height: 468, before: playAWhile }
  await shoot(browser, { ...playing, name: 'player-light' })
  await shoot(browser, { ...playing, name: 'player-dark', scheme: 'dark' })
  await shoot(browser, {
    name: 'embed',
    url: elsewhere.url,
    width: 860,
    height: 680,
    before: untilInFrame,
  })
  await shoot(browser, {
    name: 'demo-page',
    url: busker.url,
    width: 1200,
    height: 1000,
    before: playAWhile,
  })
  for (const scene of embedSite(busker.url.replace(/\/$/, ''))) await shoot(browser, scene)
  await shoot(browser, { name: 'sign-in', url: busker.signInLink, width: 640, height: 520 })
} finally {
  await Promise.all([player.stop(), elsewhere.stop(), browser.close()])
  await busker.stop()
}
