import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'

setDefaultTimeout(60_000)

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

/** What WordPress makes of an unknown provider's frame, and the receiving end of its messages. */
const wordpress = (src: string) => `<!doctype html><title>A blog</title>
  <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Music"
    src="${src}#?secret=aB3dE5fG7h" data-secret="aB3dE5fG7h" width="600" height="338"
    frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>
  <script>
    window.heights = []
    addEventListener('message', ({ source, data }) => {
      const frame = document.querySelector('iframe')
      if (source !== frame.contentWindow || data.secret !== frame.dataset.secret) return
      if (data.message === 'height') { heights.push(data.value); frame.height = Math.min(1000, Math.max(200, data.value)) }
      if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
        location.href = data.value
    })
  </script>`

test('row 3: in the sandbox of WordPress the music plays, the frame gets its height, and links lead on', async () => {
  const oembed = await fetch(
    `${embeds.site}/oembed?url=${embeds.site}/playlist/${embeds.playlist}&maxwidth=600&maxheight=1000&dnt=1&format=json`,
  )
  const { html } = (await oembed.json()) as { html: string }
  const src = /src="([^"]+)"/.exec(html)![1]!
  const { page, context, wrong } = await embeds.visit(embeds.host({ '/': wordpress(src) }))
  await page.waitForFunction(() => document.querySelector('iframe')!.height === '480')
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Play', exact: true }).click()
  await page.frames()[1]!.waitForFunction(() => {
    const player = document.querySelector('busker-player') as unknown as { currentTime: number }
    return player.currentTime > 0.2
  })
  expect(wrong).toEqual([])
  expect(await context.cookies()).toEqual([])
  await frame.getByRole('link').first().click()
  await page.waitForURL(`${embeds.site}/playlist/${embeds.playlist}`)
  await context.close()
})

test.each(['playlist', 'embed/playlist'])(
  'row 7: without JavaScript %s has its tracks, and plain audio that plays and counts nothing',
  async (path) => {
    const { page, context, wrong } = await embeds.visit(
      `${embeds.site}/${path}/${embeds.playlist}`,
      {
        javaScriptEnabled: false,
      },
    )
    const sounds = page.locator('.tracks audio')
    expect(await sounds.count()).toBe(8)
    expect(await sounds.first().isVisible()).toBe(true)
    const src = (await sounds.first().getAttribute('src'))!
    const led = page.waitForResponse((answer) => answer.url().includes('/media/'))
    await sounds.first().focus()
    await page.keyboard.press(' ')
    expect([200, 206]).toContain((await led).status())
    const answer = await fetch(embeds.site + src, { redirect: 'manual' })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('cache-control')).toBe('private, max-age=600')
    const bytes = await fetch(new URL(answer.headers.get('location')!, embeds.site), {
      headers: { Range: 'bytes=0-99' },
    })
    expect([bytes.status, (await bytes.arrayBuffer()).byteLength]).toEqual([206, 100])
    const counts = (await (
      await fetch(`${embeds.site}/v1/analytics/tracks/${/listen\/(\w+)/.exec(src)![1]}`)
    ).json()) as { plays: number }
    expect(counts.plays).toBe(0)
    expect((await fetch(`${embeds.site}/listen/0000000000000000000000`)).status).toBe(404)
    expect(wrong).toEqual([])
    await context.close()
  },
)

/** As player/README.md has it. */
const facade = (src: string) => `<!doctype html><title>Ask first</title>
  <busker-player src="${src}" consent="click"><button type="button">Play it</button></busker-player>
  <script>
    document.addEventListener('click', ({ target }) => {
      const player = target.closest('busker-player[consent=click]:not(:defined)')
      if (!player) return
      player.addEventListener('busker-ready', () => player.play(), { once: true })
      player.removeAttribute('consent')
      import(new URL('/player.js', player.getAttribute('src')))
    })
  </script>`

interface Player extends Element {
  currentTime: number
}
const isHeard = () => (document.querySelector('busker-player') as Player).currentTime > 0.2

test.each([
  ['its card alone', ''],
  ['the script of another player on the page', 'player.js'],
])(
  'row 9: with %s, nothing is asked of the server before the click, and then it plays',
  async (_, script) => {
    const tag = script && `<script type="module" src="${embeds.site}/${script}"></script>`
    const body = facade(`${embeds.site}/playlist/${embeds.playlist}`) + tag
    const { page, context, requests, wrong } = await embeds.visit(embeds.host({ '/': body }))
    await page.waitForTimeout(500)
    const asked = requests.filter((url) => url.startsWith(embeds.site))
    expect(asked).toEqual(script ? [`${embeds.site}/player.js`] : [])
    await page.getByRole('button', { name: 'Play it' }).click()
    await page.waitForFunction(isHeard)
    expect(wrong).toEqual([])
    await context.close()
  },
)

test('row 85: with Global Privacy Control, reports say how much was heard and nothing of how', async () => {
  const { page, context } = await embeds.visit('about:blank')
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }),
  )
  const told: { type: string; position_ms: number }[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/plays'))
      told.push(...JSON.parse(request.postData() ?? '').events)
  })
  await page.goto(`${embeds.site}/embed/album/${embeds.album}?autoplay=1`)
  await page.waitForFunction(isHeard)
  await page.evaluate(() => {
    const player = document.querySelector('busker-player') as Player & {
      duration: number
      pause(): void
      play(): void
    }
    player.pause()
    player.play()
    player.currentTime = player.duration - 0.5
  })
  const reported = page.waitForRequest((request) => request.url().endsWith('/v1/plays'))
  await reported
  expect(told.length).toBeGreaterThan(0)
  for (const { type, position_ms } of told) {
    expect(['progress', 'end']).toContain(type)
    expect(position_ms).toBe(0)
  }
  await context.close()
})

test.each([
  [false, 640],
  [true, 300],
])(
  'row 81: where a browser saves data (%p) the cover is %i pixels wide',
  async (saveData, width) => {
    const { page, context } = await embeds.visit('about:blank')
    await page.addInitScript((value) => {
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: value } })
    }, saveData)
    await page.goto(`${embeds.site}/embed/album/${embeds.album}`)
    const picture = page.locator('busker-player busker-cover img').first()
    await picture.waitFor()
    await page.waitForFunction(() => {
      const cover = document
        .querySelector('busker-player')!
        .shadowRoot!.querySelector('busker-cover')!
      return (cover.shadowRoot!.querySelector('img')?.naturalWidth ?? 0) > 0
    })
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(width)
    await context.close()
  },
)
