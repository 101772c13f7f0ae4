import { afterAll, beforeAll, expect, test } from 'bun:test'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { connect } from '@busker/postgres/connect'
import { type TestAuth, choosePassword, startTestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'

const password = 'a long song about rain'
const email = 'owner@music.example'
let auth: TestAuth
beforeAll(async () => {
  auth = await startTestAuth()
  await choosePassword(auth, password)
  const db = connect<AuthDatabase>(auth.database)
  await db.updateTable('account').set({ email }).execute()
  await db.destroy()
})
afterAll(() => auth.stop())

const reset = (to: TestAuth, address: string, from: string, cookie = '') =>
  to.form('/reset', { email: address }, { [CLIENT_ADDRESS]: from, cookie })

test('a stranger cannot fill a mailbox with letters, nor learn by the delay whose it is', async () => {
  const outcome = async (address: string) => {
    const answers = []
    for (let i = 0; i < 6; i++) {
      const answer = await reset(auth, address, `203.0.113.${i}`)
      answers.push([answer.status, (await answer.text()).replaceAll(address, 'ADDRESS')])
    }
    return answers
  }
  const [known, unknown] = [await outcome(email), await outcome('nobody@music.example')]
  expect(known).toEqual(unknown)
  expect(known.map(([status]) => status)).toEqual([200, 200, 200, 429, 429, 429])
  const letters = (await auth.letters()).filter(({ subject }) => subject.includes('password'))
  expect(letters.map(({ to }) => to)).toEqual([email, email, email])
})

test('an owner whose password strangers guess at, and whose reset they used up, still gets in', async () => {
  const fresh = await startTestAuth({ url: auth.database })
  const signIn = (word: string, from: string) =>
    fresh.form('/sign-in', { username: email, password: word }, { [CLIENT_ADDRESS]: from })
  const home = (await signIn(password, 'home')).headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  for (let i = 0; i < 12; i++) await signIn(`guess ${i}`, `203.0.113.${i}`)
  expect((await signIn(password, 'a new phone')).status).toBe(429)
  // What is counted at the password holds up no reset …
  expect((await reset(fresh, email, 'a new phone')).status).toBe(200)
  for (let i = 0; i < 5; i++) await reset(fresh, email, `198.51.100.${i}`)
  expect((await reset(fresh, email, 'a new phone')).status).toBe(429)
  // … and what strangers ask for, none at the known browser.
  expect((await reset(fresh, email, 'home', home)).status).toBe(200)
  await fresh.stop()
})
