import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import type { Page } from 'playwright-core'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'

setDefaultTimeout(60_000)

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

type Player = Element & {
  queue: unknown[]
  currentIndex: number
  currentTime: number
  paused: boolean
  skipTo(index: number): Promise<void>
}

/** Waits until the player of a page stands in a row of the list, at a second of its track. */
const begun = (page: Page, row: number, seconds: number) =>
  page.waitForFunction(
    ([index, time]) => {
      const player = document.querySelector<Player>('busker-player')
      return player?.currentIndex === index && player?.currentTime === time
    },
    [row, seconds],
  )

test('row 39: the link that the share button of a page gives leads back to that second of that track', async () => {
  const { context, page, wrong } = await embeds.visit(`${embeds.site}/album/${embeds.album}`)
  await page.waitForFunction(
    () => document.querySelector<Player>('busker-player')?.queue?.length === 2,
  )
  await page.evaluate(async () => {
    const player = document.querySelector<Player>('busker-player')!
    await player.skipTo(1)
    player.currentTime = 3.4
  })
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByLabel('Start at 0:03').check()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  expect(link).toStartWith(`${embeds.site}/album/${embeds.album}#t=3&track=`)
  await page.goto('about:blank')
  await page.goto(link)
  await begun(page, 1, 3)
  expect(await page.evaluate(() => document.querySelector<Player>('busker-player')!.paused)).toBe(
    true,
  )
  expect(wrong).toEqual([])
  await context.close()
})

test.each(['?t=2&start=1', '#t=0:02&start=1', '?start=1#t=2'])(
  'row 39: a page for a frame begins at %s',
  async (moment) => {
    const { context, page, wrong } = await embeds.visit(
      `${embeds.site}/embed/album/${embeds.album}${moment}`,
    )
    await begun(page, 1, 2)
    expect(wrong).toEqual([])
    await context.close()
  },
)

test('row 39: a page around a frame hears that a listener shares', async () => {
  const host = embeds.host({
    '/': `<!doctype html><title>Host</title><script>
      addEventListener('message', ({ data, source }) => {
        if (data.event === 'hello') source.postMessage({ busker: 1, command: 'connect' }, '*')
        if (data.event === 'share') {
          document.title = data.detail.url
          window.shared = data.detail
        }
      })
    </script><iframe src="${embeds.site}/embed/album/${embeds.album}" width="600" height="440" title="Music"></iframe>`,
  })
  const { context, page } = await embeds.visit(host)
  await page.frameLocator('iframe').getByRole('button', { name: 'Share' }).click()
  await page.waitForFunction(
    (url) => document.title === url,
    `${embeds.site}/album/${embeds.album}`,
  )
  expect(await page.evaluate(() => (window as never as { shared: object }).shared)).toMatchObject({
    title: 'Night Bus Geometry',
    time: 0,
    track: { title: 'Signal Lamps' },
  })
  await context.close()
})
