import { afterAll, beforeAll, expect, test } from 'bun:test'
import { openWithAuthenticator } from '@busker/browser-testing/authenticator'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type BuskerProcess, startBusker, temporaryFolder } from '../test/busker.ts'
import { addPasskey, goInByLink, isAt, ownToken, signInByPasskey } from '../test/identity-pages.ts'
import { freePort, startTlsProxy } from '../test/tls-proxy.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let proxy: Awaited<ReturnType<typeof startTlsProxy>>
let busker: BuskerProcess
let context: BrowserContext
let page: Page

beforeAll(async () => {
  const port = freePort()
  ;[data, proxy] = await Promise.all([temporaryFolder(), startTlsProxy(`http://127.0.0.1:${port}`)])
  const options = ['--data', data.path, '--public-url', proxy.url, '--proxies', '1']
  ;[busker, browser] = await Promise.all([
    startBusker(...options, '--port', String(port)),
    launchChromium(),
  ])
  context = await browser.newContext({ ignoreHTTPSErrors: true })
  ;({ page } = await openWithAuthenticator(context))
})
afterAll(async () => {
  await browser.close()
  await proxy.stop()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

test('over https the session is a cookie that only this host can set, and no script can read', async () => {
  await goInByLink(page, busker.signInLink)
  const cookies = await context.cookies()
  const session = cookies.find(({ name }) => name === '__Host-busker_session')
  expect(session).toMatchObject({
    domain: 'localhost',
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  })
  for (const { name, httpOnly, secure } of cookies)
    expect({ name, httpOnly, secure }).toEqual({ name, httpOnly: true, secure: true })
  expect(cookies.filter(({ name }) => !name.startsWith('__Host-'))).toEqual([])
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect((await ownToken(page)).split('.')).toHaveLength(3)
})

test('over https the owner adds a passkey, and goes in by it', async () => {
  await addPasskey(page, proxy.url)
  await context.clearCookies()
  await page.goto(`${proxy.url}/account`)
  await isAt(page, '/sign-in')
  await signInByPasskey(page, proxy.url, '/account/passkeys')
  expect(await page.getByText('Last used').count()).toBe(1)
})
