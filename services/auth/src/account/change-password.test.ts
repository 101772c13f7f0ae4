import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'
import { letIn } from './apps.fixture.ts'
import { type People, peopleOf } from './people.fixture.ts'

const old = 'a long song about rain'
const fresh = 'a longer song about the sea'
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

const change = (cookie: string, fields: Record<string, string>) =>
  auth.form('/account/password', fields, { cookie })
const signsIn = async (username: string, password: string) =>
  (await auth.form('/sign-in', { username, password })).status === 303

test('who knows the current password changes it, which ends all other browsers and tells by letter', async () => {
  const ada = await people.join({ password: old })
  const stranger = await people.signIn(ada.id)
  const app = await letIn(people.db, ada.id)
  const answer = await change(ada.cookie, { current: old, password: fresh })
  expect(answer.headers.get('location')).toBe('/account?done=password')
  expect([await people.isSignedIn(stranger.cookie), await people.isSignedIn(ada.cookie)]).toEqual([
    false,
    true,
  ])
  expect([await signsIn(ada.email, old), await signsIn(ada.email, fresh)]).toEqual([false, true])
  expect(await app.isLive()).toBe(true)
  const letters = await auth.letters()
  expect(letters.filter(({ to }) => to === ada.email)).toHaveLength(1)
  expect((await people.logOf(ada.id))[0]).toMatchObject({
    action: 'password-changed',
    detail: { browsers: 1, apps: 0 },
  })
})

test('with the box ticked, apps are out as well', async () => {
  const ada = await people.join({ password: old })
  const app = await letIn(people.db, ada.id)
  await change(ada.cookie, { current: old, password: fresh, apps: 'end' })
  expect(await app.isLive()).toBe(false)
})

test('a wrong current password, or none, changes nothing', async () => {
  const ada = await people.join({ password: old })
  for (const [current, status] of [
    ['a guess of a stranger', 403],
    ['', 400],
  ] as const) {
    const answer = await change(ada.cookie, { current, password: fresh })
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain('role="alert"')
  }
  expect(await signsIn(ada.email, old)).toBe(true)
})

test('guessing the current password on the page is slowed down like signing in', async () => {
  const ada = await people.join({ password: old })
  const statuses: number[] = []
  while (statuses.length < 40 && statuses.at(-1) !== 429) {
    const current = `guess number ${statuses.length}`
    statuses.push((await change(ada.cookie, { current, password: fresh })).status)
  }
  expect(statuses).toContain(429)
  expect(await people.isSignedIn(ada.cookie)).toBe(true)
})

test('who came by passkey just now needs no current password, but an hour later', async () => {
  const ada = await people.join({ password: old, method: 'passkey' })
  const shown = async () =>
    (await auth.ask('/account/password', { headers: { cookie: ada.cookie } })).text()
  expect(await shown()).not.toContain('Current password')
  expect((await change(ada.cookie, { password: fresh })).status).toBe(303)
  await people.grow(ada.sessionId)
  expect(await shown()).toContain('Current password')
  expect((await change(ada.cookie, { password: old })).status).toBe(400)
  expect(await signsIn(ada.email, fresh)).toBe(true)
})

test('who has no password yet shows once more who they are, then chooses one', async () => {
  const ada = await people.join({ method: 'passkey' })
  await people.grow(ada.sessionId)
  const sent = await change(ada.cookie, { password: fresh })
  expect(sent.headers.get('location')).toBe('/sign-in?next=%2Faccount%2Fpassword&again=1')
  const again = await people.signIn(ada.id, 'link')
  expect((await change(again.cookie, { password: fresh })).status).toBe(303)
  expect(await signsIn(ada.email, fresh)).toBe(true)
})

test('a password that is short, common or made of the name is refused', async () => {
  const ada = await people.join({
    method: 'link',
    name: 'Ada Quay',
    email: 'ada.quay@lake.example',
  })
  for (const password of ['la la la', 'passwordpassword', 'adaquay2026', 'x'.repeat(257)]) {
    const answer = await change(ada.cookie, { password })
    expect([password, answer.status]).toEqual([password, 400])
    expect(await answer.text()).toContain('role="alert"')
  }
})

test('of two who change the password at once, one is told that it changed', async () => {
  const ada = await people.join({ password: old })
  const phone = await people.signIn(ada.id)
  const words = ['the first of two long words', 'the second of two long words']
  const answers = await Promise.all(
    [ada, phone].map(({ cookie }, i) => change(cookie, { current: old, password: words[i] ?? '' })),
  )
  const won = answers.findIndex(({ status }) => status === 303)
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(await signsIn(ada.email, words[won] ?? '')).toBe(true)
})

test('a link to reset the password that lies in a mailbox is worthless after a change', async () => {
  const ada = await people.join({ password: old })
  await auth.form('/reset', { email: ada.email })
  const link = await auth.linkTo(ada.email)
  expect((await auth.ask(link)).status).toBe(200)
  await change(ada.cookie, { current: old, password: fresh })
  expect((await auth.ask(link)).status).toBe(410)
})
