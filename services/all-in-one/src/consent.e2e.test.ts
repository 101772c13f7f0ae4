import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { type OAuthSite, PASSWORD, startOAuthSite } from '../test/oauth-site.ts'

let busker: OAuthSite
let browser: Browser
let app: ReturnType<typeof serveApp>
beforeAll(async () => {
  app = serveApp()
  ;[busker, browser] = await Promise.all([startOAuthSite(), launchChromium()])
})
afterAll(() => Promise.all([browser.close(), busker.stop(), app.stop(true)]))

/** An app that takes its answer at one origin, and goes on at another at once, as many do. */
const serveApp = () =>
  Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch(request) {
      const { pathname, search, port } = new URL(request.url)
      return pathname === '/callback'
        ? Response.redirect(`http://localhost:${port}/home${search}`, 303)
        : new Response('<h1>Music</h1>', { headers: { 'content-type': 'text/html' } })
    },
  })

test('somebody allows an app, comes back to it, and takes the access away, without JavaScript', async () => {
  const callback = `http://127.0.0.1:${app.port}/callback`
  const { id } = await busker.register('confidential', callback)
  const query = { client_id: id, redirect_uri: callback, response_type: 'code', state: 's' }
  const start = `${busker.site}/authorize?${new URLSearchParams(query)}`
  const home = (url: URL) => url.port === String(app.port) && url.pathname === '/home'

  for (const allowedBefore of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(start)
    await page.getByLabel('E-mail or name').fill('owner')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    if (!allowedBefore) {
      await page.getByRole('heading', { name: 'Allow Radio?' }).waitFor()
      await page.getByRole('button', { name: 'Allow' }).click()
    }
    // The policy of our pages says where forms may lead; it must not hold the app's own redirect up.
    await page.waitForURL(home)
    expect(new URL(page.url()).searchParams.get('state')).toBe('s')
    if (allowedBefore) {
      await page.goto(`${busker.site}/account/access`)
      await page.getByRole('button', { name: 'Take access away from Radio' }).click()
      await page.getByText('No app has access to your account.').waitFor()
      await page.goto(start)
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.waitForURL(home)
      expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied')
    }
    await context.close()
  }
})
