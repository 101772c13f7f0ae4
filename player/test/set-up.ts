import { afterAll, beforeAll, setDefaultTimeout } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import type {} from '../src/player.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { startHostPage } from './host-page.ts'
import { visit } from './visit.ts'

/**
 * For the tests of one file: Chromium, a gateway, and a page of somebody else's at an origin of its
 * own. What it has is there once tests run.
 */
export function setUp() {
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

  return {
    get browser() {
      return browser
    },
    get gateway() {
      return gateway
    },
    get host() {
      return host
    },
    /** The page with what its query asks for (host-page.ts), and all that its console complains of. */
    open: (query: string, options: BrowserContextOptions = {}) =>
      visit(browser, `${host.origin}/?${query}`, options),
  }
}
