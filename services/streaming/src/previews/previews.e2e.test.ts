import { afterAll, beforeAll, expect, test } from 'bun:test'
import { formats, tone } from '@busker/audio-files/testing/tones'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { cut } from './cut.ts'

const SECONDS = 0.5
const contentTypes = {
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
}
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test.each(formats.filter((format) => format !== 'alac'))(
  'a browser plays the beginning of a song as %s to its end, and hears that it ended',
  async (format) => {
    const type = contentTypes[format]
    const song = new Blob([(await tone(format)) as Uint8Array<ArrayBuffer>])
    const preview = await cut(song, type, SECONDS)
    const server = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      fetch: (request) =>
        new URL(request.url).pathname === '/song'
          ? new Response(preview!.bytes, { headers: { 'content-type': type } })
          : new Response('<audio src="/song"></audio>', {
              headers: { 'content-type': 'text/html' },
            }),
    })
    const page = await browser.newPage()
    await page.goto(server.url.href)
    const { duration, at, error } = await page.evaluate(async () => {
      const audio = document.querySelector('audio')!
      const over = new Promise((resolve) => {
        audio.addEventListener('ended', resolve)
        audio.addEventListener('error', resolve)
      })
      await audio.play()
      await over
      return { duration: audio.duration, at: audio.currentTime, error: audio.error?.message }
    })
    expect(error).toBeUndefined()
    // A browser counts the silence that an encoder puts before the sound.
    expect(duration).toBeWithin(SECONDS - 0.15, SECONDS + 0.06)
    expect(Math.abs(at - duration)).toBeLessThan(0.06)
    await page.close()
    await server.stop(true)
  },
)
