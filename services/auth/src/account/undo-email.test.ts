import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type TestAuth, codeOf, linkIn, startTestAuth } from '../auth.fixture.ts'
import { letIn } from './apps.fixture.ts'
import { type People, peopleOf } from './people.fixture.ts'

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

const password = 'another song about snow'
const addressOf = async (id: string) =>
  (await people.db.selectFrom('account').select('email').where('id', '=', id).executeTakeFirst())
    ?.email
/** Whoever has the cookie sets another address. Resolves to the link that the former one gets. */
async function change(cookie: string, from: string, to: string) {
  await auth.form('/account/email', { email: to }, { cookie })
  const link = await auth.linkTo(to)
  const done = await auth.form('/account/email/finish', { code: codeOf(link) }, { cookie })
  expect(done.headers.get('location')).toBe('/account?done=email')
  const told = (await auth.letters()).findLast(
    (letter) => letter.to === from && letter.subject.startsWith('New address'),
  )
  return new URL(linkIn(told ?? { text: '' }) ?? '').href.slice('http://busker.test'.length)
}
const undo = (link: string) => auth.form('/account/email/undo', { code: codeOf(link) })

test('the letter to the former address takes it back, ends what a stranger opened, and leads on to a new password', async () => {
  const ada = await people.join({ email: 'ada@lake.example', password: 'a long song about rain' })
  const thief = await people.signIn(ada.id)
  const app = await letIn(people.db, ada.id)
  const link = await change(thief.cookie, ada.email, 'thief@evil.example')
  await auth.form('/reset', { email: 'thief@evil.example' })
  const thiefsReset = await auth.linkTo('thief@evil.example')
  for (let looks = 0; looks < 2; looks++) {
    const page = await auth.ask(link)
    expect([page.status, await addressOf(ada.id)]).toEqual([200, 'thief@evil.example'])
    expect(await page.text()).toContain('Take it back')
  }

  const done = await undo(link)
  expect(done.status).toBe(303)
  expect(await addressOf(ada.id)).toBe(ada.email)
  expect([await people.isSignedIn(thief.cookie), await app.isLive()]).toEqual([false, false])
  expect((await auth.ask(thiefsReset)).status).toBe(410)
  expect((await people.logOf(ada.id)).at(-1)).toMatchObject({
    action: 'email-changed',
    detail: { by: 'undo-email' },
  })
  const onward = done.headers.get('location') ?? ''
  expect(await (await auth.ask(onward)).text()).toContain(ada.email)
  const chosen = await auth.form('/reset/finish', { code: codeOf(onward), password })
  expect(chosen.status).toBe(303)
  expect((await auth.form('/sign-in', { username: ada.email, password })).status).toBe(303)

  expect([(await undo(link)).status, (await auth.ask(link)).status]).toEqual([410, 410])
  const toThief = (await auth.letters()).filter(({ to }) => to === 'thief@evil.example').at(-1)
  expect(toThief?.subject).toContain('taken back')
  expect(toThief?.text).not.toContain('code=')
})

test('after several changes each letter gives its own address back, and the oldest wins', async () => {
  const ada = await people.join({ email: 'first@row.example' })
  const toFirst = await change(ada.cookie, 'first@row.example', 'second@row.example')
  const toSecond = await change(ada.cookie, 'second@row.example', 'third@row.example')
  expect((await undo(toSecond)).status).toBe(303)
  expect(await addressOf(ada.id)).toBe('second@row.example')
  const again = await people.signIn(ada.id)
  const toSecondAgain = await change(again.cookie, 'second@row.example', 'fourth@row.example')
  expect((await undo(toFirst)).status).toBe(303)
  expect(await addressOf(ada.id)).toBe('first@row.example')
  // What a stranger got since gives them nothing back.
  expect((await undo(toSecondAgain)).status).toBe(410)
  expect(await addressOf(ada.id)).toBe('first@row.example')
})

test('a former address that another account has by now stays there, and the page says so', async () => {
  const ada = await people.join({ email: 'wanted@row.example' })
  const link = await change(ada.cookie, 'wanted@row.example', 'ada-new@row.example')
  const other = await people.join({ email: 'wanted@row.example' })
  const refused = await undo(link)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('wanted@row.example</strong> belongs to another account'),
  ])
  expect(await addressOf(ada.id)).toBe('ada-new@row.example')
  expect(await people.isSignedIn(ada.cookie)).toBe(true)
  await people.db
    .updateTable('account')
    .set({ email: 'elsewhere@row.example' })
    .where('id', '=', other.id)
    .execute()
  expect((await undo(link)).status).toBe(303)
})

test('a made-up link, and one of an account that is gone, take nothing back', async () => {
  const ada = await people.join({ email: 'gone@row.example' })
  const link = await change(ada.cookie, 'gone@row.example', 'still@row.example')
  await auth.form('/account/delete', { confirmation: 'still@row.example' }, { cookie: ada.cookie })
  for (const gone of [link, '/account/email/undo?code=', '/account/email/undo?code=made-up'])
    expect([(await auth.ask(gone)).status, (await undo(gone)).status]).toEqual([410, 410])
})

test('of two who take an address back at once, one does', async () => {
  const ada = await people.join({ email: 'twice@row.example' })
  const link = await change(ada.cookie, 'twice@row.example', 'other@row.example')
  const answers = await Promise.all([undo(link), undo(link), undo(link)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410, 410])
})
