import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { type BuskerProcess, run, startBusker, temporaryFolder } from '../test/busker.ts'
import { manageEmbedKeys } from '../test/embed-keys.ts'
import { serveFanPage, untilHeard } from '../test/fan-page.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess
let keys: Awaited<ReturnType<typeof manageEmbedKeys>>
let playlist: string

beforeAll(async () => {
  data = await temporaryFolder()
  ;[busker, browser] = await Promise.all([startBusker('--data', data.path), launchChromium()])
  keys = await manageEmbedKeys(busker.url, data.path)
  playlist = /\/playlist\/\w+/.exec(busker.snippet)?.[0] ?? ''
})
afterAll(async () => {
  await browser.close()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

const line = (key: string) =>
  busker.snippet.replace('></busker-player>', ` key="${key}"></busker-player>`)

/** A page of a fan in a browser of its own, which takes both along when it goes. */
async function openFanPage(paste: (origin: string) => Promise<string> | string) {
  const fan = serveFanPage()
  fan.paste(await paste(fan.origin))
  const context = await browser.newContext({ viewport: { width: 900, height: 760 } })
  const page = await context.newPage()
  const media: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/media/')) media.push(request.url())
  })
  await page.goto(fan.url)
  return {
    page,
    origin: fan.origin,
    media,
    async [Symbol.asyncDispose]() {
      await context.close()
      await fan.stop()
    },
  }
}

const pressPlay = (page: Pick<Page, 'getByRole'>) =>
  page.getByRole('button', { name: 'Play', exact: true }).click()
const says = (page: Page, text: string | RegExp) =>
  page.locator('busker-player').getByRole('status').filter({ hasText: text }).waitFor()

test('a key plays on its page; on another one, it says which origin was seen and where to add it', async () => {
  let made = { id: '', key: '' }
  await using own = await openFanPage(async (origin) => {
    made = await keys.make({ origins: [origin] })
    return line(made.key)
  })
  await pressPlay(own.page)
  await untilHeard(own.page, ({ at }) => at > 0.5)
  expect(await own.page.getByText('Preview', { exact: true }).count()).toBe(0)

  await using other = await openFanPage(() => line(made.key))
  await pressPlay(other.page)
  await says(other.page, `does not count for ${other.origin}`)
  await says(other.page, `${busker.url}/account/embed-keys/${made.id}`)
  expect((await untilHeard(other.page, ({ paused }) => paused)).at).toBe(0)
  expect(other.media).toEqual([])

  await keys.change(made, { origins: [own.origin, other.origin] })
  await Bun.sleep(2500)
  await pressPlay(other.page)
  await untilHeard(other.page, ({ at }) => at > 0.5)
})

test('a sandboxed frame, which does not say whose it is, plays only when that is allowed', async () => {
  let made = { id: '', key: '' }
  await using fan = await openFanPage(async (origin) => {
    made = await keys.make({ origins: [origin] })
    return `<iframe sandbox="allow-scripts" allow="autoplay" width="640" height="420" src="${busker.url}/embed${playlist}?key=${made.key}"></iframe>`
  })
  const frame = fan.page.frameLocator('iframe')
  await pressPlay(frame)
  await frame.getByRole('status').filter({ hasText: 'sandboxed frame' }).waitFor()
  expect(fan.media).toEqual([])

  await keys.change(made, { origins: [fan.origin], null_origin: true })
  await Bun.sleep(2500)
  await pressPlay(frame)
  await untilFrameHeard(frame.locator('busker-player'))
})

test('a frame plays on the pages of its key without a sandbox, and no other page may show it', async () => {
  const frame = (key: string) =>
    `<iframe allow="autoplay" width="640" height="420" src="${busker.url}/embed${playlist}?key=${key}"></iframe>`
  let made = { id: '', key: '' }
  await using own = await openFanPage(async (origin) => {
    made = await keys.make({ origins: [origin] })
    return frame(made.key)
  })
  await pressPlay(own.page.frameLocator('iframe'))
  await untilFrameHeard(own.page.frameLocator('iframe').locator('busker-player'))

  const complaints: string[] = []
  await using other = await openFanPage(() => '')
  other.page.on('console', (message) => complaints.push(message.text()))
  await other.page.setContent(frame(made.key))
  await other.page.waitForLoadState('networkidle')
  expect(await other.page.frameLocator('iframe').locator('busker-player').count()).toBe(0)
  expect(complaints.join()).toContain('frame-ancestors')
})

test('a key that is switched off starts no further track, within seconds', async () => {
  let made = { id: '', key: '' }
  await using fan = await openFanPage(async (origin) => {
    made = await keys.make({ origins: [origin] })
    return line(made.key)
  })
  await pressPlay(fan.page)
  await untilHeard(fan.page, ({ at }) => at > 0.5)
  await keys.change(made, { origins: [fan.origin], active: false })
  await Bun.sleep(2500)
  const before = new Set(fan.media.map((url) => new URL(url).pathname))
  await fan.page.getByRole('button', { name: 'Next' }).click()
  await says(fan.page, 'switched off')
  await untilHeard(fan.page, ({ paused }) => paused)
  expect(new Set(fan.media.map((url) => new URL(url).pathname))).toEqual(before)
})

test('a key that has played as much as it may says so, and the music stops', async () => {
  await using fan = await openFanPage(async (origin) =>
    line((await keys.make({ origins: [origin], grants_per_hour: 2 })).key),
  )
  await pressPlay(fan.page)
  const first = await untilHeard(fan.page, ({ at }) => at > 0.3)
  await fan.page.getByRole('button', { name: 'Next' }).click()
  await untilHeard(fan.page, ({ at, title }) => title !== first.title && at > 0.3)
  await fan.page.getByRole('button', { name: 'Next' }).click()
  await says(fan.page, 'played all it may for now')
  await untilHeard(fan.page, ({ paused }) => paused)
})

test('row 1: a preview says that it is one, ends by itself, track after track, and its address gives no more', async () => {
  const seconds = 5
  await using fan = await openFanPage(async (origin) =>
    line((await keys.make({ origins: [origin], preview_seconds: seconds })).key),
  )
  await pressPlay(fan.page)
  const heard = new Set<string | undefined>()
  // The demo library has three formats in a row.
  while (heard.size < 3) {
    const now = await untilHeard(fan.page, ({ at, title }) => !heard.has(title) && at > 0.3)
    expect(now.duration).toBeWithin(seconds - 0.6, seconds + 0.1)
    await fan.page.getByText('Preview', { exact: true }).waitFor()
    heard.add(now.title)
  }
  await untilHeard(fan.page, ({ title }) => !heard.has(title))

  const types = new Set<string | null>()
  for (const address of new Set(fan.media)) {
    const preview = await fetch(address)
    types.add(preview.headers.get('content-type'))
    const size = (await preview.bytes()).length
    const beyond = await fetch(address, { headers: { range: `bytes=${size}-` } })
    expect(beyond.status).toBe(416)
    for (const wish of [null, '120']) {
      const url = new URL(address)
      if (wish === null) url.searchParams.delete('preview')
      else url.searchParams.set('preview', wish)
      expect((await fetch(url)).status).toBe(403)
    }
  }
  expect(types).toEqual(new Set(['audio/mpeg', 'audio/flac', 'audio/ogg']))
})

test('where the owner asks for keys, a page without one is told so, the site itself plays on, and neither site nor terminal gives a line without one', async () => {
  const embeds = (wanted: 'open' | 'keys') =>
    keys.ask('/v1/admin/settings', {
      method: 'PUT',
      body: JSON.stringify({ registration: 'closed', embeds: wanted }),
    })
  await embeds('keys')
  await Bun.sleep(2500)
  await using fan = await openFanPage(() => busker.snippet)
  await pressPlay(fan.page)
  await says(fan.page, 'only with an embed key')
  expect(fan.media).toEqual([])

  await fan.page.goto(busker.url + playlist)
  await pressPlay(fan.page)
  await untilHeard(fan.page, ({ at }) => at > 0.5)
  expect(await fan.page.textContent('.embed-code')).toContain('This site wants a key')

  expect(await busker.stop()).toBe(0)
  const again = run('start', '--port', '0', '--data', data.path)
  await again.until(/Embeds want a key here: make one at \S+\/account\/embed-keys\n/)
  again.child.kill('SIGINT')
  expect(await again.ended()).toBe(0)
  expect(again.output()).not.toContain('<busker-player')
})

async function untilFrameHeard(player: ReturnType<Page['locator']>) {
  const position = () =>
    player.evaluate((element: HTMLElement & { currentTime: number }) => element.currentTime)
  for (let tries = 0; tries < 300 && (await position()) < 0.5; tries++) await Bun.sleep(50)
  expect(await position()).toBeGreaterThanOrEqual(0.5)
}
