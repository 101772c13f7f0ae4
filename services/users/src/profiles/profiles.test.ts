import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { createMemoryEventLog } from '@busker/events/memory'
import { inProcess } from '@busker/http/reach'
import { testDatabase } from '@busker/postgres/testing'
import { startUsers } from '../start.ts'

const SITE = 'http://busker.test'
const events = createMemoryEventLog()
let ask: (path: string, init?: RequestInit) => Promise<Response>
let stop: () => Promise<void>

beforeAll(async () => {
  const users = await startUsers({
    config: { USERS_DATABASE_URL: await testDatabase(), PUBLIC_URL: `${SITE}/` },
    events,
    // The token of these tests is the name of who asks.
    verify: async (token) => ({ userId: token, scopes: new Set() }),
  })
  const reach = inProcess(new Map([['users', users.app]]))
  ask = (path, init) => reach('users')(SITE + path, init)
  await events.start()
  stop = async () => {
    await events.stop()
    await users.stop()
  }
})
afterAll(() => stop())

async function arrive(userId: string, displayName: string) {
  await events.publish([event('account.created', { userId, displayName, role: 'listener' })])
  for (let tries = 0; tries < 500; tries++) {
    if ((await ask(`/v1/users/${userId}`)).status === 200) return
    await Bun.sleep(10)
  }
  throw new Error(`${userId} has no profile.`)
}
const me = (as: string) => ask('/v1/me', { headers: { authorization: `Bearer ${as}` } })

test('who gets an account has a profile, which everybody may see', async () => {
  await arrive('ada', 'Ada ♫')
  const response = await ask('/v1/users/ada')
  expect(await response.json()).toEqual({
    display_name: 'Ada ♫',
    external_urls: { spotify: `${SITE}/user/ada`, busker: `${SITE}/user/ada` },
    href: `${SITE}/v1/users/ada`,
    id: 'ada',
    images: [],
    type: 'user',
    uri: 'busker:user:ada',
  })
  expect(await (await me('ada')).json()).toMatchObject({ id: 'ada', display_name: 'Ada ♫' })
})

test('hearing of an account twice does no harm, alone or in one go', async () => {
  await arrive('bob', 'Bob')
  const again = (displayName: string) =>
    event('account.created', { userId: 'bob', displayName, role: 'listener' })
  await events.publish([again('Robert'), again('Rob')])
  await arrive('carol', 'Carol')
  expect(await (await ask('/v1/users/bob')).json()).toMatchObject({ display_name: 'Bob' })
})

test('who is not there, or says nothing of who they are, is told so', async () => {
  const nobody = await ask('/v1/users/nobody')
  expect(nobody.status).toBe(404)
  expect((await nobody.json()).error.reason).toBe('USER_NOT_FOUND')
  expect((await ask('/v1/me')).status).toBe(401)
  expect((await me('nobody')).status).toBe(404)
  expect((await ask(`/v1/users/${'x'.repeat(65)}`)).status).toBe(400)
  expect((await ask('/v1/users/%00')).status).toBe(400)
})
