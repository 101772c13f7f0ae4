import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { type Gateway, startGateway } from '../test/gateway.ts'
import { startSite } from '../test/site.ts'
import { loaded, visit } from '../test/visit.ts'
import type {} from './player.ts'

setDefaultTimeout(60_000)

let browser: Browser
let gateway: Gateway
let site: ReturnType<typeof startSite>

beforeAll(async () => {
  gateway = await startGateway()
  const built = await Bun.build({
    entrypoints: [fileURLToPath(import.meta.resolve('../test/react-page.tsx'))],
    target: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const script = (await built.outputs[0]!.text()).replaceAll('</script', '<\\/script')
  site = startSite({
    '/': `<div id="root"></div>
      <script>document.body.dataset.src = '${gateway.origin}/playlist/evening'</script>
      <script type="module" src="${gateway.origin}/player.js"></script>
      <script type="module">${script}</script>`,
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await gateway.stop()
})

test('row 21: React 19 sets properties of the player and hears its events, as the types say', async () => {
  const { page, context, complaints } = await visit(browser, site.origin)
  await loaded(page)
  expect(
    await page.evaluate(() => {
      const { volume, autopause, className } = document.querySelector('busker-player')!
      return { volume, autopause, className }
    }),
  ).toEqual({ volume: 0.5, autopause: 'off', className: 'wide' })
  await page.getByRole('button', { name: 'Second' }).click()
  await page.getByText('2. Paper Boats').waitFor()
  await page.getByRole('button', { name: 'Quieter' }).click()
  await page.waitForFunction(() => document.querySelector('busker-player')!.volume === 0.25)
  expect(complaints).toEqual([])
  await context.close()
})
