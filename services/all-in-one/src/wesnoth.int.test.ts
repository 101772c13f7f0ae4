import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { type BuskerProcess, getJson, startBusker, temporaryFolder } from '../test/busker.ts'
import { complaintsOf, serveFanPage, untilHeard } from '../test/fan-page.ts'
import { wesnothMusic } from '../test/wesnoth.ts'

interface Named {
  id: string
  name: string
  artists: { name: string }[]
  total_tracks: number
}

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess

beforeAll(async () => {
  data = await temporaryFolder()
  const music = await wesnothMusic()
  ;[busker, browser] = await Promise.all([
    startBusker('--data', data.path, '--library', music),
    launchChromium(),
  ])
}, 300_000)
afterAll(async () => {
  await browser.close()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

const albums = async (): Promise<Named[]> =>
  (await getJson(`${busker.url}/v1/library/albums?limit=50`)).items

test('41 files are 41 tracks, on the newest arrivals too', async () => {
  expect(busker.output()).toContain('41 added')
  expect(busker.output()).not.toContain('left out')
  const playlists = await getJson(`${busker.url}/v1/library/playlists`)
  expect(playlists.items[0].items.total).toBe(41)
})

test('the compilation stays one album, with its 39 tracks and its ten composers', async () => {
  const ost = (await albums()).filter(({ name }) => name === 'The Battle for Wesnoth OST')
  expect(ost.map(({ total_tracks }) => total_tracks)).toEqual([39])
  const { items } = await getJson(`${busker.url}/v1/albums/${ost[0]?.id}/tracks?limit=50`)
  expect(items).toHaveLength(39)
  const composers = new Set(
    (items as Named[]).flatMap(({ artists }) => artists.map(({ name }) => name)),
  )
  expect(composers.size).toBe(10)
})

test('the two strays are filed by their folder and file names, and each is found', async () => {
  const stray = (await albums()).filter(({ name }) => name !== 'The Battle for Wesnoth OST')
  expect(stray.map(({ name, total_tracks }) => [name, total_tracks])).toEqual([['music', 2]])
  const { items } = await getJson(`${busker.url}/v1/albums/${stray[0]?.id}/tracks`)
  expect((items as Named[]).map(({ name }) => name).toSorted()).toEqual([
    'Return to Wesnoth',
    'silence',
  ])
})

test('titles that come twice stay two', async () => {
  for (const title of ['Defeat', 'Frantic', 'Victory']) {
    const { tracks } = await getJson(`${busker.url}/v1/search?q=track:${title}&type=track`)
    expect((tracks.items as Named[]).filter(({ name }) => name === title)).toHaveLength(2)
  }
})

test('"mattias westlnd" finds Mattias Westlund', async () => {
  const { artists } = await getJson(`${busker.url}/v1/search?q=mattias+westlnd&type=artist`)
  expect((artists.items as Named[])[0]?.name).toBe('Mattias Westlund')
})

test('the playlist plays on a page of another site, and the next track follows by itself', async () => {
  const fan = serveFanPage(busker.snippet)
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(fan.url)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const first = await untilHeard(page, ({ at }) => at > 1)
  await page
    .locator('busker-player')
    .evaluate((player: HTMLElement & { currentTime: number; duration: number }) => {
      player.currentTime = player.duration - 1.5
    })
  await untilHeard(page, ({ title, at }) => title !== first.title && at > 0.5)
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
  await fan.stop()
})
