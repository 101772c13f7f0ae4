import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type People, peopleOf } from '../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'
import { openBrowser } from '../sign-in/browser.fixture.ts'

let auth: TestAuth
let people: People
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const UNSAVED = 'Nothing was saved yet: please do it again.'
const password = 'a long song about rain'
/** Somebody in a browser in which they showed an hour ago who they are. */
async function signedInLongAgo(role: 'admin' | 'listener') {
  const { sessionId, cookie, email } = await people.join({ role, password })
  await people.grow(sessionId)
  const browser = openBrowser(auth)
  browser.cookies.set('busker_session', cookie.split('=')[1] ?? '')
  return { browser, email }
}

test('who sent a form and had to show again who they are is told, once, that nothing was saved', async () => {
  for (const [path, form] of [
    ['/admin', { registration: 'open', embeds: 'open' }],
    ['/account/email', { email: 'next@people.example' }],
  ] as const) {
    const { browser, email } = await signedInLongAgo('admin')
    const sent = await browser.send(path, { ...form })
    const asked = sent.headers.get('location') ?? ''
    expect(asked).toStartWith('/sign-in?')
    expect(await (await browser.open(asked)).text()).toContain('Is it you?')
    const next = new URL(asked, 'http://busker.test').searchParams.get('next') ?? ''
    const back = await browser.send('/sign-in', { username: email, password, next, again: '1' })
    expect(back.headers.get('location')).toBe(path)
    expect(await (await browser.open(path)).text()).toContain(UNSAVED)
    expect(await (await browser.open(path)).text()).not.toContain(UNSAVED)
  }
})

test('who only looked at a page lost nothing, and is told nothing', async () => {
  const { browser, email } = await signedInLongAgo('listener')
  const asked = await browser.open('/account/email')
  expect(asked.headers.get('location')).toBe('/sign-in?next=%2Faccount%2Femail&again=1')
  await browser.send('/sign-in', { username: email, password, next: '/account/email', again: '1' })
  expect(await (await browser.open('/account/email')).text()).not.toContain(UNSAVED)
})

test('who signed out everywhere is told so where they sign in, once', async () => {
  for (const [end, told] of [
    ['browsers', 'You are signed out in all browsers.'],
    ['everything', 'no app acts for you any more'],
  ] as const) {
    const { cookie } = await people.join()
    const browser = openBrowser(auth)
    browser.cookies.set('busker_session', cookie.split('=')[1] ?? '')
    const ended = await browser.send('/account/sessions', { end })
    expect(ended.headers.get('location')).toBe('/sign-in')
    expect(await (await browser.open('/sign-in')).text()).toContain(told)
    expect(await (await browser.open('/sign-in')).text()).not.toContain(told)
  }
})

test('what somebody else left in the cookie is not said', async () => {
  const browser = openBrowser(auth)
  for (const left of ['<b>Call us</b>', 'constructor', '__proto__', '%00']) {
    browser.cookies.set('busker_said', left)
    expect(await (await browser.open('/sign-in')).text()).not.toContain('role="status"')
  }
})
