import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import type { Frame, Page } from 'playwright-core'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'

setDefaultTimeout(60_000)

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds({ autoplay: 'blocked' })
})
afterAll(() => embeds.stop())

/**
 * Opens a page that plays by itself, and waits until it writes `blocked`. What is run in a page from
 * here counts as a press there, so until then nothing is: the page's console tells.
 */
async function open(body: string) {
  const context = await embeds.browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()))
  const host = embeds.host({
    '/': `<!doctype html><link rel="icon" href="data:,"><title>Loud</title>${body}`,
  })
  const [told] = await Promise.all([
    page.waitForEvent('console', (line) => line.text().startsWith('blocked')),
    page.goto(host),
  ])
  return { page, context, wrong, told: told.text() }
}

/** It says what to do, is paused, and a press plays. */
async function onePressPlays(where: Page | ReturnType<Page['frameLocator']>, frame: Frame | Page) {
  await where.getByText('Press play to listen.').waitFor()
  const state = await frame.evaluate(() => {
    const { paused, waiting, ended, currentTime } = document.querySelector(
      'busker-player',
    ) as never as Record<string, unknown>
    return { paused, waiting, ended, currentTime }
  })
  expect(state).toEqual({ paused: true, waiting: false, ended: false, currentTime: 0 })
  await where.getByRole('button', { name: 'Play', exact: true }).click()
  await frame.waitForFunction(
    () =>
      (document.querySelector('busker-player') as Element & { currentTime: number }).currentTime >
      0.2,
  )
  expect(await where.getByText('Press play to listen.').count()).toBe(0)
}

test('row 20: a browser that wants a press first is told by the element’s event, and one press plays', async () => {
  const { page, context, wrong, told } = await open(`
    <script type="module" src="${embeds.site}/player.js"></script>
    <busker-player src="${embeds.site}/album/${embeds.album}"></busker-player>
    <script>
      let index
      document.addEventListener('busker-autoplay-blocked', ({ detail }) => (index = detail.index))
      document.addEventListener('busker-ready', ({ target }) =>
        target.play().then(() => console.info('blocked', index, target.paused)))
    </script>`)
  expect(told).toBe('blocked 0 true')
  await onePressPlays(page, page)
  expect(wrong).toEqual([])
  await context.close()
})

const framed = (query: string) =>
  `<iframe id="music" title="Music" width="600" height="440" src="${embeds.site}${query}"></iframe>`

test.each([
  [
    'the frame',
    () => `${framed(`/embed/album/${embeds.album}?autoplay=1`)}<script>
      addEventListener('message', ({ data, source }) => {
        if (data.event === 'hello') source.postMessage({ busker: 1, command: 'connect' }, '*')
        if (data.event === 'autoplay-blocked') console.info('blocked', data.detail.track.title)
      })</script>`,
    /^blocked Signal Lamps$/,
  ],
  [
    'the controller of Spotify’s iFrame API',
    () => `<div id="music"></div><script>
      onSpotifyIframeApiReady = (api) =>
        api.createController(music, { uri: 'spotify:album:${embeds.album}', height: 440 }, (controller) => {
          controller.addListener('ready', () => controller.play())
          controller.addListener('autoplay_blocked', ({ data }) => console.info('blocked', data.playingURI))
        })
      </script><script src="${embeds.site}/embed/iframe-api/v1"></script>`,
    /^blocked spotify:track:\w+$/,
  ],
  [
    'the widget of SoundCloud, by a pause',
    () => `${framed(`/widget/?url=busker:album:${embeds.album}`)}
      <script src="${embeds.site}/widget/api.js"></script><script>
      const widget = SC.Widget('music')
      widget.bind(SC.Widget.Events.READY, () => widget.play())
      widget.bind(SC.Widget.Events.PAUSE, () => widget.isPaused((paused) => console.info('blocked', paused)))
      </script>`,
    /^blocked true$/,
  ],
] as const)(
  'row 20: a browser that wants a press first is told by %s, and one press plays',
  async (_, body, expected) => {
    const { page, context, wrong, told } = await open(body())
    expect(told).toMatch(expected)
    await onePressPlays(page.frameLocator('iframe'), page.frames()[1]!)
    expect(wrong).toEqual([])
    await context.close()
  },
)
