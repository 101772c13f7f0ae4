import { afterAll, beforeAll, expect, test } from 'bun:test'
import { openWithAuthenticator } from '@busker/browser-testing/authenticator'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type BuskerProcess, startBusker, temporaryFolder } from '../test/busker.ts'
import {
  OWNER_PASSWORD,
  addPasskey,
  button,
  goInByLink,
  isAt,
  ownToken,
  registerApp,
  setRegistration,
  signInByPasskey,
  untilRefused,
} from '../test/identity-pages.ts'
import { linkTo } from '../test/letters.ts'
import { serveOutsideApp } from '../test/outside-app.ts'

const EMAIL = 'robin@music.test'
const PASSWORD = 'a long song about rain and tea'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess
let app: ReturnType<typeof serveOutsideApp>
let owner: Page
let phone: Page
let context: BrowserContext
let laptop: Page

beforeAll(async () => {
  data = await temporaryFolder()
  app = serveOutsideApp()
  ;[busker, browser] = await Promise.all([startBusker('--data', data.path), launchChromium()])
  context = await browser.newContext()
  ;({ page: phone } = await openWithAuthenticator(context))
  owner = await (await browser.newContext()).newPage()
  laptop = await (await browser.newContext()).newPage()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

const appToken = (): Promise<string> =>
  phone.evaluate(
    () => (globalThis as never as { tokens: { access_token: string } }).tokens.access_token,
  )

test('the owner goes in by the printed link, and opens registration', async () => {
  await goInByLink(owner, busker.signInLink)
  await setRegistration(owner, busker.url, 'Everybody')
  expect(await owner.getByLabel('Everybody').isChecked()).toBe(true)
})

test('a developer registers an app, and gets its id', async () => {
  const clientId = await registerApp(owner, busker.url, 'Song Diary', app.url)
  expect(clientId).toMatch(/^\w+$/)
  app.uses(busker.url, clientId, 'user-read-private user-read-email playlist-read-private')
})

test('a listener registers, opens the link of the letter, and is in', async () => {
  await phone.goto(`${busker.url}/register`)
  await phone.getByLabel('E-mail').fill(EMAIL)
  await button(phone, 'Send me the link').click()
  await phone.goto(await linkTo(data.path, EMAIL, '/register/finish'))
  await phone.getByLabel('Your name').fill('Robin')
  await phone.getByLabel('Password').fill(PASSWORD)
  await button(phone, 'Create the account').click()
  await isAt(phone, '/account')
  expect(await phone.getByText(EMAIL).count()).toBeGreaterThan(0)
})

test('they add a passkey, sign out, and go in by it', async () => {
  await addPasskey(phone, busker.url)
  await phone.goto(`${busker.url}/account`)
  await button(phone, 'Sign out').click()
  await isAt(phone, '/')
  await phone.goto(`${busker.url}/account`)
  await isAt(phone, '/sign-in')
  await signInByPasskey(phone, busker.url, '/account')
})

test('an app on a page of another site asks, is allowed, and knows who they are', async () => {
  await phone.goto(app.url)
  await button(phone, 'Sign in with Busker').click()
  await isAt(phone, '/authorize')
  expect(await phone.getByRole('heading', { level: 1 }).textContent()).toBe('Allow Song Diary?')
  expect(await phone.getByText('See your e-mail address').count()).toBe(1)
  await button(phone, 'Allow').click()
  await phone.getByText(/^Hello Robin/).waitFor()
  expect(phone.url()).toBe(app.url)
})

test('who says no is back at the app, which gets nothing', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(app.url)
  await button(page, 'Sign in with Busker').click()
  await page.getByLabel('E-mail or name').fill('owner')
  await page.getByLabel('Password').fill(OWNER_PASSWORD)
  await button(page, 'Sign in').click()
  await button(page, 'Cancel').click()
  await page.getByText('refused: access_denied').waitFor()
  await page.context().close()
})

test('they see what has access, take it away, and the app is out within seconds', async () => {
  const token = await appToken()
  await phone.goto(`${busker.url}/account/access`)
  expect(await phone.getByText('Song Diary').count()).toBeGreaterThan(0)
  await phone.getByRole('button', { name: /^Take access away/ }).click()
  await phone.getByText('The app no longer has access.').waitFor()
  await untilRefused(busker.url, token)
})

test('they see both of their browsers, sign out everywhere, and the other is out', async () => {
  await laptop.goto(`${busker.url}/sign-in?next=/account`)
  await laptop.getByLabel('E-mail or name').fill(EMAIL)
  await laptop.getByLabel('Password').fill(PASSWORD)
  await button(laptop, 'Sign in').click()
  await isAt(laptop, '/account')
  const [there, here] = [await ownToken(laptop), await ownToken(phone)]

  await phone.goto(`${busker.url}/account/sessions`)
  expect(await phone.getByText('with your password').count()).toBe(1)
  expect(await phone.getByText('with a passkey').count()).toBe(1)
  await button(phone, 'All browsers and all apps').click()
  await isAt(phone, '/sign-in')
  await laptop.goto(`${busker.url}/account`)
  await isAt(laptop, '/sign-in')
  await Promise.all([untilRefused(busker.url, there), untilRefused(busker.url, here)])
})

test('they delete their account, which is erased everywhere, and its passkey opens nothing', async () => {
  await signInByPasskey(phone, busker.url, '/account')
  const token = await ownToken(phone)
  await phone.goto(`${busker.url}/account/delete`)
  await phone.getByLabel(/confirm/).fill(EMAIL)
  await button(phone, 'Delete my account').click()
  await phone.getByRole('heading', { name: 'Your account is deleted' }).waitFor()
  const erasure = await phone.getByRole('link', { name: 'See what is erased' }).getAttribute('href')
  await untilRefused(busker.url, token)
  const isErased = phone.getByRole('heading', { name: 'This account is erased' })
  for (let tries = 0; tries < 100; tries++) {
    await phone.goto(`${busker.url}${erasure}`)
    if (await isErased.isVisible()) break
    await Bun.sleep(100)
  }
  expect(await isErased.isVisible()).toBe(true)

  await phone.goto(`${busker.url}/sign-in`)
  await button(phone, 'Sign in with a passkey').click()
  await phone.getByText('This passkey was not accepted.').waitFor()
  await laptop.goto(`${busker.url}/sign-in`)
  await laptop.getByLabel('E-mail or name').fill(EMAIL)
  await laptop.getByLabel('Password').fill(PASSWORD)
  await button(laptop, 'Sign in').click()
  await laptop.getByText('The name or the password is wrong.').waitFor()
})
