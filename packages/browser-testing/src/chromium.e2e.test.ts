import { expect, test } from 'bun:test'
import { launchChromium } from './chromium.ts'

test('two listeners who start a browser at the same moment both get one', async () => {
  const browsers = await Promise.all([launchChromium(), launchChromium()])
  for (const browser of browsers) {
    const page = await browser.newPage()
    expect(await page.evaluate(() => new Audio().canPlayType('audio/mpeg'))).toBe('probably')
    await browser.close()
  }
}, 120_000)
