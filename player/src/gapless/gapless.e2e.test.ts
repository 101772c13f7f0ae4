import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { join } from 'node:path'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { cutSine, encodings, hearSine, unjoined, type Recording } from '../../test/sine.ts'
import type {} from '../../test/record-page.ts'

setDefaultTimeout(60_000)

let browser: Browser
let page: Page
let server: ReturnType<typeof Bun.serve>
const files = new Map<string, Uint8Array<ArrayBuffer>>()

beforeAll(async () => {
  const built = await Bun.build({
    entrypoints: [join(import.meta.dir, '../../test/record-page.ts')],
    target: 'browser',
  })
  const script = await built.outputs[0]!.text()
  const recorder = `registerProcessor('recorder', class extends AudioWorkletProcessor {
    process([input], [output]) {
      if (input[0]) this.port.postMessage(input[0].slice())
      return true
    }
  })`
  const js = { headers: { 'content-type': 'text/javascript' } }
  server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch(request) {
      const { pathname, search } = new URL(request.url)
      if (pathname === '/page.js') return new Response(script, js)
      if (pathname === '/recorder.js') return new Response(recorder, js)
      if (pathname === '/')
        return new Response('<!doctype html><script type="module" src="/page.js"></script>', {
          headers: {
            'content-type': 'text/html',
            ...(search && { 'content-security-policy': "media-src 'self'" }),
          },
        })
      const file = files.get(pathname)
      if (!file) return new Response('', { status: 404 })
      const [, from = '0'] = /bytes=(\d+)-/.exec(request.headers.get('range') ?? '') ?? []
      const to = Math.min(file.length, Number(from) + 64_000)
      return new Response(file.subarray(Number(from), to), {
        status: 206,
        headers: { 'content-range': `bytes ${from}-${to - 1}/${file.length}` },
      })
    },
  })
  for (const [name, encode] of Object.entries({ ...encodings, ...unjoined }))
    for (const [i, cut] of cutSine().entries()) files.set(`/${i}.${name}`, await encode(cut, i))
  browser = await launchChromium()
  page = await browser.newPage()
  page.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`))
  await page.goto(server.url.href)
})
afterAll(async () => {
  await browser.close()
  await server.stop(true)
})

type Way = { gapless?: boolean; from?: number; page?: Page }
async function listen(name: string, { page: on = page, ...options }: Way = {}) {
  const urls = [0, 1, 2].map((i) => `${server.url.origin}/${i}.${name}`)
  const recording: Recording = await on.evaluate(
    async ([all, how]) => {
      while (!window.record) await new Promise((done) => setTimeout(done, 50))
      return window.record(all, how)
    },
    [urls, options] as const,
  )
  const heard = hearSine(recording, Math.round((options.from ?? 0) * 44_100))
  const way = options.gapless === false ? 'file by file' : 'gapless'
  process.stdout.write(
    `${name}, ${way}, from ${options.from ?? 0} s: gaps of ${heard.gapMs} ms in all, ${heard.silentMs} ms silent, click ${heard.click}\n`,
  )
  return { ...heard, ...recording }
}

for (const name of Object.keys(encodings)) {
  test(`row 30: one sine over three tracks of ${name} sounds as one: no gap of 5 ms, no click`, async () => {
    const { gapMs, silentMs, click, crossed } = await listen(name)
    // After the last track of all an MP3 lacks what its decoder still holds: 529 samples at most.
    expect(gapMs).toBeWithin(name.endsWith('mp3') ? -12 : -1, 1)
    expect(silentMs).toBeLessThanOrEqual(1)
    // What loses something rings a little where a sine is cut.
    expect(click).toBeLessThan(/wav|flac/.test(name) ? 0.001 : 0.05)
    expect(crossed.map(({ row }) => row)).toEqual([0, 1, 2])
    for (const { at } of crossed) expect(at).toBeLessThan(0.1)
  })

  test(`after a jump within a track of ${name} the next ones still follow without a gap`, async () => {
    const { silentMs, gapMs } = await listen(name, { from: 1 })
    expect(silentMs).toBeLessThanOrEqual(1)
    // Where a jump lands in an MP3 of changing bit rate without a table is a guess.
    expect(Math.abs(gapMs)).toBeLessThanOrEqual(name === 'vbr.mp3' ? 500 : name === 'mp3' ? 40 : 1)
  })
}

test('what no SourceBuffer takes waits ready in a second element', async () => {
  const { plainly, crossed } = await listen(Object.keys(unjoined)[0]!)
  expect(plainly).toBe(true)
  expect(crossed.map(({ row }) => row)).toEqual([0, 1, 2])
})

test.each([
  ['without MediaSource', { without: true }],
  ['under a policy that lets no blob: play', { policy: true }],
])('row 30: %s each track waits ready in a second element, and nothing fails', async (_, how) => {
  const other = await browser.newPage()
  const errors: string[] = []
  other.on('pageerror', ({ message }) => errors.push(message))
  if ('without' in how)
    await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'MediaSource'))
  await other.goto(`${server.url.href}${'policy' in how ? '?policy' : ''}`)
  const { plainly, crossed } = await listen('flac', { page: other })
  expect(plainly).toBe(true)
  expect(crossed.map(({ row }) => row)).toEqual([0, 1, 2])
  expect(errors).toEqual([])
  await other.close()
})

test('without the part that joins tracks, they play one by one', async () => {
  const { crossed, silentMs } = await listen('flac', { gapless: false })
  expect(crossed.map(({ row }) => row)).toEqual([0, 1, 2])
  expect(silentMs).toBeGreaterThan(0)
})
