import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type AuthWithPasskeys, startWithPasskeys } from './passkeys.fixture.ts'

let auth: AuthWithPasskeys
beforeAll(async () => {
  auth = await startWithPasskeys()
})
afterAll(() => auth.stop())

const page = async (path: string, cookie: string) => {
  const answer = await auth.ask(path, { headers: { cookie }, redirect: 'manual' })
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  }
}
const grownOld = (accountId: string) =>
  auth.db
    .updateTable('session')
    .set({ authenticatedAt: new Date(Date.now() - 11 * 60_000) })
    .where('accountId', '=', accountId)
    .execute()
const goesIn = async (key: Awaited<ReturnType<typeof auth.addPasskey>>['authenticator']) =>
  (await auth.send('/auth/passkeys/sign-in', await key.get(await auth.askFor()))).status === 204

test('a person sees each passkey, where it is, and when it was used', async () => {
  const { cookie } = await auth.person()
  expect((await page('/account/passkeys', cookie)).text).toContain('You have none yet')
  await auth.addPasskey(cookie, { synced: true })
  const { authenticator } = await auth.addPasskey(cookie)
  const before = await page('/account/passkeys', cookie)
  expect(before.text.match(/Not used yet/g)).toHaveLength(2)
  expect(before.text).toContain('synced')
  expect(before.text).toContain('on this device only')
  await goesIn(authenticator)
  expect((await page('/account/passkeys', cookie)).text).toContain('Last used <time')
})

test('a passkey gets another name, without JavaScript', async () => {
  const { cookie } = await auth.person()
  const { authenticator } = await auth.addPasskey(cookie)
  const path = `/account/passkeys/${authenticator.id}`
  const answer = await auth.form(path, { name: ' The key in <my> pocket ' }, { cookie })
  expect(answer.status).toBe(303)
  const { text } = await page('/account/passkeys', cookie)
  expect(text).toContain('The key in &lt;my&gt; pocket')
  for (const name of ['', '   ', 'x'.repeat(61), 'two\nlines', 'nul\0'])
    expect((await auth.form(path, { name }, { cookie })).status).toBe(400)
})

test('a removed passkey lets nobody in, and its person gets a letter', async () => {
  const { cookie, id, email } = await auth.person()
  const { authenticator } = await auth.addPasskey(cookie)
  expect(await goesIn(authenticator)).toBe(true)
  const removed = await auth.form(`/account/passkeys/${authenticator.id}/remove`, {}, { cookie })
  expect([removed.status, removed.headers.get('location')]).toEqual([
    303,
    '/account/passkeys?done=removed',
  ])
  expect(await goesIn(authenticator)).toBe(false)
  expect((await auth.log(id)).map(({ action }) => action)).toContain('passkey-removed')
  const subjects = (await auth.letters()).filter(({ to }) => to === email).map((one) => one.subject)
  expect(subjects.toSorted()).toEqual([
    'New passkey at busker.test',
    'Passkey removed at busker.test',
  ])
})

test('who signed in long ago signs in again before a passkey is removed, and looks once more', async () => {
  const { cookie, id } = await auth.person()
  const { authenticator } = await auth.addPasskey(cookie)
  const path = `/account/passkeys/${authenticator.id}`
  await grownOld(id)
  const answer = await auth.form(`${path}/remove`, {}, { cookie })
  expect(answer.status).toBe(303)
  const { pathname, searchParams } = new URL(
    answer.headers.get('location') ?? '',
    'http://busker.test',
  )
  expect([pathname, searchParams.get('again')]).toEqual(['/sign-in', '1'])
  const back = await page(searchParams.get('next') ?? '', await auth.browser(id))
  expect([back.status, back.location]).toEqual([303, path])
  expect(await goesIn(authenticator)).toBe(true)
})

test('the last way in stays: without a password and an address, one passkey is kept', async () => {
  const { cookie } = await auth.person({ email: null })
  const first = (await auth.addPasskey(cookie)).authenticator
  const remove = (id: string) => auth.form(`/account/passkeys/${id}/remove`, {}, { cookie })
  expect((await page(`/account/passkeys/${first.id}`, cookie)).text).toContain('your only way in')
  expect((await remove(first.id)).status).toBe(409)
  expect(await goesIn(first)).toBe(true)

  const second = (await auth.addPasskey(cookie)).authenticator
  const both = await Promise.all([remove(first.id), remove(second.id)])
  expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 409])
})

test('nobody sees, names or removes the passkey of another', async () => {
  const [robin, kim] = [await auth.person(), await auth.person()]
  const { authenticator } = await auth.addPasskey(robin.cookie)
  const path = `/account/passkeys/${authenticator.id}`
  expect((await page(path, kim.cookie)).status).toBe(404)
  const named = await auth.form(path, { name: 'mine' }, { cookie: kim.cookie })
  const removed = await auth.form(`${path}/remove`, {}, { cookie: kim.cookie })
  expect([named.status, removed.status]).toEqual([404, 404])
  expect((await page(path, robin.cookie)).text).not.toContain('mine')
  expect(await goesIn(authenticator)).toBe(true)
})

test('who is signed out is sent to sign in, and back', async () => {
  const { status, location } = await page('/account/passkeys', '')
  expect([status, location]).toEqual([303, '/sign-in?next=%2Faccount%2Fpasskeys'])
})

test('a page of another site can neither name nor remove a passkey', async () => {
  const { cookie } = await auth.person()
  const { authenticator } = await auth.addPasskey(cookie)
  for (const path of ['', '/remove']) {
    const headers = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await auth.form(`/account/passkeys/${authenticator.id}${path}`, {}, headers)
    expect(answer.status).toBe(403)
  }
  expect(await goesIn(authenticator)).toBe(true)
})

test('the script of the pages comes from this site, and only once', async () => {
  const answer = await auth.ask('/sign-in/passkeys.js')
  expect(answer.headers.get('content-type')).toContain('text/javascript')
  expect(answer.headers.get('cache-control')).toContain('max-age')
  const etag = answer.headers.get('etag') ?? ''
  const again = await auth.ask('/sign-in/passkeys.js', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const { cookie } = await auth.person()
  const { text } = await page('/account/passkeys', cookie)
  expect(text.match(/<script[^>]*>/g)).toEqual([
    '<script type="module" src="/sign-in/passkeys.js">',
  ])
  expect(text).not.toMatch(/ (style|on\w+)=/)
})

test('who has no password is warned before their last passkey goes', async () => {
  const { cookie, email } = await auth.person()
  const { authenticator } = await auth.addPasskey(cookie)
  const path = `/account/passkeys/${authenticator.id}`
  const warned = await page(path, cookie)
  expect(warned.text).toContain('It is your last one, and you have no password')
  expect(warned.text).toContain(email ?? '')
  await auth.addPasskey(cookie)
  expect((await page(path, cookie)).text).not.toContain('your last one')
})
