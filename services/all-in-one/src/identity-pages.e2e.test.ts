import { afterAll, beforeAll, expect, test } from 'bun:test'
import { openWithAuthenticator } from '@busker/browser-testing/authenticator'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { wrongWith } from '../test/axe.ts'
import { type BuskerProcess, startBusker, temporaryFolder } from '../test/busker.ts'
import {
  OWNER_PASSWORD,
  addPasskey,
  button,
  goInByLink,
  isAt,
  registerApp,
  setRegistration,
} from '../test/identity-pages.ts'
import { linkTo } from '../test/letters.ts'
import { serveOutsideApp } from '../test/outside-app.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess
let owner: Page
let stranger: Page
let app: ReturnType<typeof serveOutsideApp>
let clientId: string

beforeAll(async () => {
  data = await temporaryFolder()
  app = serveOutsideApp()
  ;[busker, browser] = await Promise.all([startBusker('--data', data.path), launchChromium()])
  ;({ page: owner } = await openWithAuthenticator(await browser.newContext()))
  stranger = await (await browser.newContext()).newPage()
  await goInByLink(owner, busker.signInLink)
  await setRegistration(owner, busker.url, 'Everybody')
  await addPasskey(owner, busker.url)
  clientId = await registerApp(owner, busker.url, 'Song Diary', app.url)
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

/** What is wrong with the page that is open, by day and by night, and on a small phone. */
async function complaintsAbout(page: Page) {
  const wrong = await wrongWith(page)
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > 320) wrong.push(`it is ${width} pixels wide on a phone of 320`)
  await page.setViewportSize({ width: 1100, height: 800 })
  return wrong
}

const consent = () =>
  `/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: app.url,
    scope: 'user-read-email streaming',
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
  })}`

const forStrangers = [
  '/sign-in',
  '/sign-in?code=made-up',
  '/register',
  '/register?invitation=made-up',
  '/register/finish?code=made-up',
  '/reset',
  '/reset/finish?code=made-up',
]
test.each(forStrangers)('everybody can use %s', async (path) => {
  await stranger.goto(busker.url + path)
  expect(await complaintsAbout(stranger)).toEqual([])
})

test('everybody can use the pages that letters lead to', async () => {
  for (const [path, email] of [
    ['/register', 'kim@music.test'],
    ['/reset', 'kim@music.test'],
  ] as const) {
    await stranger.goto(busker.url + path)
    await stranger.getByLabel('E-mail').fill(email)
    await stranger.locator('main form button').first().click()
    await stranger.getByRole('status').waitFor()
    expect(await complaintsAbout(stranger)).toEqual([])
    await stranger.goto(await linkTo(data.path, email, `${path}/finish`))
    expect(await complaintsAbout(stranger)).toEqual([])
    if (path !== '/register') continue
    await stranger.getByLabel('Your name').fill('Kim')
    await stranger.getByLabel('Password').fill('short')
    await stranger
      .locator('main form')
      .first()
      .evaluate((form: HTMLFormElement) => {
        form.noValidate = true
      })
    await button(stranger, 'Create the account').click()
    await stranger.getByRole('alert').waitFor()
    expect(await complaintsAbout(stranger)).toEqual([])
    await stranger.getByLabel('Password').fill('kim hums along with the rain')
    await button(stranger, 'Create the account').click()
    await stranger.waitForURL(/\/account/)
    await stranger.context().clearCookies()
  }
})

const forOwners = [
  '/sign-in?again=1',
  '/account',
  '/account/sessions',
  '/account/password',
  '/account/email',
  '/account/passkeys',
  '/account/access',
  '/account/apps',
  '/account/apps/new',
  '/account/embed-keys',
  '/account/delete',
  '/account/passkeys/nothing-here',
  '/admin',
  '/admin/accounts',
  '/admin/invitations',
  '/admin/audit',
]
test.each(forOwners)('whoever is signed in can use %s', async (path) => {
  await owner.goto(busker.url + path)
  expect(await complaintsAbout(owner)).toEqual([])
})

test('whoever is signed in can use the pages of one passkey and of one app', async () => {
  for (const page of ['passkeys', 'apps']) {
    await owner.goto(`${busker.url}/account/${page}`)
    await owner.getByRole('link', { name: /^Change/ }).click()
    expect(await complaintsAbout(owner)).toEqual([])
  }
})

test('whoever is signed in can use the page on which an app asks, and then take it back', async () => {
  await owner.goto(busker.url + consent())
  await owner.getByRole('heading', { name: 'Allow Song Diary?' }).waitFor()
  expect(await complaintsAbout(owner)).toEqual([])
  await button(owner, 'Allow').click()
  await owner.waitForURL((url) => url.origin === new URL(app.url).origin)
  await owner.goto(`${busker.url}/account/access`)
  await owner.getByRole('button', { name: /^Take access away/ }).waitFor()
  expect(await complaintsAbout(owner)).toEqual([])
})

test.each(['/account', '/admin'])(
  '%s has landmarks, its links stand on one line, and one goes past them',
  async (path) => {
    await owner.goto(busker.url + path)
    for (const landmark of ['banner', 'navigation', 'main'] as const)
      expect(await owner.getByRole(landmark).count()).toBe(1)
    expect(await owner.locator('main nav').count()).toBe(0)
    await owner.setViewportSize({ width: 1200, height: 800 })
    const nav = await owner.evaluate(() => {
      const list = document.querySelector('nav ul')!
      const tops = new Set([...list.children].map((link) => link.getBoundingClientRect().top))
      return { lines: tops.size, beyond: list.scrollWidth - list.clientWidth }
    })
    expect(nav).toEqual({ lines: 1, beyond: 0 })
    await owner.setViewportSize({ width: 360, height: 640 })
    expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await owner.keyboard.press('Tab')
    await owner.keyboard.press('Enter')
    expect(await owner.evaluate(() => document.activeElement?.id)).toBe('main')
    await owner.setViewportSize({ width: 1100, height: 800 })
  },
)

test('whoever is signed in leaves from any of their pages', async () => {
  const { page } = await openWithAuthenticator(await browser.newContext())
  for (const path of ['/account/apps', '/admin/audit']) {
    await page.goto(`${busker.url}/sign-in?${new URLSearchParams({ next: path })}`)
    await page.getByLabel('E-mail or name').fill('owner')
    await page.getByLabel('Password').fill(OWNER_PASSWORD)
    await button(page, 'Sign in').click()
    await isAt(page, path)
    await button(page, 'Sign out').click()
    await isAt(page, '/')
    await page.goto(busker.url + path)
    await isAt(page, '/sign-in')
  }
  await page.context().close()
})

test('a form can be used by the keyboard alone, and shows where one is', async () => {
  await stranger.goto(`${busker.url}/sign-in`)
  await stranger.keyboard.type('owner')
  await stranger.keyboard.press('Tab')
  await stranger.keyboard.type('wrong')
  await stranger.keyboard.press('Tab')
  const outline = await stranger.evaluate(
    () => getComputedStyle(document.activeElement!).outlineStyle,
  )
  expect(outline).toBe('solid')
  await stranger.keyboard.press('Enter')
  await stranger.getByRole('alert').waitFor()
  expect(await complaintsAbout(stranger)).toEqual([])
})
