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
