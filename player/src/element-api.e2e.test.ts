import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../test/gateway.ts'
import { startHostPage } from '../test/host-page.ts'
import { heardUntil, loaded, visit } from '../test/visit.ts'
import type {} from './player.ts'

setDefaultTimeout(60_000)

let browser: Browser
let gateway: Gateway
let host: ReturnType<typeof startHostPage>

beforeAll(async () => {
  gateway = await startGateway()
  host = startHostPage(gateway.origin)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  await gateway.stop()
})

const open = async (music: string) => {
  const visited = await visit(browser, `${host.origin}/?music=playlist/${music}`)
  await loaded(visited.page)
  await visited.page.evaluate(() => {
    const told: [string, unknown][] = []
    for (const name of [
      'seeked',
      'trackended',
      'queuechange',
      'ratechange',
      'ended',
      'trackchange',
    ])
      document.addEventListener(`busker-${name}`, (event) =>
        told.push([name, (event as CustomEvent).detail]),
      )
    Object.assign(window, { told })
  })
  return visited
}
type Told = [string, Record<string, unknown>][]
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told }).told)
const ids = (page: Page) =>
  page.evaluate(() => {
    const { queue, upcoming, currentIndex } = document.querySelector('busker-player')!
    const of = (tracks: typeof queue) => tracks.slice(0, 5).map(({ id }) => id)
    return { queue: of(queue), upcoming: of(upcoming), currentIndex }
  })

test('row 11: next, previous and skipTo go through the list', async () => {
  const { page, context, complaints } = await open('evening')
  const rows = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    const seen: number[] = []
    for (const go of [
      () => player.next(),
      () => player.skipTo(4),
      () => player.previous(),
      () => player.skipTo(99),
    ]) {
      await go()
      seen.push(player.currentIndex)
    }
    return seen
  })
  expect(rows).toEqual([1, 4, 3, 3])
  expect(complaints).toEqual([])
  await context.close()
})

test('who sets src and plays hears the new music, also before its list is there', async () => {
  const { page, context, complaints } = await open('evening')
  const before = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    await player.play()
    const before = player.currentTrack!.id
    player.src = player.src.replace('evening', 'half')
    void player.play()
    return before
  })
  await heardUntil(page, 0, 0.3)
  const now = await page.evaluate(() => document.querySelector('busker-player')!.currentTrack!.id)
  expect([before, now]).toEqual(['ev1', 'h1'])
  expect(complaints).toEqual([])
  await context.close()
})

test('row 12: a page adds tracks to the queue, has them play next, moves them and takes them out', async () => {
  const { page, context, complaints } = await open('evening')
  await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    await player.addToQueue('busker:track:s1')
    await player.playNext([player.queue[5]!, 'busker:track:s2'])
  })
  expect(await ids(page)).toEqual({
    queue: ['ev1', 'ev5', 's2', 's1', 'ev2'],
    upcoming: ['ev5', 's2', 's1', 'ev2', 'ev3'],
    currentIndex: 0,
  })
  const refused = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    await player.moveInQueue(3, 1)
    await player.moveInQueue(0, 4)
    await player.removeFromQueue(1)
    return player.playNext('busker:track:nobody').catch((error: { code: string }) => error.code)
  })
  expect(refused).toBe('not-found')
  const { queue, currentIndex } = await ids(page)
  expect(queue).toEqual(['s1', 's2', 'ev2', 'ev1', 'ev3'])
  expect(currentIndex).toBe(3)
  const last = (await told(page)).findLast(([name]) => name === 'queuechange')![1]
  expect(last).toMatchObject({ index: 3, shuffle: false, repeat: 'off' })
  expect((last['queue'] as { id: string }[]).map(({ id }) => id).slice(0, 5)).toEqual(queue)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 12: what was asked for plays when the track is over, and then the list goes on', async () => {
  const { page, context, complaints } = await open('short')
  await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    await player.playNext(player.queue[2]!)
  })
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardUntil(page, 2, 0.2)
  expect((await ids(page)).queue).toEqual(['s1', 's3', 's2', 's3'])
  expect(complaints).toEqual([])
  await context.close()
})

test('row 13: a list that repeats begins again, and a shuffled one plays each track once', async () => {
  const { page, context, complaints } = await open('short')
  await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    player.shuffle = true
    player.repeat = 'all'
  })
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForFunction(
    () =>
      (window as unknown as { told: Told }).told.filter(([name]) => name === 'trackchange').length >
      2,
    undefined,
    { timeout: 30_000 },
  )
  const heard = (await told(page))
    .filter(([name]) => name === 'trackchange')
    .map(([, { track }]) => (track as { id: string }).id)
  expect(heard.slice(0, 2).toSorted()).toEqual(['s2', 's3'])
  expect(heard[2]).toBe('s1')
  expect(complaints).toEqual([])
  await context.close()
})

test('row 15: a playback rate stays from track to track, and is told', async () => {
  const { page, context, complaints } = await open('short')
  await page.evaluate(() => {
    document.querySelector('busker-player')!.playbackRate = 2
  })
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardUntil(page, 1, 0.2)
  const rate = await page.evaluate(() => document.querySelector('busker-player')!.playbackRate)
  expect(rate).toBe(2)
  expect(await told(page)).toContainEqual(['ratechange', { playbackRate: 2 }])
  expect(complaints).toEqual([])
  await context.close()
})

test('row 16: a seek is in seconds, held within the track, and told when there is sound', async () => {
  const { page, context, complaints } = await open('evening')
  const before = await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    player.currentTime = 1e9
    const end = player.currentTime
    player.currentTime = 100
    return end
  })
  expect(before).toBe(232)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardUntil(page, 0, 100.2)
  await page.evaluate(() => {
    document.querySelector('busker-player')!.currentTime = 20
  })
  await page.waitForFunction(
    () =>
      (window as unknown as { told: Told }).told.filter(([name]) => name === 'seeked').length > 2,
  )
  const seeked = (await told(page)).filter(([name]) => name === 'seeked')
  expect(seeked.map(([, { currentTime }]) => Math.floor(currentTime as number))).toEqual([
    232, 100, 20,
  ])
  await heardUntil(page, 0, 20.3)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 17: each track says when it has ended, and the list when its last one has', async () => {
  const { page, context, complaints } = await open('short')
  await page.evaluate(() => void document.querySelector('busker-player')!.skipTo(1))
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForFunction(() => document.querySelector('busker-player')!.ended, undefined, {
    timeout: 30_000,
  })
  const ends = (await told(page)).filter(([name]) => /ended/.test(name))
  expect(ends.map(([name, { index }]) => [name, index])).toEqual([
    ['trackended', 1],
    ['trackended', 2],
    ['ended', 2],
  ])
  expect(complaints).toEqual([])
  await context.close()
})
