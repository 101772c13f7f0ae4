import { afterAll, beforeAll, beforeEach, expect, test } from 'bun:test'
import { sql } from 'kysely'
import { codeOf } from '../auth.fixture.ts'
import { createLetters } from '../letters/letters.ts'
import { goesTo, openBrowser } from '../sign-in/browser.fixture.ts'
import { type AuthWithPeople, PASSWORD, startWithPeople } from '../sign-in/people.fixture.ts'

let auth: AuthWithPeople
beforeAll(async () => {
  auth = await startWithPeople()
})
beforeEach(() => auth.registration('open'))
afterAll(() => auth.stop())

const statusesOf = (answers: Response[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)

let people = 0
/** Somebody who got the letter, in the browser in which they asked for it. */
async function asks(more: Record<string, string> = {}, email = `guest-${++people}@music.test`) {
  const browser = openBrowser(auth)
  expect((await browser.send('/register', { email, ...more })).status).toBe(200)
  const link = await auth.linkTo(email)
  const finish = (fields: Record<string, string> = {}) =>
    browser.send('/register/finish', {
      code: codeOf(link),
      name: 'Robin',
      password: PASSWORD,
      ...fields,
    })
  return { browser, email, link, finish, account: () => auth.accounts.findByEmail(email) }
}

test('the link makes the account, signs in, and works once, however often it was looked at', async () => {
  const { browser, email, link, finish, account } = await asks()
  for (let looks = 0; looks < 3; looks++) {
    const page = await browser.open(link)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(email)
  }
  expect(await account()).toBeUndefined()
  expect(goesTo(await finish({ name: ' Ada ♫ ' }))).toEqual([303, '/account'])
  const made = await account()
  expect(made).toMatchObject({ role: 'listener', registeredName: 'Ada ♫', username: null })
  expect(await browser.isSignedIn()).toBe(true)
  expect((await auth.log(made?.id ?? '')).map(({ action }) => action)).toEqual([
    'registered',
    'signed-in',
  ])

  expect((await browser.open(link)).status).toBe(410)
  const again = await finish()
  expect(again.status).toBe(410)
  expect(await again.text()).toContain('Ask for a new link')
  const signIn = { username: email, password: PASSWORD }
  expect((await openBrowser(auth).send('/sign-in', signIn)).status).toBe(303)
})

test('who registered on the way to somewhere goes on there, and nowhere else', async () => {
  const next = '/authorize?client_id=x&state=y'
  const { browser, finish } = await asks({ next })
  expect(goesTo(await finish())).toEqual([303, next])
  expect(browser.cookies.has('busker_next')).toBe(false)
  const { browser: other, finish: finishOther } = await asks({ next: '//evil.example' })
  other.cookies.set('busker_next', encodeURIComponent('//evil.example'))
  expect(goesTo(await finishOther())).toEqual([303, '/'])
})

test('the letter of an invitation leads straight to the last step: it has proved the address', async () => {
  await auth.registration('invitation')
  const email = 'odo@music.test'
  await auth.invite({ email, role: 'artist', artistIds: ['artist-1'] })
  const { id } = await auth.db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  await createLetters(() => {}).ask(auth.db, { kind: 'invitation', email, invitationId: id })
  const link = await auth.linkTo(email)
  const browser = openBrowser(auth)
  const page = await (await browser.open(link)).text()
  expect(page).toContain('You are invited to busker.test, as an artist.')
  expect(page).toContain(email)
  // Whoever asks for a letter of their own leaves this one good.
  await openBrowser(auth).send('/register', { email })
  const finish = { code: codeOf(link), name: 'Odo', password: PASSWORD }
  expect(goesTo(await browser.send('/register/finish', finish))).toEqual([303, '/account'])
  expect(await auth.accounts.findByEmail(email)).toMatchObject({
    role: 'artist',
    artistIds: ['artist-1'],
  })
  expect((await browser.send('/register/finish', finish)).status).toBe(410)
  expect((await auth.letters()).filter(({ to }) => to === email)).toHaveLength(1)
})

test('a letter is worth nothing once its invitation was withdrawn', async () => {
  const email = 'withdrawn@music.test'
  await auth.invite({ email })
  const invitations = auth.db.selectFrom('invitation').select('id').where('email', '=', email)
  const { id } = await invitations.executeTakeFirstOrThrow()
  await createLetters(() => {}).ask(auth.db, { kind: 'invitation', email, invitationId: id })
  const link = await auth.linkTo(email)
  await auth.db.deleteFrom('invitation').where('id', '=', id).execute()
  expect((await openBrowser(auth).open(link)).status).toBe(410)
})

test('of many who finish at once with one link, one makes the account', async () => {
  const { finish, email } = await asks()
  const answers = await Promise.all(Array.from({ length: 5 }, () => finish()))
  expect(statusesOf(answers)).toEqual([303, 410, 410, 410, 410])
  const made = auth.db.selectFrom('account').selectAll().where('email', '=', email)
  expect(await made.execute()).toHaveLength(1)
})

test('an invitation gives its role and artists, to one of those who used it at once', async () => {
  await auth.registration('invitation')
  const artistIds = ['artist-1', 'artist-2']
  const invitation = await auth.invite({ role: 'artist', artistIds })
  const guests = await Promise.all([
    asks({ invitation }),
    asks({ invitation }),
    asks({ invitation }),
  ])
  const answers = await Promise.all(guests.map(({ finish }) => finish()))
  expect(statusesOf(answers)).toEqual([303, 410, 410])
  const accounts = (await Promise.all(guests.map(({ account }) => account()))).filter(Boolean)
  expect(accounts).toHaveLength(1)
  expect(accounts[0]).toMatchObject({ role: 'artist', artistIds })
  expect((await openBrowser(auth).open(`/register?invitation=${invitation}`)).status).toBe(403)
})

test('what changed since the letter counts: closed, by invitation only, withdrawn, run out', async () => {
  const { finish, link, browser } = await asks()
  await auth.registration('closed')
  expect((await finish()).status).toBe(403)
  expect((await browser.open(link)).status).toBe(403)
  await auth.registration('invitation')
  expect((await finish()).status).toBe(403)

  const invitation = await auth.invite()
  const withdrawn = await asks({ invitation })
  await sql`delete from invitation`.execute(auth.db)
  expect((await withdrawn.finish()).status).toBe(410)

  await auth.registration('open')
  const late = await asks({ invitation: await auth.invite({ role: 'admin' }) })
  await sql`update invitation set expires_at = now()`.execute(auth.db)
  expect((await late.finish()).status).toBe(403)
  expect(await late.account()).toBeUndefined()
  // Nothing was used up by being refused.
  expect((await finish()).status).toBe(303)
})

test('a link of yesterday, an older one and a made-up one make no account', async () => {
  const first = await asks()
  const second = await asks({}, first.email)
  expect((await first.finish()).status).toBe(410)
  await sql`update code set expires_at = now()`.execute(auth.db)
  expect((await second.finish()).status).toBe(410)
  for (const code of ['', 'x', 'x'.repeat(256)])
    expect((await second.finish({ code })).status).toBe(410)
  expect(await second.account()).toBeUndefined()
})

test('a code to reset a password makes no account, and one to register resets none', async () => {
  await auth.person('reset@music.test')
  await openBrowser(auth).send('/reset', { email: 'reset@music.test' })
  const code = codeOf(await auth.linkTo('reset@music.test'))
  const { finish, link } = await asks()
  expect((await finish({ code })).status).toBe(410)
  const crossed = { code: codeOf(link), password: PASSWORD }
  expect((await openBrowser(auth).send('/reset/finish', crossed)).status).toBe(410)
})

test('who has an account by now is sent to sign in, kindly', async () => {
  const { email, finish } = await asks()
  await auth.person(email)
  const answer = await finish()
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('You have an account already')
  expect(page).toContain('href="/sign-in"')
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('a bad name or password is told, keeps the name, and leaves the link good', async () => {
  const { finish, email } = await asks()
  for (const [fields, told] of [
    [{ name: ' ' }, 'Write a name'],
    [{ name: 'x'.repeat(101) }, 'at most 100 characters'],
    [{ name: 'Ada\u0007' }, 'no control characters'],
    [{ name: 'Ada\nEve' }, 'no line ends'],
    [{ name: 'Ada \u202egnp.exe' }, 'no control characters'],
    [{ password: 'la la la' }, 'at least 10 characters'],
    [{ password: 'x'.repeat(257) }, 'at most 256 characters'],
    [{ password: 'password123' }, 'Too many people'],
    [{ password: `${email}1` }, 'made of your name'],
  ] as const) {
    const answer = await finish({ name: 'Robin <b>', ...fields })
    expect([fields, answer.status]).toEqual([fields, 400])
    const page = await answer.text()
    expect(page).toContain(told)
    expect(page).not.toContain('<b>')
    expect(page).not.toContain(PASSWORD)
  }
  expect((await finish({ name: '👩‍🎤'.repeat(20), password: '♫ la lune 夜曲 ♫' })).status).toBe(303)
})

test('a page of another site can finish nothing', async () => {
  const { link, account } = await asks()
  const body = new URLSearchParams({ code: codeOf(link), name: 'Eve', password: PASSWORD })
  for (const path of ['/register', '/register/finish', '/reset', '/reset/finish']) {
    const answer = await auth.ask(path, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body,
    })
    expect(answer.status).toBe(403)
  }
  expect(await account()).toBeUndefined()
})
