import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type TestAuth, codeOf, startTestAuth } from '../auth.fixture.ts'
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

const ask = (cookie: string, email: string) => auth.form('/account/email', { email }, { cookie })
const finish = (cookie: string, link: string) =>
  auth.form('/account/email/finish', { code: codeOf(link) }, { cookie })
const addressOf = async (id: string) =>
  (await people.db.selectFrom('account').select('email').where('id', '=', id).executeTakeFirst())
    ?.email
const lettersTo = async (email: string) =>
  (await auth.letters()).filter(({ to }) => to === email).map(({ subject }) => subject)

test('a new address counts once its link was opened and confirmed, and the old one is told', async () => {
  const ada = await people.join({ email: 'ada@old.example' })
  const answer = await ask(ada.cookie, 'Ada@New.example ')
  expect(await answer.text()).toContain('ada@new.example')
  expect(await addressOf(ada.id)).toBe('ada@old.example')
  const link = await auth.linkTo('ada@new.example')
  for (let looks = 0; looks < 2; looks++) {
    const page = await auth.ask(link, { headers: { cookie: ada.cookie } })
    expect([page.status, await addressOf(ada.id)]).toEqual([200, 'ada@old.example'])
  }
  const done = await finish(ada.cookie, link)
  expect(done.headers.get('location')).toBe('/account?done=email')
  expect(await addressOf(ada.id)).toBe('ada@new.example')
  expect(await lettersTo('ada@old.example')).toHaveLength(1)
  expect((await people.logOf(ada.id)).at(-1)).toMatchObject({
    action: 'email-changed',
    detail: { first: false },
  })
  expect((await finish(ada.cookie, link)).status).toBe(410)
})

test('the owner, who has none at first, adds an address and signs in with it', async () => {
  const owner = await people.join({ role: 'owner' })
  await ask(owner.cookie, 'owner@site.example')
  const form = await auth.ask('/account/email', { headers: { cookie: owner.cookie } })
  expect(await form.text()).toContain('as you do with owner')
  const link = await auth.linkTo('owner@site.example')
  const confirm = await auth.ask(link, { headers: { cookie: owner.cookie } })
  expect(await confirm.text()).toContain('owner@site.example</strong> or as owner')
  const added = await finish(owner.cookie, link)
  expect(added.headers.get('location')).toBe('/account?done=first-email')
  const shown = await auth.ask('/account?done=first-email', { headers: { cookie: owner.cookie } })
  const page = await shown.text()
  expect(page).toContain('Your e-mail address is added')
  expect(page).toContain('owner or owner@site.example')
  expect(await addressOf(owner.id)).toBe('owner@site.example')
})

test('whether an address is taken shows only to who reads its mail', async () => {
  const [ada, odo] = [await people.join(), await people.join({ name: 'Odo' })]
  const [taken, free] = await Promise.all(
    [odo.email, 'nobody@has.example'].map(async (email) => {
      const answer = await ask(ada.cookie, email)
      return [answer.status, (await answer.text()).replaceAll(email, 'ADDRESS')]
    }),
  )
  expect(taken).toEqual(free)
  expect(taken?.[0]).toBe(200)
  expect(await lettersTo(odo.email)).toHaveLength(1)
  expect(await auth.linkTo('nobody@has.example')).toContain('/account/email/finish')
})

test('an address that somebody else got meanwhile stays theirs', async () => {
  const ada = await people.join()
  await ask(ada.cookie, 'wanted@by.example')
  const link = await auth.linkTo('wanted@by.example')
  await people.join({ email: 'wanted@by.example' })
  const answer = await finish(ada.cookie, link)
  expect(answer.status).toBe(409)
  expect(await addressOf(ada.id)).toBe(ada.email)
})

test("a link that went astray gives its reader nothing of somebody else's account", async () => {
  const [ada, eve] = [await people.join(), await people.join({ name: 'Eve' })]
  await ask(ada.cookie, 'typo@eves.example')
  const link = await auth.linkTo('typo@eves.example')
  const seen = await auth.ask(link, { headers: { cookie: eve.cookie } })
  expect(seen.status).toBe(410)
  expect(await seen.text()).not.toContain(ada.email)
  expect((await finish(eve.cookie, link)).status).toBe(410)
  const nobody = await auth.ask(link, { redirect: 'manual' })
  expect(nobody.status).toBe(303)
  expect(await addressOf(ada.id)).toBe(ada.email)
  expect((await finish(ada.cookie, link)).status).toBe(303)
})

test('asking for a change wants that its person showed lately who they are', async () => {
  const ada = await people.join()
  await people.grow(ada.sessionId)
  const answer = await ask(ada.cookie, 'thief@evil.example')
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Faccount%2Femail&again=1')
  expect(await lettersTo('thief@evil.example')).toEqual([])
})

test('what is no address is refused, and so is the one that is there', async () => {
  const ada = await people.join()
  for (const email of [
    '',
    'ada',
    'a@b, c@d',
    `${'x'.repeat(300)}@x.example`,
    'x\r\nBcc: y@z',
    ada.email,
  ])
    expect([email, (await ask(ada.cookie, email)).status]).toEqual([email, 400])
})

test('nobody is flooded with letters to an address', async () => {
  const ada = await people.join()
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) statuses.push((await ask(ada.cookie, 'victim@far.example')).status)
  expect(statuses[0]).toBe(200)
  expect(statuses.at(-1)).toBe(429)
  expect((await lettersTo('victim@far.example')).length).toBeLessThan(5)
})

test('a newer link makes the older one worthless', async () => {
  const ada = await people.join()
  await ask(ada.cookie, 'first@choice.example')
  const first = await auth.linkTo('first@choice.example')
  await ask(ada.cookie, 'second@choice.example')
  const second = await auth.linkTo('second@choice.example')
  expect((await finish(ada.cookie, first)).status).toBe(410)
  expect((await finish(ada.cookie, second)).status).toBe(303)
})
