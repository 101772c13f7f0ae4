import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { event } from '@busker/contracts/events'
import type { ServiceName } from '@busker/contracts/services'
import { createMemoryEventLog } from '@busker/events/memory'
import { type App, inProcess } from '@busker/http/reach'
import { internalOnly, reachInside } from '@busker/http/service-token'
import { accessOf } from '@busker/http/testing'
import { testDatabase } from '@busker/postgres/testing'
import { Hono } from 'hono'
import { catalogForTest } from './catalog.fixture.ts'
import { playlistsForTest } from './playlists.fixture.ts'
import { createUsersClient } from './client.ts'
import { startUsers } from './start.ts'

export const SITE = 'http://busker.test'
const SERVICE_SECRET = 'only-services-of-this-test-share-it'

/** The users service on a real PostgreSQL, between other services as small as can be. */
export async function startTestUsers() {
  const folder = await mkdtemp(join(tmpdir(), 'busker-users-'))
  const accounts = new Map<string, { name: string; email: string | null }>()
  /** Accounts that are deleted as soon as somebody asked for them. */
  const fleeting = new Set<string>()
  const auth = new Hono().get(
    '/internal/accounts',
    internalOnly(new TextEncoder().encode(SERVICE_SECRET), 'auth'),
    (c) => {
      const ids = c.req.query('ids')?.split(',') ?? []
      const found = ids.flatMap((id) => {
        const account = accounts.get(id)
        return account ? [{ id, ...account, role: 'listener' }] : []
      })
      for (const id of ids) if (fleeting.delete(id)) accounts.delete(id)
      return c.json({ accounts: found })
    },
  )
  const { catalog, ...music } = catalogForTest()
  const playlists = playlistsForTest()
  const apps = new Map<ServiceName, App>([
    ['auth', auth],
    ['catalog', catalog],
    ['playlists', playlists.app],
  ])
  const events = createMemoryEventLog()
  const erased: string[] = []
  events.subscribe('account.erased', 'test', async (told) => {
    erased.push(...told.map(({ userId, service }) => `${service} ${userId}`))
  })
  /** The artists whom somebody began to follow (`+`), or no longer does (`-`), as others are told. */
  const followed: string[] = []
  events.subscribe('artist.followed', 'test', async (told) => {
    followed.push(...told.map(({ id }) => `+${id}`))
  })
  events.subscribe('artist.unfollowed', 'test', async (told) => {
    followed.push(...told.map(({ id }) => `-${id}`))
  })
  const users = await startUsers({
    config: {
      USERS_DATABASE_URL: await testDatabase(),
      BLOBS_URL: pathToFileURL(folder).href,
      PUBLIC_URL: `${SITE}/`,
      SERVICE_SECRET,
    },
    events,
    reach: inProcess(apps),
    // A token of these tests says who asks, what they may do, and by which app: `ada:scope,scope:app`.
    verify: async (token) => {
      const [userId = '', scopes = '', clientId = 'busker'] = token.split(':')
      if (userId === 'forged') return undefined
      const access = accessOf(userId, { clientId, scopes: new Set(scopes.split(',')) })
      return userId === 'app' ? { ...access, userId: undefined, role: undefined } : access
    },
  })
  await events.start()

  const ask = async (method: string, path: string, { as, body, type }: Asked = {}) =>
    users.app.fetch(
      new Request(SITE + path, {
        method,
        headers: {
          'content-type': type ?? 'application/json',
          ...(as ? { authorization: `Bearer ${as}` } : {}),
        },
        ...(body === undefined
          ? {}
          : { body: type ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      }),
    )
  /** Looks until it is as hoped. */
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 500; tries++) {
      if (await isSo()) return
      await Bun.sleep(10)
    }
    throw new Error('The users service did not follow.')
  }
  const created = (userId: string) => events.publish([event('account.created', { userId })])
  const isThere = async (userId: string) => (await ask('GET', `/v1/users/${userId}`)).status === 200

  return {
    accounts,
    fleeting,
    ...music,
    playlists,
    events,
    erased,
    followed,
    inside: createUsersClient(
      reachInside(
        inProcess(new Map([['users', users.app]])),
        new TextEncoder().encode(SERVICE_SECRET),
        'test',
      ),
    ).internal,
    ask,
    /** Asks as it is. */
    fetch: async (url: string, init: RequestInit) => users.app.fetch(new Request(url, init)),
    until,
    created,
    isThere,
    /** Somebody gets an account, and with it a profile. */
    async arrive(userId: string, name = userId, email: string | null = null) {
      accounts.set(userId, { name, email })
      await created(userId)
      await until(() => isThere(userId))
    },
    /** Somebody deletes their account; resolves when it is forgotten here. */
    async leave(userId: string) {
      accounts.delete(userId)
      const before = erased.length
      await events.publish([event('account.removed', { userId })])
      await until(() => erased.length > before)
    },
    /** The names of the files that are kept for pictures. */
    async blobs() {
      const names = await readdir(folder, { recursive: true })
      return names.filter((name) => name.includes('.'))
    },
    async stop() {
      await events.stop()
      await users.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Asked {
  /** The token: `name:scope,scope:app`. */
  as?: string
  body?: unknown
  /** Of a body that is sent as it is. */
  type?: string
}

export type TestUsers = Awaited<ReturnType<typeof startTestUsers>>
