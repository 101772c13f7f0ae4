import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '@busker/browser-testing/chromium'
import { startGateway } from './gateway.ts'

/** Pictures of every layout, theme and width: `bun player/test/screenshots.ts [FOLDER] [LAYOUT]`. */
const folder = process.argv[2] ?? join(import.meta.dir, '..', '..', 'docs', 'screenshots', 'player')
const only = process.argv[3]
const heights = { bar: 80, compact: 152, full: 420, page: 720 }
const widths = [280, 600, 1200]

const gateway = await startGateway()
const host = Bun.serve({
  port: 0,
  fetch({ url }) {
    const { searchParams } = new URL(url)
    const rows = widths.map(
      (width) =>
        `<busker-player style="width:${width}px" layout="${searchParams.get('layout')}" src="${gateway.origin}/playlist/evening"></busker-player>`,
    )
    return new Response(
      `<!doctype html><html lang="en"><title>Layouts</title><link rel="icon" href="data:,">
      <meta name="color-scheme" content="light dark">
      <style>body { margin: 24px; display: grid; gap: 24px; justify-items: start; font-family: 'Open Sans', sans-serif; background: light-dark(#eceae6, #0c0a08) }</style>
      <script type="module" src="${gateway.origin}/player.js"></script>${rows.join('')}`,
      { headers: { 'content-type': 'text/html' } },
    )
  },
})
const browser = await launchChromium()
await mkdir(folder, { recursive: true })
try {
  for (const [layout, height] of Object.entries(heights)) {
    if (only && only !== layout) continue
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({
        viewport: { width: 1248, height: (height + 24) * widths.length + 24 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      await page.goto(`${host.url}?layout=${layout}`, { waitUntil: 'networkidle' })
      await page.evaluate(() => {
        const [first] = document.querySelectorAll('busker-player')
        for (const one of document.querySelectorAll('busker-player')) one.currentTime = 85
        return first!.play()
      })
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(folder, `${layout}-${colorScheme}.png`) })
      await page.close()
    }
  }
} finally {
  await browser.close()
  await host.stop(true)
  await gateway.stop()
}
