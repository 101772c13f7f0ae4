import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import type { Frame, Page } from 'playwright-core'
import { startCdn } from '../../test/cdn.ts'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'
import { writtenPolicies } from '../../test/written-policies.ts'

setDefaultTimeout(60_000)

let embeds: Embeds
let cdn: ReturnType<typeof startCdn>
let policies: Record<string, string>
beforeAll(async () => {
  embeds = await openEmbeds()
  cdn = startCdn(embeds.site)
  policies = await writtenPolicies(embeds.site)
})
afterAll(async () => {
  await cdn.stop()
  await embeds.stop()
})

const isHeard = () =>
  (document.querySelector('busker-player') as Element & { currentTime: number }).currentTime > 0.3
const pressPlay = (where: Pick<Page, 'getByRole'>) =>
  where.getByRole('button', { name: 'Play', exact: true }).click()

/** A page of one host, in Busker's of another, with the sound of a third, under the policy that is written. */
async function open(
  what: string,
  body: string,
  script = '',
  open = /(img-src|media-src|connect-src) /g,
) {
  const written = policies[what]!
  const policy = written
    .replace(open, `$1 ${cdn.origin} `)
    .concat(`; report-uri ${embeds.site}/nowhere`)
  const page = `<!doctype html><html lang="en"><head><title>Somebody's page</title></head><body>${body}
    ${script && '<script src="/page.js"></script>'}</body></html>`
  const host = embeds.host({ '/': page, '/page.js': script }, policy)
  const visited = await embeds.visit('about:blank')
  const violations: string[] = []
  visited.page.on('request', (request) => {
    if (request.url().endsWith('/nowhere')) violations.push(request.postData() ?? '')
  })
  await cdn.rewrite(visited.page)
  cdn.asked.length = 0
  await visited.page.goto(host)
  const sites = [host, embeds.site, cdn.origin].map((origin) => new URL(origin).hostname)
  expect(new Set(sites).size).toBe(3)
  return { ...visited, violations }
}

async function hear(
  { page, context, wrong, violations }: Awaited<ReturnType<typeof open>>,
  frame: Frame | Page,
) {
  await frame.waitForFunction(isHeard)
  expect(cdn.asked.some((path) => path.startsWith('/media/'))).toBe(true)
  expect(await context.cookies()).toEqual([])
  await page.waitForTimeout(200)
  expect({ wrong, violations }).toEqual({ wrong: [], violations: [] })
}

/** The frame of Busker on a page. */
async function framed(page: Page) {
  await page.waitForFunction(() => frames.length === 1)
  const frame = page.frames()[1]!
  await frame.waitForSelector('busker-player')
  return frame
}

test('row 4: on a page of one origin the element of another plays the sound of a third, under the written policy', async () => {
  const visited = await open(
    'the element',
    `<script type="module" src="${embeds.site}/player.js"></script>
    <busker-player src="${embeds.site}/playlist/${embeds.playlist}"></busker-player>`,
  )
  const { page, context } = visited
  await pressPlay(page)
  await hear(visited, page)
  expect(cdn.asked.some((path) => path.startsWith('/images/'))).toBe(true)
  // All that is loaded later: lyrics, the waveform, the help, another language.
  await page.evaluate(() => (document.querySelector('busker-player')!.lyrics = true))
  await page.locator('busker-lyrics').waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.querySelector('busker-player')!.setAttribute('lang', 'ar'))
  await page.getByRole('button', { name: 'إيقاف مؤقت', exact: true }).waitFor()
  await hear(visited, page)
  for (const part of ['engine', 'waveform', 'accent', 'lyrics', 'more', 'ar'])
    expect(visited.requests).toContain(`${embeds.site}/player-${part}.js`)
  await context.close()
})

test('row 4: where scripts may not read from the origin of the sound, it plays all the same', async () => {
  const { page, context } = await open(
    'the element',
    `<script type="module" src="${embeds.site}/player.js"></script>
    <busker-player src="${embeds.site}/playlist/${embeds.playlist}"></busker-player>`,
    '',
    /(img-src|media-src) /g,
  )
  await pressPlay(page)
  await page.waitForFunction(isHeard)
  expect(cdn.asked.some((path) => path.startsWith('/media/'))).toBe(true)
  await context.close()
})

test('row 9: a card that asks first brings the player under the written policy, its loader a file', async () => {
  const visited = await open(
    'a card that asks first',
    `<busker-player src="${embeds.site}/playlist/${embeds.playlist}" consent="click">
      <button type="button">Play it</button></busker-player>`,
    `document.addEventListener('click', ({ target }) => {
      const player = target.closest('busker-player[consent=click]:not(:defined)')
      if (!player) return
      player.addEventListener('busker-ready', () => player.play(), { once: true })
      player.removeAttribute('consent')
      import(new URL('/player.js', player.getAttribute('src')))
    })`,
  )
  expect(visited.requests.filter((url) => url.startsWith(embeds.site))).toEqual([])
  await visited.page.getByRole('button', { name: 'Play it' }).click()
  await hear(visited, visited.page)
  await visited.context.close()
})

test.each([
  ['a frame', 'allow="autoplay"'],
  ['a sandboxed frame', 'sandbox="allow-scripts" allow="autoplay"'],
])('row 5: %s plays across three origins, under the written policy', async (_, attributes) => {
  const visited = await open(
    'the iframe',
    `<iframe src="${embeds.site}/embed/playlist/${embeds.playlist}" width="600" height="440" title="Music" ${attributes}></iframe>`,
  )
  const frame = await framed(visited.page)
  await pressPlay(visited.page.frameLocator('iframe'))
  await hear(visited, frame)
  await visited.context.close()
})

const scripts = [
  [
    'Spotify’s iFrame API',
    '/embed/iframe-api/v1',
    (music: string) => `window.onSpotifyIframeApiReady = (api) =>
      api.createController(document.getElementById('music'), { uri: 'spotify:playlist:${music}' }, (controller) => {
        controller.addListener('ready', () => controller.play())
      })`,
    '<div id="music"></div>',
  ],
  [
    'SoundCloud’s Widget API',
    '/widget/api.js',
    () => `const widget = SC.Widget('music')
      widget.bind(SC.Widget.Events.READY, () => widget.play())`,
    '<iframe id="music" title="Music" allow="autoplay" src="/widget/?url=playlist"></iframe>',
  ],
] as const

test.each(scripts)(
  'things 12: a page written for %s plays across three origins, under the written policy',
  async (_, path, script, body) => {
    const url = encodeURIComponent(`https://api.soundcloud.com/playlists/${embeds.playlist}`)
    const visited = await open(
      'Spotify’s or SoundCloud’s script',
      `${body.replace('/widget/?url=playlist', `${embeds.site}/widget/?url=${url}`)}
      <script src="${embeds.site}${path}"></script>`,
      script(embeds.playlist),
    )
    await hear(visited, await framed(visited.page))
    await visited.context.close()
  },
)
