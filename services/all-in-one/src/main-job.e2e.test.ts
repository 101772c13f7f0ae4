import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { type BuskerProcess, getJson, startBusker, temporaryFolder } from '../test/busker.ts'
import { complaintsOf, heard, serveFanPage, untilHeard } from '../test/fan-page.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess

beforeAll(async () => {
  data = await temporaryFolder()
  ;[busker, browser] = await Promise.all([startBusker('--data', data.path), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

test('row 1: the line that start prints plays the newest playlist on a page of another site', async () => {
  const fan = serveFanPage(busker.snippet)
  const context = await browser.newContext({ viewport: { width: 900, height: 760 } })
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(fan.url)
  expect(new URL(fan.url).origin).not.toBe(new URL(busker.url).origin)

  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const first = await untilHeard(page, ({ at }) => at > 1)
  expect(first.duration).toBeGreaterThan(29)

  // Seek, by the element's own clock: near the end, so that the next track follows by itself.
  await page
    .locator('busker-player')
    .evaluate((player: HTMLElement & { currentTime: number; duration: number }) => {
      player.currentTime = player.duration - 1.5
    })
  const second = await untilHeard(page, ({ title, at }) => title !== first.title && at > 0.5)
  expect(second.paused).toBe(false)

  await page.locator('busker-player').getByRole('button', { name: 'Pause', exact: true }).focus()
  await page.keyboard.press('n')
  const third = await untilHeard(page, ({ title, at }) => title !== second.title && at > 0.3)
  await page.keyboard.press('p')
  await untilHeard(page, ({ title }) => title === second.title)
  await page.keyboard.press('m')
  await page.waitForFunction(
    () => document.querySelector<HTMLElement & { muted: boolean }>('busker-player')!.muted,
  )
  await page.keyboard.press('m')
  await page.keyboard.press('Space')
  await untilHeard(page, ({ paused }) => paused)
  expect((await heard(page)).title).not.toBe(third.title)

  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
  await fan.stop()
})

test('the iframe twin plays in a sandbox that WordPress puts strangers in', async () => {
  const [, playlist] = /playlist\/(\w+)/.exec(busker.snippet) ?? []
  const fan = serveFanPage(
    `<iframe sandbox="allow-scripts" src="${busker.url}/embed/playlist/${playlist}" width="640" height="420" allow="autoplay"></iframe>`,
  )
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(fan.url)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Play', exact: true }).click()
  const player = frame.locator('busker-player')
  for (let tries = 0; tries < 200; tries++) {
    if (
      (await player.evaluate(
        (element: HTMLElement & { currentTime: number }) => element.currentTime,
      )) > 1
    )
      break
    await Bun.sleep(50)
  }
  expect(
    await player.evaluate((element: HTMLElement & { currentTime: number }) => element.currentTime),
  ).toBeGreaterThan(1)
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
  await fan.stop()
})

test('thirty seconds of a song are one play, on the page and in the books', async () => {
  const fan = serveFanPage(busker.snippet)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(fan.url)
  await page
    .locator('busker-player')
    .evaluate(
      async (player: HTMLElement & { skipTo(i: number): Promise<void>; play(): Promise<void> }) => {
        await player.skipTo(2)
        await player.play()
      },
    )
  const { id } = await page
    .locator('busker-player')
    .evaluate((player: HTMLElement & { currentTrack: { id: string } }) => ({
      id: player.currentTrack.id,
    }))
  const plays = async () =>
    (await getJson(`${busker.url}/v1/analytics/tracks/${id}`)).plays as number
  const before = await plays()
  await untilHeard(page, ({ at }) => at > 31)
  for (let tries = 0; tries < 100 && (await plays()) === before; tries++) await Bun.sleep(100)
  expect(await plays()).toBe(before + 1)
  await page.close()
  await Bun.sleep(500)
  expect(await plays()).toBe(before + 1)
  await context.close()
  await fan.stop()
})
