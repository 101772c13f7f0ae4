import { afterAll, beforeAll, expect, test } from 'bun:test'
import { sql } from 'kysely'
import { codeOf } from '../auth.fixture.ts'
import { goesTo, openBrowser, seen } from './browser.fixture.ts'
import { type AuthWithPeople, PASSWORD, startWithPeople } from './people.fixture.ts'

let auth: AuthWithPeople
beforeAll(async () => {
  auth = await startWithPeople()
  await auth.person('ada@music.test')
  await auth.form('/sign-in/link', { code: codeOf(await auth.link()), password: PASSWORD })
})
afterAll(() => auth.stop())

const credentials = { username: 'ada@music.test', password: PASSWORD }

test('somebody signs in by name or by e-mail, in capitals too', async () => {
  for (const username of ['owner', 'OWNER', 'ada@music.test', ' Ada@Music.Test ']) {
    const browser = openBrowser(auth)
    expect(goesTo(await browser.send('/sign-in', { ...credentials, username }))).toEqual([303, '/'])
    expect(await browser.isSignedIn()).toBe(true)
  }
})

test('a wrong password, an unknown name and an account without a password get the same answer', async () => {
  const silent = await auth.person('silent@music.test')
  await auth.db
    .updateTable('account')
    .set({ passwordHash: null })
    .where('id', '=', silent.id)
    .execute()
  const names = ['ada@music.test', 'nobody@music.test', 'silent@music.test', 'nobody']
  const answers = await Promise.all(
    names.map(async (username) =>
      seen(await openBrowser(auth).send('/sign-in', { username, password: 'wrong' }), username),
    ),
  )
  expect(answers[0]?.status).toBe(401)
  expect(answers[0]?.body).toContain('The name or the password is wrong.')
  for (const answer of answers) expect(answer).toEqual(answers[0]!)
  const json = await Promise.all(
    names.map((username) =>
      auth.client.auth.sessions.$post({ json: { username, password: 'wrong' } }),
    ),
  )
  const texts = await Promise.all(json.map((answer) => answer.text()))
  expect(new Set(texts).size).toBe(1)
})

test('who guesses on and on is told how long to wait, and keeps what they typed', async () => {
  await auth.person('bea@music.test')
  const browser = openBrowser(auth)
  const guess = () => browser.send('/sign-in', { username: 'bea@music.test', password: 'a guess' })
  let answer = await guess()
  while (answer.status === 401) answer = await guess()
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  const page = await answer.text()
  expect(page).toContain('Too many tries')
  expect(page).toContain('value="bea@music.test"')
  expect(page).not.toContain('a guess')
})

test('the session is a cookie that scripts and other sites never see', async () => {
  const plain = (await openBrowser(auth).send('/sign-in', credentials)).headers.getSetCookie()
  for (const cookie of plain) {
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
    expect(cookie).not.toContain('Domain')
  }
  const site = 'https://busker.test'
  const secure = await startWithPeople({ url: auth.database, site })
  const cookies = (await openBrowser(secure, site).send('/sign-in', credentials)).headers
  for (const cookie of cookies.getSetCookie()) {
    expect(cookie).toStartWith('__Host-busker_')
    expect(cookie).toContain('; Secure')
  }
  await secure.stop()
})

test('nobody who planted a cookie shares the session that follows', async () => {
  const browser = openBrowser(auth)
  await browser.send('/sign-in', credentials)
  const planted = browser.cookies.get('busker_session') ?? ''
  await browser.send('/sign-in', credentials)
  expect(browser.cookies.get('busker_session')).not.toBe(planted)
  expect(await browser.isSignedIn()).toBe(true)
  const stranger = openBrowser(auth)
  stranger.cookies.set('busker_session', planted)
  expect(await stranger.isSignedIn()).toBe(false)

  stranger.cookies.set('busker_session', 'chosen-by-a-stranger')
  await stranger.send('/sign-in', credentials)
  expect(stranger.cookies.get('busker_session')).not.toBe('chosen-by-a-stranger')
})

test('signing in and out is logged, with how and in which session', async () => {
  const cleo = await auth.person('cleo@music.test')
  const browser = openBrowser(auth)
  await browser.send('/sign-in', { username: 'cleo@music.test', password: PASSWORD })
  await browser.send('/sign-out', {})
  const [into, out] = await auth.log(cleo.id)
  expect([into?.action, into?.detail]).toEqual(['signed-in', { method: 'password' }])
  expect([out?.action, out?.sessionId]).toEqual(['signed-out', into?.sessionId ?? ''])
})

test('signing out ends the session, in the browser and on the server', async () => {
  const browser = openBrowser(auth)
  await browser.send('/sign-in', credentials)
  const secret = browser.cookies.get('busker_session') ?? ''
  expect(goesTo(await browser.send('/sign-out', {}))).toEqual([303, '/'])
  expect(browser.cookies.has('busker_session')).toBe(false)
  browser.cookies.set('busker_session', secret)
  expect(await browser.isSignedIn()).toBe(false)
  expect(goesTo(await openBrowser(auth).send('/sign-out', {}))).toEqual([303, '/'])
})

test('an old password that is being replaced opens nothing that lasts', async () => {
  const dan = await auth.person('dan@music.test')
  const browser = openBrowser(auth)
  const answer = Promise.withResolvers<Response>()
  const isHeldUp = async () => {
    const { rows } = await sql`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(auth.db)
    return rows.length > 0
  }
  await auth.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('account')
      .set({ passwordHash: 'another' })
      .where('id', '=', dan.id)
      .execute()
    void browser
      .send('/sign-in', { username: 'dan@music.test', password: PASSWORD })
      .then(answer.resolve, answer.reject)
    while (!(await isHeldUp())) await Bun.sleep(5)
  })
  expect((await answer.promise).status).toBe(401)
  expect(
    await auth.db.selectFrom('session').selectAll().where('accountId', '=', dan.id).execute(),
  ).toEqual([])
})
