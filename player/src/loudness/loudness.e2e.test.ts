import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { type Gateway, startGateway } from '../../test/gateway.ts'
import { startHostPage } from '../../test/host-page.ts'
import { hear, recordSound } from '../../test/record-sound.ts'
import { loudnessOf } from '../../test/tone.ts'
import { heardUntil, loaded, visit } from '../../test/visit.ts'
import type {} from '../player.ts'

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

/** A page with a recorder in it, on which somebody has pressed play. */
async function listen(music: string, loudness?: 'track' | 'off') {
  const opened = await visit(browser, `${host.origin}/?music=${music}`)
  const { page } = opened
  await page.addInitScript(recordSound)
  await page.reload()
  await loaded(page)
  if (loudness)
    await page.evaluate((how) => {
      document.querySelector('busker-player')!.loudness = how
    }, loudness)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  return opened
}

/** How loud the track in row `index` comes out, in LUFS, and its greatest sample. */
async function loudnessOfRow(page: Page, index: number) {
  await heardUntil(page, index, 1)
  const { samples, rate, peak } = await hear(page, 2)
  return { lufs: loudnessOf(samples, rate) ?? -Infinity, peak }
}

const skipTo = (page: Page, index: number) =>
  page.evaluate((row) => document.querySelector('busker-player')!.skipTo(row), index)

test('row 31: a loud track and a quiet one sound alike, and what would clip is not raised', async () => {
  const { page, context, complaints } = await listen('playlist/loud')
  const volumes = page.evaluate(() => {
    const told: number[] = []
    document.addEventListener('busker-volumechange', ({ detail }) => told.push(detail.volume))
    return new Promise<number[]>((done) => {
      document.addEventListener('busker-ended', () => done(told), { once: true })
    })
  })
  const loud = await loudnessOfRow(page, 0)
  expect(await page.evaluate(() => window.sound.raised())).toBe(0)
  const quiet = await loudnessOfRow(page, 1)
  expect(await page.evaluate(() => window.sound.raised())).toBe(1)
  const spiky = await loudnessOfRow(page, 2)
  process.stdout.write(
    `loud ${loud.lufs.toFixed(2)} LUFS, quiet ${quiet.lufs.toFixed(2)}, with peaks ${spiky.lufs.toFixed(2)}, peak ${spiky.peak.toFixed(3)}\n`,
  )
  expect(loud.lufs).toBeWithin(-14.5, -13.5)
  expect(quiet.lufs).toBeWithin(-14.5, -13.5)
  expect(Math.abs(loud.lufs - quiet.lufs)).toBeLessThan(1)
  for (const { peak } of [loud, quiet, spiky]) expect(peak).toBeLessThan(1)
  // It stays as it is, for its peaks have no room.
  expect(spiky.lufs).toBeWithin(-20.5, -18.5)
  expect(await volumes).toEqual([])
  expect(await page.evaluate(() => document.querySelector('busker-player')!.volume)).toBe(1)
  expect(complaints.filter((text) => !text.includes('ScriptProcessorNode'))).toEqual([])
  await context.close()
})

test('the volume is the listener’s own, loud track or quiet, and muted is silent', async () => {
  const { page, context } = await listen('playlist/loud')
  await loudnessOfRow(page, 0)
  for (const row of [0, 1]) {
    await skipTo(page, row)
    const half = await page.evaluate(() => {
      const player = document.querySelector('busker-player')!
      player.muted = false
      player.volume = 0.5
      return player.volume
    })
    expect(half).toBe(0.5)
    expect((await loudnessOfRow(page, row)).lufs).toBeWithin(-20.6, -19.4)
    await page.evaluate(() => {
      document.querySelector('busker-player')!.muted = true
    })
    await hear(page, 0.2)
    expect((await hear(page, 0.5)).peak).toBe(0)
  }
  await context.close()
})

test('row 31: an album in its order keeps its own dynamics, by track its tracks are alike', async () => {
  const { page, context } = await listen('album/loud')
  const loud = await loudnessOfRow(page, 0)
  const quiet = await loudnessOfRow(page, 1)
  expect(loud.lufs).toBeWithin(-14.5, -13.5)
  expect(loud.lufs - quiet.lufs).toBeWithin(11.5, 12.5)
  expect(await page.evaluate(() => window.sound.raised())).toBe(0)
  // The attribute counts in mid-track.
  await page.evaluate(() => {
    document.querySelector('busker-player')!.setAttribute('loudness', 'track')
  })
  await hear(page, 0.6)
  const { samples, rate } = await hear(page, 1)
  expect(loudnessOf(samples, rate)!).toBeWithin(-14.5, -13.5)
  await context.close()
})

test('who wants music as it was recorded gets it so', async () => {
  const { page, context } = await listen('playlist/loud', 'off')
  expect((await loudnessOfRow(page, 0)).lufs).toBeWithin(-8.5, -7.5)
  expect((await loudnessOfRow(page, 1)).lufs).toBeWithin(-20.5, -19.5)
  await context.close()
})

test('sound is never lost for it: what a phone call took away comes back', async () => {
  const { page, context } = await listen('playlist/loud')
  await skipTo(page, 1)
  await loudnessOfRow(page, 1)
  expect(await page.evaluate(() => window.sound.raised())).toBe(1)
  await page.evaluate(() => new AudioContext().suspend())
  expect((await loudnessOfRow(page, 1)).lufs).toBeWithin(-14.5, -13.5)
  await context.close()
})

test('sound is never lost for it: where nobody pressed anything, a quiet track stays quiet', async () => {
  const { page, context, complaints } = await listen('playlist/loud')
  await page.addInitScript(() => {
    // A page that may play by itself, as far as its browser lets it.
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } })
  })
  await page.reload()
  await loaded(page)
  await skipTo(page, 1)
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  expect((await loudnessOfRow(page, 1)).lufs).toBeWithin(-20.5, -19.5)
  expect(await page.evaluate(() => window.sound.raised())).toBe(0)
  expect(complaints.filter((text) => !text.includes('ScriptProcessorNode'))).toEqual([])
  await context.close()
})

test('sound is never lost for it: a server that gives its sound only without CORS is heard', async () => {
  const { page, context } = await visit(browser, `${host.origin}/?music=playlist/loud`)
  await page.route('**/player-gapless.js*', (route) => route.abort())
  await loaded(page)
  gateway.faults.noCors = true
  try {
    await skipTo(page, 1)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await heardUntil(page, 1, 1)
  } finally {
    gateway.faults.noCors = false
  }
  await context.close()
})
