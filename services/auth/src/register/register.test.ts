import { afterAll, beforeAll, beforeEach, expect, test } from 'bun:test'
import { goesTo, openBrowser, seen } from '../sign-in/browser.fixture.ts'
import { type AuthWithPeople, PASSWORD, startWithPeople } from '../sign-in/people.fixture.ts'

let auth: AuthWithPeople
beforeAll(async () => {
  auth = await startWithPeople()
  await auth.person('ada@music.test')
})
beforeEach(() => auth.registration('open'))
afterAll(() => auth.stop())

const ask = (fields: Record<string, string>) => openBrowser(auth).send('/register', fields)
const lettersTo = async (email: string) =>
  (await auth.letters()).filter(({ to }) => to === email).length

test('who has an account and who has none get the same answer, and each a letter', async () => {
  const [known, unknown] = await Promise.all(
    ['ada@music.test', 'new@music.test'].map(async (email) => seen(await ask({ email }))),
  )
  expect(known?.status).toBe(200)
  expect(known?.body).toContain('Look into your mail')
  expect(known).toEqual(unknown)
  expect([await lettersTo('ada@music.test'), await lettersTo('new@music.test')]).toEqual([1, 1])
  expect(await auth.linkTo('new@music.test')).toStartWith('/register/finish?code=')
  expect(await auth.linkTo('ada@music.test')).not.toContain('code=')
})

test('there is no account until the link was opened', async () => {
  await ask({ email: 'later@music.test' })
  await auth.letters()
  expect(await auth.accounts.findByEmail('later@music.test')).toBeUndefined()
})

test('where registration is closed the page says so, and no letter goes out', async () => {
  await auth.registration('closed')
  const invitation = await auth.invite()
  for (const answer of [
    await openBrowser(auth).open('/register'),
    await openBrowser(auth).open(`/register?invitation=${invitation}`),
    await ask({ email: 'closed@music.test' }),
    await ask({ email: 'closed@music.test', invitation }),
  ]) {
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Registration is closed')
  }
  expect(await lettersTo('closed@music.test')).toBe(0)
})

test('where one must be invited, only a good invitation opens the page', async () => {
  await auth.registration('invitation')
  const old = await auth.invite({ expiresAt: new Date(Date.now() - 1000) })
  for (const query of ['', '?invitation=', '?invitation=made-up', `?invitation=${old}`])
    expect((await openBrowser(auth).open(`/register${query}`)).status).toBe(403)
  for (const invitation of ['', 'made-up', old]) {
    const refused = await ask({ email: 'guest@music.test', invitation })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('By invitation only')
  }
  expect(await lettersTo('guest@music.test')).toBe(0)

  const good = await auth.invite()
  const page = await openBrowser(auth).open(`/register?invitation=${good}`)
  expect(await page.text()).toContain(`name="invitation" value="${good}"`)
  expect((await ask({ email: 'guest@music.test', invitation: good })).status).toBe(200)
  expect(await lettersTo('guest@music.test')).toBe(1)
})

test('an invitation to an address is good for no other', async () => {
  const invitation = await auth.invite({ email: 'guest@music.test' })
  const page = await openBrowser(auth).open(`/register?invitation=${invitation}`)
  expect(await page.text()).toContain('value="guest@music.test"')
  const other = await ask({ email: 'thief@music.test', invitation })
  expect(other.status).toBe(400)
  expect(await other.text()).toContain('for another address')
  expect(await lettersTo('thief@music.test')).toBe(0)
  expect((await ask({ email: 'GUEST@music.test ', invitation })).status).toBe(200)
})

test('a dead invitation is told of where none is needed, instead of being passed over', async () => {
  const answers = [
    await openBrowser(auth).open('/register?invitation=made-up'),
    await ask({ email: 'hopeful@music.test', invitation: 'made-up' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 400])
  for (const answer of answers) {
    const page = await answer.text()
    expect(page).toContain('This invitation no longer works')
    expect(page).not.toContain('name="invitation"')
  }
})

test('what is no address is sent nothing, and stays text on the page', async () => {
  const hostile = '"><script>alert(1)</script>@music.test'
  for (const email of [
    '',
    'ada',
    'ada@',
    '@music.test',
    'a@b@c',
    'ada @music.test',
    hostile,
    'ada@music.test,eve@evil.test',
    'Ada <ada@music.test>',
    'ada@music.test\r\nBcc: eve@evil.test',
    'ada@music.test\u202e',
    `${'x'.repeat(250)}@music.test`,
  ]) {
    const answer = await ask({ email })
    expect([email, answer.status]).toEqual([email, 400])
    const page = await answer.text()
    expect(page).toContain('This is no e-mail address.')
    expect(page).not.toContain('<script>')
  }
  expect((await ask({ email: 'jürgen@müsic.test' })).status).toBe(200)
})

test('a field that is there twice, too long or no text is named', async () => {
  const browser = openBrowser(auth)
  for (const [field, body] of [
    ['email', 'email=a@b.c&email=d@e.f'],
    ['email', `email=${'x'.repeat(1025)}`],
    ['email', 'email=a%00@b.c'],
    ['email', ''],
    ['invitation', 'email=a@b.c&invitation=x&invitation=y'],
    ['next', 'email=a@b.c&next=/x&next=//y'],
  ] as const) {
    const answer = await browser.sendRaw('/register', body)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(`<strong>${field}</strong>`)
  }
})

test('letters to one address become rare, known or not', async () => {
  const until = async (email: string) => {
    let asked = 0
    while ((await ask({ email })).status === 200) asked++
    return asked
  }
  await auth.person('known@music.test')
  const [known, unknown] = [await until('known@music.test'), await until('unknown@music.test')]
  expect(known).toBe(unknown)
  const answer = await ask({ email: 'unknown@music.test' })
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await answer.text()).toContain('Too many tries')
})

test('an invitation says to what, and is kept by whoever tries once more', async () => {
  await auth.registration('invitation')
  const invitation = await auth.invite({ role: 'admin' })
  const next = '/playlist/7f'
  const query = new URLSearchParams({ invitation, next })
  const page = await (await openBrowser(auth).open(`/register?${query}`)).text()
  expect(page).toContain('You are invited to busker.test, as an administrator.')
  const sent = await (await ask({ email: 'again@music.test', invitation, next })).text()
  const again = /href="(\/register[^"]*)"/.exec(sent)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(again).toBe(`/register?${query}`)
  expect((await openBrowser(auth).open(again)).status).toBe(200)
})

test('who is signed in has an account, and is led on to it', async () => {
  const browser = openBrowser(auth)
  await browser.send('/sign-in', { username: 'ada@music.test', password: PASSWORD })
  expect(goesTo(await browser.open('/register'))).toEqual([303, '/account'])
  expect(goesTo(await browser.open('/register?next=/playlist/7f'))).toEqual([303, '/playlist/7f'])
  const invitation = await auth.invite()
  expect((await browser.open(`/register?invitation=${invitation}`)).status).toBe(200)
})
