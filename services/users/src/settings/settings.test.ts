import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  for (const name of ['ada', 'bob']) await users.arrive(name)
})
afterAll(() => users.stop())

const as = 'ada:user-read-private'
const settings = async () => (await users.ask('GET', '/v1/me/settings', { as })).json()
const set = (body: unknown, by = as) => users.ask('PUT', '/v1/me/settings', { as: by, body })

test('a setting that is changed stays so', async () => {
  expect(await settings()).toEqual({ profile_public: true })
  await set({ profile_public: false })
  expect(await settings()).toEqual({ profile_public: false })
  expect(await (await set({})).json()).toEqual({ profile_public: false })
  await set({ profile_public: true })
})

test('a setting that is none, and a value that is none, are refused', async () => {
  for (const body of [{ volume: 11 }, { profile_public: 'no' }, { profile_public: null }, []])
    expect((await set(body)).status).toBe(400)
})

test('settings are changed on the site itself, and read by apps that were let in on them', async () => {
  expect((await set({ profile_public: false }, `${as}:some-app`)).status).toBe(403)
  expect((await users.ask('GET', '/v1/me/settings', { as: 'ada' })).status).toBe(403)
  expect((await users.ask('GET', '/v1/me/settings')).status).toBe(401)
})

test('of somebody who shows no profile, others see the name alone', async () => {
  const modify = 'bob:user-follow-modify'
  await users.ask('PUT', '/v1/me/following?type=user&ids=ada', { as: modify })
  const total = async (path: string, token?: string) =>
    (await (await users.ask('GET', path, token ? { as: token } : {})).json()).followers.total
  expect(await total('/v1/users/ada')).toBe(1)
  await set({ profile_public: false })
  expect(await total('/v1/users/ada')).toBe(0)
  expect(await total('/v1/me', as)).toBe(1)
  const seen = await (await users.ask('GET', '/v1/users/ada')).json()
  expect(seen).toMatchObject({ display_name: 'ada', images: [] })
})
