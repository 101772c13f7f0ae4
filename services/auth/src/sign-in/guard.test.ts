import { afterAll, beforeAll, expect, spyOn, test } from 'bun:test'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { connect } from '@busker/postgres/connect'
import type { AuthDatabase } from '../database.ts'
import { type TestAuth, choosePassword, startTestAuth } from '../auth.fixture.ts'

const password = 'a long song about rain'
let auth: TestAuth
beforeAll(async () => {
  auth = await startTestAuth()
  await choosePassword(auth, password)
})
afterAll(() => auth.stop())

/** A test of its own begins with nobody having tried. */
const startAnew = () => startTestAuth({ url: auth.database })
const signIn = (to: TestAuth, username: string, word: string, from: string, cookie = '') =>
  to.form('/sign-in', { username, password: word }, { [CLIENT_ADDRESS]: from, cookie })
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
const entries = async () => {
  const db = connect<AuthDatabase>(auth.database)
  const found = await db.selectFrom('auditEntry').selectAll().orderBy('seq').execute()
  await db.destroy()
  return found
}

test('a stranger at fifty addresses is slowed down, and the owner at the known browser signs in at once', async () => {
  const fresh = await startAnew()
  const home = cookiesOf(await signIn(fresh, 'owner', password, 'home'))
  const statuses: number[] = []
  for (let i = 0; i < 50; i++)
    statuses.push((await signIn(fresh, 'owner', `guess ${i}`, `203.0.113.${i}`)).status)
  expect(statuses.filter((status) => status === 401).length).toBeLessThan(15)
  expect(statuses.at(-1)).toBe(429)

  expect((await signIn(fresh, 'owner', password, 'home', home)).status).toBe(303)
  expect((await signIn(fresh, 'owner', password, '203.0.113.1', home)).status).toBe(303)
  await fresh.stop()
})

test('the right password is not looked at while a stranger has to wait', async () => {
  const fresh = await startAnew()
  for (let i = 0; i < 10; i++) await signIn(fresh, 'owner', `guess ${i}`, '203.0.113.7')
  const verify = spyOn(Bun.password, 'verify')
  const [right, wrong] = await Promise.all([
    signIn(fresh, 'owner', password, '203.0.113.8'),
    signIn(fresh, 'owner', 'wrong', '203.0.113.9'),
  ])
  expect([right.status, wrong.status]).toEqual([429, 429])
  expect(await right.text()).toBe(await wrong.text())
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(verify).not.toHaveBeenCalled()
  verify.mockRestore()
  await fresh.stop()
})

test('one place that tries the same password at many names is slowed down, whether or not they exist', async () => {
  const fresh = await startAnew()
  const statuses: number[] = []
  for (let i = 0; i < 40; i++)
    statuses.push((await signIn(fresh, `fan-${i}@music.example`, 'sunshine', '203.0.113.7')).status)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(statuses.at(-1)).toBe(429)
  // Neighbours in one /64 are one place.
  for (let i = 0; i < 25; i++) await signIn(fresh, `${i}@music.example`, 'x', `2001:db8::${i}`)
  expect((await signIn(fresh, 'owner', password, '2001:db8:0:0:ffff::1')).status).toBe(429)
  expect((await signIn(fresh, 'owner', password, '2001:db8:0:1::1')).status).toBe(303)
  await fresh.stop()
})

test('who has an account cannot wash bad tries at other names off by signing in between', async () => {
  const fresh = await startAnew()
  let guesses = 0
  for (let i = 0; i < 60; i++) {
    const answer = await signIn(fresh, `fan-${i}@music.example`, 'sunshine', '203.0.113.7')
    if (answer.status === 401) guesses++
    await signIn(fresh, 'owner', password, '203.0.113.7')
  }
  expect(guesses).toBeLessThan(30)
  await fresh.stop()
})

test('those who know their passwords sign in one after the other behind one address', async () => {
  const fresh = await startAnew()
  for (let i = 0; i < 30; i++)
    expect((await signIn(fresh, 'owner', password, 'a school')).status).toBe(303)
  await fresh.stop()
})

test('thirty guesses sent at once get no further than those sent in turn', async () => {
  const fresh = await startAnew()
  const verify = spyOn(Bun.password, 'verify')
  await Promise.all(
    Array.from({ length: 30 }, (_, i) => signIn(fresh, 'owner', `guess ${i}`, `203.0.113.${i}`)),
  )
  expect(verify).toHaveBeenCalledTimes(10)
  verify.mockRestore()
  await fresh.stop()
})

test('a name with an account and one without cost the same work and are slowed alike', async () => {
  const fresh = await startAnew()
  const seen = async (name: string, from: string) => {
    const verify = spyOn(Bun.password, 'verify')
    const before = (await entries()).length
    const answers: [number, string, string | null][] = []
    for (let i = 0; i < 12; i++) {
      const answer = await signIn(fresh, name, 'wrong words', from)
      const body = (await answer.text()).replaceAll(name, 'NAME')
      answers.push([answer.status, body, answer.headers.get('set-cookie')])
    }
    const hashes = verify.mock.calls.map(
      ([, hash]) => typeof hash === 'string' && hash.slice(0, hash.indexOf('p=1$')),
    )
    verify.mockRestore()
    return { answers, hashes, entries: (await entries()).length - before }
  }
  const [known, unknown] = [await seen('owner', 'here'), await seen('nobody', 'there')]
  expect(unknown).toEqual(known)
  expect(known.answers.map(([status]) => status)).toEqual([...Array(10).fill(401), 429, 429])
  await fresh.stop()
})

test('in a known browser tries are slowed too, apart from those of strangers', async () => {
  const fresh = await startAnew()
  const home = cookiesOf(await signIn(fresh, 'owner', password, 'home'))
  for (let i = 0; i < 10; i++)
    expect((await signIn(fresh, 'owner', `guess ${i}`, 'home', home)).status).toBe(401)
  expect((await signIn(fresh, 'owner', password, 'home', home)).status).toBe(429)
  expect((await signIn(fresh, 'owner', password, 'elsewhere')).status).toBe(303)
  await fresh.stop()
})

test('programs that ask for tokens by password are slowed with the rest', async () => {
  const fresh = await startAnew()
  const ask = (word: string, from: string) =>
    fresh.client.auth.sessions.$post(
      { json: { username: 'owner', password: word } },
      { headers: { [CLIENT_ADDRESS]: from } },
    )
  for (let i = 0; i < 5; i++) {
    await ask(`guess ${i}`, `203.0.113.${i}`)
    await signIn(fresh, 'owner', `guess ${i}`, `198.51.100.${i}`)
  }
  const late = await ask(password, '203.0.113.99')
  expect(late.status as number).toBe(429)
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(((await late.json()) as { error?: { reason: string } }).error?.reason).toBe(
    'TOO_MANY_TRIES',
  )
  await fresh.stop()
})

test('the audit log tells of bad tries and delays, with the account only if there is one', async () => {
  const fresh = await startAnew()
  const before = (await entries()).length
  for (let i = 0; i < 15; i++) {
    await signIn(fresh, 'owner', 'wrong', 'a stranger')
    await signIn(fresh, 'nobody@music.example', 'wrong', 'another stranger')
  }
  const logged = (await entries()).slice(before)
  const owner = (await entries()).find(({ accountId }) => accountId)?.accountId ?? ''
  const count = (action: string, accountId: string | null) =>
    logged.filter((entry) => entry.action === action && entry.accountId === accountId).length
  for (const account of [owner, null]) {
    expect(count('sign-in-failed', account)).toBe(10)
    // Noted once a minute, however often it is tried.
    expect(count('sign-in-delayed', account)).toBe(1)
  }
  expect(JSON.stringify(logged)).not.toContain('music.example')
  expect(JSON.stringify(logged)).not.toContain('stranger')
  await fresh.stop()
})

test('a password that was hashed at a lower cost is hashed anew when its person signs in', async () => {
  const db = connect<AuthDatabase>(auth.database)
  const cheap = await Bun.password.hash(password, {
    algorithm: 'argon2id',
    memoryCost: 4096,
    timeCost: 1,
  })
  await db.updateTable('account').set({ passwordHash: cheap }).execute()
  expect((await signIn(auth, 'owner', 'wrong', 'home')).status).toBe(401)
  const hash = async () =>
    (await db.selectFrom('account').select('passwordHash').executeTakeFirstOrThrow()).passwordHash
  expect(await hash()).toBe(cheap)
  expect((await signIn(auth, 'owner', password, 'home')).status).toBe(303)
  expect(await hash()).toStartWith('$argon2id$v=19$m=19456,t=2,p=1$')
  expect((await signIn(auth, 'owner', password, 'home')).status).toBe(303)
  await db.destroy()
})
