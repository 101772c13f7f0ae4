import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { createClients } from '../clients/clients.repository.ts'
import { goesTo, openBrowser } from './browser.fixture.ts'
import { type AuthWithPeople, PASSWORD, startWithPeople } from './people.fixture.ts'

let auth: AuthWithPeople
beforeAll(async () => {
  auth = await startWithPeople()
  await auth.person('ada@music.test')
  await auth.person('bea@music.test')
})
afterAll(() => auth.stop())

const credentials = { username: 'ada@music.test', password: PASSWORD }
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`
const OTHER_SITES = [
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '\\\\evil',
  'http://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/\t/evil.example',
  '/\n//evil.example',
  ' //evil.example',
  '@evil.example',
]
const goesOn = async (next: string) =>
  (await openBrowser(auth).send('/sign-in', { ...credentials, next })).headers.get('location')

test('the pages may be framed by nobody, send forms to nobody else, and let no other script run', async () => {
  for (const path of ['/sign-in', '/reset', '/reset/finish?code=x', '/sign-in?code=x']) {
    const page = await openBrowser(auth).open(path)
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toContain('unsafe')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect((await page.text()).match(/<script[^>]*>/g)).toEqual([
      '<script type="module" src="/sign-in/passkeys.js">',
    ])
  }
})

test('after signing in one goes on to where one wanted to go', async () => {
  const next = '/authorize?client_id=x&redirect_uri=https%3A%2F%2Fapp.example%2Fcb'
  const page = await openBrowser(auth).open(`/sign-in?${new URLSearchParams({ next })}`)
  const text = await page.text()
  expect(text).toContain(`name="next" value="${next.replaceAll('&', '&amp;')}"`)
  expect(text).toContain(`data-next="${next.replaceAll('&', '&amp;')}"`)
  expect(await goesOn(next)).toBe(next)
})

test('nobody is led to another site, before or after', async () => {
  const signedIn = openBrowser(auth)
  await signedIn.send('/sign-in', credentials)
  for (const next of OTHER_SITES) {
    expect(await goesOn(next)).toBe('/')
    const query = `/sign-in?${new URLSearchParams({ next })}`
    expect(goesTo(await signedIn.open(query))).toEqual([303, '/'])
    expect(await (await openBrowser(auth).open(query)).text()).toContain('name="next" value="/"')
  }
  const split = await openBrowser(auth).send('/sign-in', {
    ...credentials,
    next: '/x%0d%0aset-cookie: y',
  })
  expect(split.headers.get('location')).toBe('/x%0d%0aset-cookie:%20y')
})

test('who is signed in goes on at once, unless they are to show once more who they are', async () => {
  const browser = openBrowser(auth)
  await browser.send('/sign-in', credentials)
  expect(goesTo(await browser.open('/sign-in?next=/account'))).toEqual([303, '/account'])
  const again = await browser.open('/sign-in?next=/account&again=1')
  expect(again.status).toBe(200)
  const page = await again.text()
  expect(page).toContain('value="ada@music.test"')
  expect(page).toContain('readonly')
})

test('who shows once more who they are cannot become another by it', async () => {
  const browser = openBrowser(auth)
  await browser.send('/sign-in', credentials)
  const before = browser.cookies.get('busker_session')
  const wrong = await browser.send('/sign-in', { ...credentials, again: '1', password: 'wrong' })
  expect(wrong.status).toBe(401)
  expect(browser.cookies.get('busker_session')).toBe(before)

  await browser.send('/sign-in', { username: 'bea@music.test', password: PASSWORD, again: '1' })
  expect(browser.cookies.get('busker_session')).not.toBe(before)
  expect(await (await browser.open('/sign-in?again=1')).text()).toContain('value="ada@music.test"')
})

test('an app may say whom it takes its person for', async () => {
  const query = new URLSearchParams({ login: HOSTILE })
  const page = await (await openBrowser(auth).open(`/sign-in?${query}`)).text()
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;')
  expect(page).not.toContain('<script>')
})

test('who is no longer signed in just signs in', async () => {
  const page = await (await openBrowser(auth).open('/sign-in?again=1')).text()
  expect(page).not.toContain('readonly')
  const answer = await openBrowser(auth).send('/sign-in', {
    ...credentials,
    again: '1',
    next: '/account',
  })
  expect(goesTo(answer)).toEqual([303, '/account'])
})

test('what somebody types stays text', async () => {
  const browser = openBrowser(auth)
  const page = await browser.send('/sign-in', {
    username: HOSTILE,
    password: HOSTILE,
    next: HOSTILE,
  })
  expect(page.status).toBe(401)
  const text = await page.text()
  expect(text).toContain('&lt;script&gt;')
  expect(text).not.toContain('<script>')
  expect(text).not.toContain('<img')
  for (const path of ['/sign-in?next=', '/reset?next=', '/sign-in?code=', '/reset/finish?code='])
    expect(
      await (await browser.open(path + encodeURIComponent(`/${HOSTILE}`))).text(),
    ).not.toContain('<script>')
})

test('a field that is missing, there twice, too long or no text is named', async () => {
  const browser = openBrowser(auth)
  const bodies = {
    username: [
      'password=x',
      'username=a&username=b&password=x',
      `username=${'x'.repeat(257)}&password=x`,
      'username=a%00b&password=x',
    ],
    password: [
      'username=a',
      'username=a&password=x&password=y',
      `username=a&password=${'x'.repeat(1025)}`,
    ],
    next: ['username=a&password=x&next=/a&next=//b'],
    again: ['username=a&password=x&again=2'],
  }
  for (const [field, wrong] of Object.entries(bodies))
    for (const body of wrong) {
      const answer = await browser.sendRaw('/sign-in', body)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain(`<strong>${field}</strong>`)
    }
  for (const path of ['/sign-in?next=/a&next=/b', '/reset?next=/a&next=/b', '/reset/finish'])
    expect((await browser.open(path)).status).toBe(400)
  const huge = await browser.sendRaw('/sign-in', `username=${'x'.repeat(2 ** 21)}`)
  expect(huge.status).toBe(413)
})

test('the way to a new account is shown only where there is one', async () => {
  const read = async () => (await openBrowser(auth).open('/sign-in')).text()
  expect(await read()).not.toContain('href="/register')
  await auth.registration('open')
  expect(await read()).toContain('href="/register"')
  expect(await read()).toContain('href="/reset"')
})

test('the way on is kept by every link between signing in, registering and resetting', async () => {
  await auth.registration('open')
  const next = '/authorize?client_id=x&state=%2B'
  const query = new URLSearchParams({ next })
  const links = async (path: string) =>
    [
      ...(await (await openBrowser(auth).open(`${path}?${query}`)).text()).matchAll(
        /href="(\/(?:sign-in|register|reset)\?[^"]*)"/g,
      ),
    ].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  expect(await links('/sign-in')).toEqual([`/reset?${query}`, `/register?${query}`])
  expect(await links('/register')).toEqual([`/sign-in?${query}`])
  expect(await links('/reset')).toEqual([`/sign-in?${query}`])
  const browser = openBrowser(auth)
  const sent = await browser.send('/reset', { email: 'ada@music.test', next })
  expect(await sent.text()).toContain(`href="/reset?${query}"`)
  // Also when the link of the letter came too late.
  const late = await browser.open('/reset/finish?code=x')
  expect(await late.text()).toContain(`href="/sign-in?${query}"`)
})

test('on the way to an app its name is said, and to anything else none', async () => {
  const owner = await auth.accounts.getOwner()
  const clients = createClients(auth.db)
  const made = await clients.register(
    owner.id,
    { name: 'Slow <Radio>', description: '', website: null, redirectUris: [] },
    false,
  )
  const at = async (next: string) =>
    (await openBrowser(auth).open(`/sign-in?${new URLSearchParams({ next })}`)).text()
  const id = made?.client.id ?? ''
  expect(await at(`/authorize?client_id=${id}&state=x`)).toContain(
    'To go on to <strong>Slow &lt;Radio&gt;</strong>.',
  )
  for (const next of [
    `/authorize?client_id=${id}x`,
    '/authorize',
    `/playlist/x?client_id=${id}`,
    `/authorize?client_id=${newId()}`,
  ])
    expect(await at(next)).not.toContain('To go on to')
})

test('only where registration is open is an account offered', async () => {
  for (const [registration, isOffered] of [
    ['open', true],
    ['invitation', false],
    ['closed', false],
  ] as const) {
    await auth.registration(registration)
    const page = await (await openBrowser(auth).open('/sign-in')).text()
    expect([registration, page.includes('Create an account')]).toEqual([registration, isOffered])
  }
})
