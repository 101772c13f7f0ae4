import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import { serve } from '@busker/http/serve'
import type { Browser, Page } from 'playwright-core'
import { createClients } from '../clients/clients.repository.ts'
import { type AuthWithPeople, PASSWORD, startWithPeople } from './people.fixture.ts'

let browser: Browser
let auth: AuthWithPeople
let site: string
let server: ReturnType<typeof serve>
let app: ReturnType<typeof serve>
let authorize: string

beforeAll(async () => {
  browser = await launchChromium()
  // The site must know its address before it exists.
  server = serve({ fetch: (request) => passOn(request) }, { port: 0, hostname: '127.0.0.1' })
  site = `http://localhost:${server.url.port}`
  app = serve(
    {
      fetch: async ({ url }) =>
        new Response(`You are in the app: ${url}`, { headers: { 'content-type': 'text/html' } }),
    },
    { port: 0, hostname: '127.0.0.1' },
  )
  auth = await startWithPeople({ site })
  await auth.registration('open')
  const redirectUri = `${app.url.origin}/callback`
  const registered = await createClients(auth.db).register(
    (await auth.accounts.getOwner()).id,
    { name: 'Radio', description: '', website: null, redirectUris: [redirectUri] },
    true,
  )
  authorize = `${site}/authorize?${new URLSearchParams({
    client_id: registered?.client.id ?? '',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'playlist-read-private',
    state: 'x',
  })}`
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await app.stop()
  await auth.stop()
})

async function passOn(request: Request) {
  const { pathname, search } = new URL(request.url)
  const { method, headers } = request
  const body = method === 'GET' ? undefined : await request.arrayBuffer()
  return auth.ask(pathname + search, { method, headers, body, redirect: 'manual' })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isInApp = (page: Page) => page.waitForURL(`${app.url.origin}/callback?code=*`)

test('without scripts: a new listener registers on the way to an app, and gets there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(authorize)
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('E-mail').fill('robin@music.test')
  await press(page, 'Send me the link')
  await page.getByRole('status').getByText('We sent you a letter').waitFor()
  await page.goto(site + (await auth.linkTo('robin@music.test')))
  await page.getByLabel('Your name').fill('Robin')
  await page.getByLabel('Password').fill(PASSWORD)
  await press(page, 'Create the account')
  await page.getByText('Radio').first().waitFor()
  await press(page, 'Allow')
  await isInApp(page)
  await context.close()
})

test('who allowed an app before signs in and is in it, without another question', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(authorize)
  await page.getByLabel('E-mail or name').fill('robin@music.test')
  await page.getByLabel('Password').fill('wrong')
  await press(page, 'Sign in')
  await page.getByRole('alert').getByText('The name or the password is wrong.').waitFor()
  expect(await page.getByLabel('E-mail or name').inputValue()).toBe('robin@music.test')
  await page.getByLabel('Password').fill(PASSWORD)
  await press(page, 'Sign in')
  await isInApp(page)
  await context.close()
})

test('the pages fit every screen from 320 pixels', async () => {
  for (const width of [320, 768, 1200]) {
    const context = await browser.newContext({ viewport: { width, height: 700 } })
    const page = await context.newPage()
    for (const path of ['/sign-in', '/register', '/reset', '/reset/finish?code=x']) {
      await page.goto(site + path)
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect([path, content]).toEqual([path, screen])
    }
    await context.close()
  }
})
