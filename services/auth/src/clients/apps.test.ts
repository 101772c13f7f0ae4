import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Shown } from '@busker/browser-testing/plain-browser'
import { type TestOAuth, type TestPerson, startTestOAuth } from '../oauth/oauth.fixture.ts'

const PAGE = '/account/apps'
const details = {
  name: 'Radio',
  description: 'Plays all day',
  website: 'https://app.example',
  redirect_uris: 'https://app.example/callback\r\n\r\nhttp://127.0.0.1/cb ',
  kind: 'confidential',
}
let oauth: TestOAuth
let ada: TestPerson
beforeAll(async () => {
  oauth = await startTestOAuth()
  ada = await oauth.person()
})
afterAll(() => oauth.stop())

const register = async (who: TestPerson, change: Record<string, string> = {}) =>
  who.submit(await who.go(`${PAGE}/new`), PAGE, { ...details, ...change })
const idIn = ({ html }: Shown) => /<code>(\w{22})<\/code>/.exec(html)?.[1] ?? ''
const secretIn = ({ html }: Shown) => /<code>([\w-]{43})<\/code>/.exec(html)?.[1]
const stored = (id: string) => oauth.clients.find(id)
const ownToken = (client_id: string, client_secret = '') =>
  oauth.post('/api/token', { client_id, client_secret, grant_type: 'client_credentials' })

test('anybody with an account registers an app, and sees its secret this once', async () => {
  const shown = await register(ada)
  expect([shown.status, shown.url.pathname]).toEqual([200, `${PAGE}/${idIn(shown)}/new-secret`])
  const id = idIn(shown)
  const secret = secretIn(shown)
  expect((await ownToken(id, secret)).status).toBe(200)
  expect(await stored(id)).toMatchObject({
    name: 'Radio',
    website: 'https://app.example/',
    redirectUris: ['https://app.example/callback', 'http://127.0.0.1/cb'],
  })
  for (const path of [PAGE, `${PAGE}/${id}`, shown.url.pathname]) {
    const later = await ada.go(path)
    expect(later.html).toContain(id)
    expect(later.html).not.toContain(secret ?? 'no secret')
  }
  expect([...ada.cookies.values()].join()).not.toContain(id)
  expect((await oauth.audited('client-registered')).at(-1)?.clientId).toBe(id)
})

test('a reload after an app was registered, or got a new secret, does neither again', async () => {
  const bea = await oauth.person()
  const shown = await register(bea)
  const id = idIn(shown)
  const again = await bea.go(shown.url)
  expect(again.html).toContain('It was shown once.')
  expect(await oauth.clients.list(bea.account.id)).toHaveLength(1)
  const renewed = await bea.submit(await bea.go(`${PAGE}/${id}/secret`), `${PAGE}/${id}/secret`)
  expect((await bea.go(renewed.url)).status).toBe(200)
  expect((await ownToken(id, secretIn(renewed))).status).toBe(200)
})

test('the cookie of a new secret shows it to nobody in another session, nor for another app', async () => {
  const bea = await oauth.person()
  const sent = await oauth.auth.form(PAGE, details, {
    cookie: `busker_session=${bea.cookies.get('busker_session')}`,
  })
  const [, name = '', value = ''] =
    /(busker_new_secret_\w+)=([^;]+)/.exec(sent.headers.get('set-cookie') ?? '') ?? []
  expect(sent.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/)
  const id = name.replace('busker_new_secret_', '')
  const page = sent.headers.get('location') ?? ''
  const other = idIn(await register(bea))
  bea.cookies.set(`busker_new_secret_${other}`, value)
  expect(secretIn(await bea.go(`${PAGE}/${other}/new-secret`))).toBeUndefined()
  bea.cookies.set(name, `${value.slice(0, -4)}AAAA`)
  expect(secretIn(await bea.go(page))).toBeUndefined()
  bea.cookies.set(name, value)
  await bea.go('/sign-out', { method: 'POST', from: 'same-origin' })
  await oauth.signInAs(bea, bea.email)
  expect(secretIn(await bea.go(page))).toBeUndefined()
  expect((await stored(id))?.name).toBe('Radio')
})

test('an app that cannot keep a secret gets none', async () => {
  const shown = await register(ada, { kind: 'public' })
  expect(secretIn(shown)).toBeUndefined()
  expect((await ada.go(`${PAGE}/${idIn(shown)}/secret`)).status).toBe(404)
})

test('what is wrong with an app is said, and what was typed stays', async () => {
  const wrong: Record<string, string>[] = [
    { name: '' },
    { name: 'x'.repeat(61) },
    { name: 'Ra\u202edio' },
    { name: 'Ra\0dio' },
    { description: 'x'.repeat(301) },
    { website: 'javascript:alert(1)' },
    { website: 'not a site' },
    { redirect_uris: 'http://app.example/' },
    { redirect_uris: 'https://app.example/#x' },
    { redirect_uris: Array.from({ length: 21 }, (_, i) => `https://app.example/${i}`).join('\n') },
    { redirect_uris: '', kind: 'public' },
    { kind: 'secret' },
  ]
  const before = await oauth.clients.list(ada.account.id)
  for (const change of wrong) {
    const shown = await register(ada, change)
    expect([change, shown.status]).toEqual([change, 400])
    expect(shown.html).toContain('role="alert"')
    if (!('description' in change)) expect(shown.html).toContain('Plays all day')
  }
  expect(await oauth.clients.list(ada.account.id)).toEqual(before)
})

test('a developer changes an app, and nobody else sees or changes it', async () => {
  const eve = await oauth.person()
  const id = idIn(await register(ada))
  const shown = await ada.go(`${PAGE}/${id}`)
  const saved = await ada.submit(shown, `${PAGE}/${id}`, { name: 'Jukebox' })
  expect(saved.html).toContain('The app was saved.')
  expect((await stored(id))?.name).toBe('Jukebox')
  for (const path of ['', '/secret', '/remove']) {
    expect((await eve.go(`${PAGE}/${id}${path}`)).status).toBe(404)
    const body = new URLSearchParams(details)
    const sent = { method: 'POST', body, from: 'same-origin' } as const
    expect((await eve.go(`${PAGE}/${id}${path}`, sent)).status).toBe(404)
  }
  expect((await stored(id))?.name).toBe('Jukebox')
})

test('a new secret takes the place of the old one at once', async () => {
  const shown = await register(ada)
  const [id, secret] = [idIn(shown), secretIn(shown)]
  const page = await ada.go(`${PAGE}/${id}/secret`)
  const renewed = secretIn(await ada.submit(page, `${PAGE}/${id}/secret`))
  expect((await ownToken(id, secret)).status).toBe(401)
  expect((await ownToken(id, renewed)).status).toBe(200)
})

test('an app that is removed loses all that it had', async () => {
  const shown = await register(ada)
  const [id, secret] = [idIn(shown), secretIn(shown)]
  const page = await ada.go(`${PAGE}/${id}/remove`)
  const gone = await ada.submit(page, `${PAGE}/${id}/remove`)
  expect(gone.html).toContain('The app was removed.')
  expect((await ownToken(id, secret)).status).toBe(401)
  const revoked = await oauth.db.selectFrom('revocation').select('id').execute()
  expect(revoked.map((one) => one.id)).toContain(id)
})

test('a new secret and the end of an app want that its developer showed lately who they are', async () => {
  const bea = await oauth.person()
  const id = idIn(await register(bea))
  await oauth.db
    .updateTable('session')
    .set({ authenticatedAt: new Date(Date.now() - 11 * 60_000) })
    .where('accountId', '=', bea.account.id)
    .execute()
  for (const path of ['secret', 'remove'])
    for (const method of ['GET', 'POST']) {
      const init = { method, from: 'same-origin' } as const
      const shown = await bea.go(`${PAGE}/${id}/${path}`, init)
      expect([path, method, shown.url.pathname]).toEqual([path, method, '/sign-in'])
    }
  expect(await stored(id)).toBeDefined()
})

test('nobody registers apps without end, nor all at once', async () => {
  const bea = await oauth.person()
  const statuses = await Promise.all(Array.from({ length: 30 }, () => register(bea)))
  expect(statuses.filter(({ status }) => status === 200)).toHaveLength(25)
  expect(statuses.filter(({ status }) => status === 409)).toHaveLength(5)
})

test('the pages are for who is signed in, and no other site sends their forms', async () => {
  const nobody = oauth.browser()
  for (const path of [PAGE, `${PAGE}/new`, '/account/access'])
    expect((await nobody.go(path)).url.pathname).toBe('/sign-in')
  for (const path of [PAGE, '/account/access']) {
    const body = new URLSearchParams(details)
    expect((await ada.go(path, { method: 'POST', body, from: 'cross-site' })).status).toBe(403)
  }
})
