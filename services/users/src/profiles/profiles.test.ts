import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { SITE, type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  await users.arrive('ada', 'Ada ♫', 'ada@example.org')
})
afterAll(() => users.stop())

const ALL = 'user-read-private,user-read-email'
const me = async (as: string) => (await users.ask('GET', '/v1/me', { as })).json()
const change = (body: unknown, as = 'ada') => users.ask('PUT', '/v1/me', { as, body })

const shown = {
  display_name: 'Ada ♫',
  external_urls: { spotify: `${SITE}/user/ada`, busker: `${SITE}/user/ada` },
  followers: { href: null, total: 0 },
  href: `${SITE}/v1/users/ada`,
  id: 'ada',
  images: [],
  type: 'user',
  uri: 'busker:user:ada',
}

test('who gets an account has a profile, which everybody may see', async () => {
  expect(await (await users.ask('GET', '/v1/users/ada')).json()).toEqual(shown)
})

test('country, filter and e-mail are shown to the apps that were let in on them', async () => {
  const bare = await me('ada')
  expect(bare).toEqual({ ...shown, account_id: expect.stringMatching(/^[0-9a-f]{32}$/) })
  const unset = {
    country: null,
    locale: null,
    explicit_content: { filter_enabled: false, filter_locked: false },
    product: 'premium',
  }
  expect(await me('ada:user-read-private')).toEqual({ ...bare, ...unset })
  expect(await me('ada:user-read-email')).toEqual({ ...bare, email: 'ada@example.org' })
  expect(await me(`ada:${ALL}`)).toEqual({ ...bare, ...unset, email: 'ada@example.org' })
})

test('an app knows a listener by a name that never changes and tells nothing', async () => {
  const { account_id: before } = await me('ada')
  await change({ display_name: 'Countess' })
  await users.created('ada')
  expect((await me('ada')).account_id).toBe(before)
  // Letters of a hash may spell a name by chance.
  expect(before).toMatch(/^[\da-f]{32}$/)
  await change({ display_name: 'Ada ♫' })
})

test('a listener changes name, country, language and filter, each alone or together', async () => {
  await users.arrive('bea', 'Bea')
  const own = `bea:${ALL}`
  expect((await change({ country: 'SE' }, own)).status).toBe(200)
  const changed = await change(
    { display_name: '  Béa 🎺 ', locale: 'PT-br', explicit_content: { filter_enabled: true } },
    own,
  )
  const expected = {
    display_name: 'Béa 🎺',
    country: 'SE',
    locale: 'pt-BR',
    explicit_content: { filter_enabled: true, filter_locked: false },
    email: null,
  }
  expect(await changed.json()).toMatchObject(expected)
  expect(await me(own)).toMatchObject(expected)
  await change({ country: null, locale: null }, own)
  expect(await me(own)).toMatchObject({ country: null, locale: null, display_name: 'Béa 🎺' })
})

test('what is no name, country or language is refused by name, and nothing changes', async () => {
  for (const [body, field] of [
    [{ display_name: '   ' }, 'display_name'],
    [{ display_name: '\u200b' }, 'display_name'],
    [{ display_name: 'x'.repeat(101) }, 'display_name'],
    [{ display_name: 'a\u0007b' }, 'display_name'],
    [{ display_name: 'a\u202eb' }, 'display_name'],
    [{ display_name: 7 }, 'display_name'],
    [{ country: 'ZZ' }, 'country'],
    [{ country: 'UK' }, 'country'],
    [{ country: 'se' }, 'country'],
    [{ locale: 'english please' }, 'locale'],
    [{ locale: '' }, 'locale'],
    [{ explicit_content: { filter_enabled: 'yes' } }, 'explicit_content'],
    [{ explicit_content: { filter_locked: true } }, 'explicit_content'],
    [{ email: 'eve@example.org' }, 'email'],
    [{ account_id: 'mine' }, 'account_id'],
    [{ product: 'free' }, 'product'],
  ] as const) {
    const refused = await change(body)
    const { error } = await refused.json()
    expect([body, refused.status, error.message.includes(field)]).toEqual([body, 400, true])
  }
  expect(await me('ada')).toMatchObject(shown)
})

test('any name that is taken is shown as it was typed', async () => {
  await users.arrive('cy')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async (name) => {
      const answer = await change({ display_name: name }, 'cy')
      if (answer.status === 200)
        expect((await answer.json()).display_name).toBe(name.trim().normalize('NFC'))
      else expect(answer.status).toBe(400)
    }),
    { numRuns: 60 },
  )
})

test('no app but the site itself renames a listener', async () => {
  const refused = await change({ display_name: 'Mallory' }, `ada:${ALL}:some-app`)
  expect([refused.status, (await refused.json()).error.reason]).toEqual([403, 'OWN_SITE_ONLY'])
  expect((await change({ display_name: 'Mallory' }, 'app')).status).toBe(403)
  expect((await users.ask('PUT', '/v1/me', { body: { display_name: 'Mallory' } })).status).toBe(401)
  expect((await me('ada')).display_name).toBe('Ada ♫')
})

test('who is not there, or says nothing of who they are, is told so', async () => {
  const nobody = await users.ask('GET', '/v1/users/nobody')
  expect(nobody.status).toBe(404)
  expect((await nobody.json()).error.reason).toBe('USER_NOT_FOUND')
  expect((await users.ask('GET', '/v1/me')).status).toBe(401)
  expect((await users.ask('GET', '/v1/me', { as: 'nobody' })).status).toBe(404)
  expect((await change({ country: 'SE' }, 'nobody')).status).toBe(404)
  expect((await users.ask('GET', `/v1/users/${'x'.repeat(65)}`)).status).toBe(400)
  expect((await users.ask('GET', '/v1/users/%00')).status).toBe(400)
})
