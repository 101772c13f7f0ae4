import { afterAll, beforeAll, expect, test } from 'bun:test'
import { hashPassword } from '../accounts/passwords.ts'
import { codeOf } from '../auth.fixture.ts'
import { type AuthWithPasskeys, startWithPasskeys } from '../passkeys/passkeys.fixture.ts'
import { goesTo, openBrowser } from '../sign-in/browser.fixture.ts'

let auth: AuthWithPasskeys
beforeAll(async () => {
  auth = await startWithPasskeys()
})
afterAll(() => auth.stop())

const password = 'another song about snow'
let people = 0
/** Somebody with two passkeys, one of which may be a stranger's. */
async function withTwoPasskeys() {
  const email = `robin-${++people}@music.test`
  const { id, cookie } = await auth.person({ email })
  await auth.addPasskey(cookie)
  const { authenticator } = await auth.addPasskey(cookie)
  const passkeySignsIn = async () =>
    (await auth.send('/auth/passkeys/sign-in', await authenticator.get(await auth.askFor())))
      .status === 204
  return { id, email, passkeySignsIn }
}
/** The same, who opened the link of a letter to reset. */
async function forgets() {
  const person = await withTwoPasskeys()
  const browser = openBrowser(auth)
  await browser.send('/reset', { email: person.email })
  const link = await auth.linkTo(person.email)
  const finish = (more: Record<string, string>) =>
    browser.send('/reset/finish', { code: codeOf(link), password, ...more })
  return { ...person, browser, link, finish }
}
const removals = async (id: string) =>
  (await auth.log(id)).filter(({ action }) => action === 'passkey-removed').length

test('who resets by letter removes their passkeys too, unless they take the tick away, and is told so', async () => {
  const { id, browser, link, finish, passkeySignsIn } = await forgets()
  expect(await passkeySignsIn()).toBe(true)
  const page = await (await browser.open(link)).text()
  expect(page).toMatch(/name="passkeys" value="remove" checked/)
  expect(page).toContain('Remove my 2 passkeys too')
  const refused = await (await finish({ password: 'la la la' })).text()
  expect(refused).not.toMatch(/value="remove" checked/)
  expect(goesTo(await finish({ passkeys: 'remove' }))).toEqual([303, '/account/passkeys'])
  const shown = await (await browser.open('/account/passkeys')).text()
  expect(shown).toContain('your passkeys are removed. Everybody else is signed out.')
  expect(shown).toContain('You have none yet')
  expect(await passkeySignsIn()).toBe(false)
  expect(await removals(id)).toBe(2)
})

test('passkeys that their person trusts outlive a reset', async () => {
  const { id, browser, finish, passkeySignsIn } = await forgets()
  expect(goesTo(await finish({}))).toEqual([303, '/account/passkeys'])
  const shown = await (await browser.open('/account/passkeys')).text()
  expect(shown).toContain('Your password is changed. Everybody else is signed out.')
  expect(await passkeySignsIn()).toBe(true)
  expect(await removals(id)).toBe(0)
})

test('who resets and has no passkeys is asked about none', async () => {
  const email = 'bare@music.test'
  await auth.person({ email })
  const browser = openBrowser(auth)
  await browser.send('/reset', { email })
  const link = await auth.linkTo(email)
  expect(await (await browser.open(link)).text()).not.toContain('name="passkeys"')
  const done = await browser.send('/reset/finish', { code: codeOf(link), password })
  expect(goesTo(done)).toEqual([303, '/account'])
  expect(await (await browser.open('/account')).text()).toContain('Your password is changed.')
  expect(await (await browser.open('/account')).text()).not.toContain('Your password is changed.')
})

test('the letter about a new passkey says to remove it with the password', async () => {
  const { email } = await withTwoPasskeys()
  const told = (await auth.letters()).filter(({ to }) => to === email)
  expect(told.at(-1)?.text).toContain('leave it ticked there that your passkeys are removed')
})

test("the owner's printed link removes passkeys only with a new password, and only when told to", async () => {
  const owner = await auth.db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow()
  await auth.db
    .updateTable('account')
    .set({ passwordHash: await hashPassword(password) })
    .where('id', '=', owner.id)
    .execute()
  await auth.addPasskey(await auth.browser(owner.id))
  const goIn = async (more: Record<string, string>) => {
    const link = await auth.link()
    expect(await (await auth.ask(link)).text()).toContain('Remove my passkey too')
    return goesTo(await auth.form('/sign-in/link', { code: codeOf(link), ...more }))
  }
  expect(await goIn({ passkeys: 'remove' })).toEqual([303, '/'])
  expect(await goIn({ password: 'a third song about fog' })).toEqual([303, '/'])
  expect(await removals(owner.id)).toBe(0)
  expect(await goIn({ password, passkeys: 'remove' })).toEqual([303, '/account/passkeys'])
  expect(await removals(owner.id)).toBe(1)
})

test('whoever comes in by a printed link may go on to add a passkey', async () => {
  const link = await auth.link()
  expect(await (await auth.ask(link)).text()).toContain('name="add" value="passkey"')
  const entered = await auth.form('/sign-in/link', {
    code: codeOf(link),
    password,
    add: 'passkey',
  })
  expect(goesTo(entered)).toEqual([303, '/account/passkeys'])
})
