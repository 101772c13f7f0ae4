import { afterAll, beforeAll, expect, test } from 'bun:test'
import { openWithAuthenticator } from '@busker/browser-testing/authenticator'
import { launchChromium } from '@busker/browser-testing/chromium'
import { serve } from '@busker/http/serve'
import type { Browser, Page } from 'playwright-core'

import { type AuthWithPasskeys, startWithPasskeys } from './passkeys.fixture.ts'

let browser: Browser
let auth: AuthWithPasskeys
let site: string
let server: ReturnType<typeof serve>

beforeAll(async () => {
  browser = await launchChromium()
  // The site must know its address before it exists.
  server = serve({ fetch: (request) => passOn(request) }, { port: 0, hostname: '127.0.0.1' })
  site = `http://localhost:${server.url.port}`
  auth = await startWithPasskeys(site)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await auth.stop()
})

async function passOn(request: Request) {
  const { pathname, search } = new URL(request.url)
  const { method, headers } = request
  if (pathname === '/') return new Response('Music', { headers: { 'content-type': 'text/html' } })
  const body = method === 'GET' ? undefined : await request.arrayBuffer()
  return auth.ask(pathname + search, { method, headers, body })
}

/** A browser in which somebody signed in just now. */
async function browserOf(person: { cookie: string }, how = { autofill: false }) {
  const context = await browser.newContext()
  const [name = '', value = ''] = person.cookie.split('=')
  await context.addCookies([{ name, value, url: site, httpOnly: true, sameSite: 'Lax' }])
  return { context, ...(await openWithAuthenticator(context, how)) }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const isAt = (page: Page, path: string) => page.waitForURL(`${site}${path}`)
const isSaid = (page: Page, text: string) => page.getByRole('alert').getByText(text).waitFor()

async function addPasskey(page: Page) {
  await page.goto(`${site}/account/passkeys`)
  await button(page, 'Add a passkey').click()
  await page.getByText('The passkey was added.').waitFor()
}

/** Signs in by passkey, as a finger on the button does. */
async function signIn(page: Page) {
  await page.goto(`${site}/sign-in?next=/account/passkeys`)
  await button(page, 'Sign in with a passkey').click()
}

test('a listener adds a passkey, signs out, and goes in by it', async () => {
  const robin = await auth.person()
  const { context, page, credentials } = await browserOf(robin)
  await addPasskey(page)
  const [made] = await credentials()
  expect(made?.rpId).toBe('localhost')
  expect(Buffer.from(made?.userHandle ?? '', 'base64').toString()).toBe(robin.id)
  await context.clearCookies()
  await signIn(page)
  await isAt(page, '/account/passkeys')
  expect(await page.getByText('Last used').count()).toBe(1)

  // The device has one for this account: it makes no second.
  await button(page, 'Add a passkey').click()
  await isSaid(page, 'This device has a passkey for your account already.')
  await context.close()
})

test('a passkey is offered where the name is typed, and goes in from there', async () => {
  const { context, page } = await browserOf(await auth.person(), { autofill: true })
  await addPasskey(page)
  await context.clearCookies()
  await page.goto(`${site}/sign-in?next=/account/passkeys`)
  await isAt(page, '/account/passkeys')
  await context.close()
})

test('a copy of a passkey, whose counter stays behind, is refused', async () => {
  const robin = await auth.person()
  const { context, page, setBack } = await browserOf(robin)
  await addPasskey(page)
  await context.clearCookies()
  await signIn(page)
  await isAt(page, '/account/passkeys')
  await context.clearCookies()
  await setBack()
  await signIn(page)
  await isSaid(page, 'This passkey was not accepted.')
  expect((await auth.log(robin.id)).at(-1)).toEqual({
    action: 'passkey-refused',
    detail: { why: 'counter' },
  })
  await context.close()
})

test('a removed passkey is refused, though the device still has it', async () => {
  const { context, page } = await browserOf(await auth.person())
  await addPasskey(page)
  await page.getByRole('link', { name: /^Change/ }).click()
  await page.getByLabel('Name').fill('The one in my pocket')
  await button(page, 'Save the name').click()
  await page.getByRole('link', { name: 'Change The one in my pocket' }).click()
  await button(page, 'Remove this passkey').click()
  await page.getByText('The passkey was removed.').waitFor()
  await context.clearCookies()
  await signIn(page)
  await isSaid(page, 'This passkey was not accepted.')
  await context.close()
})

test('who shows once more who they are cannot do so by the passkey of another', async () => {
  const [robin, kim] = [await auth.person(), await auth.person()]
  const { context, page } = await browserOf(robin, { autofill: true })
  await addPasskey(page)
  const [name = '', value = ''] = kim.cookie.split('=')
  await context.addCookies([{ name, value, url: site }])
  await page.goto(`${site}/sign-in?again=1&next=/account/passkeys`)
  await isSaid(page, 'This passkey was not accepted.')
  expect((await auth.log(kim.id)).at(-1)).toEqual({
    action: 'passkey-refused',
    detail: { why: 'account' },
  })
  await context.close()
})

test('a passkey whose person was not verified is not accepted, and none is made', async () => {
  const { context, page, verifies } = await browserOf(await auth.person())
  await addPasskey(page)
  await verifies(false)
  await context.clearCookies()
  await signIn(page)
  await isSaid(page, 'No passkey was chosen.')
  await context.close()

  const other = await browserOf(await auth.person())
  await other.verifies(false)
  await other.page.goto(`${site}/account/passkeys`)
  await button(other.page, 'Add a passkey').click()
  await other.page.getByRole('alert').waitFor()
  expect(await other.credentials()).toEqual([])
  await other.context.close()
})

test('who signed in long ago shows who they are by passkey, comes back, and adds another', async () => {
  const robin = await auth.person()
  const { context, page, forget } = await browserOf(robin)
  await addPasskey(page)
  await auth.db
    .updateTable('session')
    .set({ authenticatedAt: new Date(Date.now() - 11 * 60_000) })
    .where('accountId', '=', robin.id)
    .execute()
  await page.goto(`${site}/account/passkeys`)
  await button(page, 'Add a passkey').click()
  await page.waitForURL(/\/sign-in\?again=1/)
  await button(page, 'Sign in with a passkey').click()
  await isAt(page, '/account/passkeys')
  await forget()
  await addPasskey(page)
  expect(await page.getByRole('link', { name: /^Change/ }).count()).toBe(2)
  await context.close()
})

test('a listener registers by passkey from the letter, without a password', async () => {
  await auth.db.updateTable('installation').set({ registration: 'open' }).execute()
  const context = await browser.newContext()
  const { page } = await openWithAuthenticator(context)
  await page.goto(`${site}/register?next=/account/passkeys`)
  await page.getByLabel('E-mail').fill('robin@music.test')
  await button(page, 'Send me the link').click()
  await page.getByText('We sent you a letter.').waitFor()
  await page.goto(site + (await auth.linkTo('robin@music.test')))
  await button(page, 'Create it with a passkey instead').click()
  expect(await page.getByLabel('Your name').evaluate((field) => field.matches(':invalid'))).toBe(
    true,
  )
  await page.getByLabel('Your name').fill('Robin')
  await button(page, 'Create it with a passkey instead').click()
  await isAt(page, '/account/passkeys')
  expect(await page.getByRole('link', { name: /^Change/ }).count()).toBe(1)
  await context.clearCookies()
  await signIn(page)
  await isAt(page, '/account/passkeys')
  await context.close()
})

test('without passkeys in the browser, the pages offer none', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'))
  await page.goto(`${site}/sign-in`)
  await page.waitForLoadState('load')
  expect(await button(page, 'Sign in').isVisible()).toBe(true)
  expect(await button(page, 'Sign in with a passkey').isVisible()).toBe(false)
  await context.close()
})
