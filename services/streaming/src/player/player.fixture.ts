import { newId } from '@busker/contracts/ids'
import type { ServiceName } from '@busker/contracts/services'
import { createMemoryEventLog } from '@busker/events/memory'
import { type App, inProcess } from '@busker/http/reach'
import { type Running, serve } from '@busker/http/serve'
import { accessOf } from '@busker/http/testing'
import { testDatabase } from '@busker/postgres/testing'
import { exampleTrack } from '@busker/web-api/examples'
import { Hono } from 'hono'
import { startStreaming } from '../start.ts'
import { openDevice } from './device.fixture.ts'

export const SITE = 'https://music.example'
const SECRET = 'only-services-of-this-test-share-it'
export const ALL =
  'streaming,user-read-playback-state,user-modify-playback-state,user-read-currently-playing'

/**
 * Replicas of the streaming service on sockets of their own and one PostgreSQL, beside a catalog and
 * playlists as small as can be. A token says who asks and what they may do: `ada:scope,scope`.
 */
export async function startTestPlayers({ replicas = 1 } = {}) {
  const tracks = new Map<string, { name: string; duration_ms: number }>()
  const albums = new Set<string>()
  const playlists = new Map<string, string>()
  const shown = (id: string) => {
    const track = tracks.get(id)
    return track ? exampleTrack(id, track) : null
  }
  const apps = new Map<ServiceName, App>([
    [
      'catalog',
      new Hono()
        .get('/v1/tracks', (c) =>
          c.json({ tracks: (c.req.query('ids') ?? '').split(',').map(shown) }),
        )
        .get('/v1/albums/:id', (c) => c.json({}, albums.has(c.req.param('id')) ? 200 : 404)),
    ],
    [
      'playlists',
      new Hono().get('/v1/playlists/:id/items', (c) => {
        const owner = playlists.get(c.req.param('id'))
        const isOwners = c.req.header('authorization')?.startsWith(`Bearer ${owner}:`)
        return c.json({}, isOwners ? 200 : 404)
      }),
    ],
  ])
  const events = createMemoryEventLog()
  const erased: string[] = []
  events.subscribe('account.erased', 'test', async (told) => {
    erased.push(...told.map(({ userId, service }) => `${service} ${userId}`))
  })
  const clock = { ahead: 0 }
  const database = await testDatabase()
  const running: { service: Awaited<ReturnType<typeof startStreaming>>; site: Running }[] = []
  for (let i = 0; i < replicas; i++) {
    const service = await startStreaming(
      {
        config: {
          STREAMING_DATABASE_URL: database,
          PUBLIC_URL: `${SITE}/`,
          SERVICE_SECRET: SECRET,
          PLAY_GRANT_SECRET: SECRET,
          LIMITS_URL: 'memory:',
          MEDIA_URL_SECONDS: 600,
        },
        events,
        reach: inProcess(apps),
        verify: async (token) => {
          const [userId = '', scopes = ''] = token.split(':')
          if (userId === 'forged') return undefined
          const access = accessOf(userId, { scopes: new Set(scopes.split(',')) })
          return userId === 'app' ? { ...access, userId: undefined, role: undefined } : access
        },
      },
      () => Date.now() + clock.ahead,
    )
    running.push({ service, site: serve(service.app, { port: 0, hostname: '127.0.0.1' }) })
  }
  await events.start()
  const origins = running.map(({ site }) => site.url.origin)
  const at = (replica: number) => origins[replica] ?? ''
  const stopping = new AbortController()

  const ask = async (
    method: string,
    path: string,
    { as, body, replica = 0 }: { as: string; body?: unknown; replica?: number },
  ) => {
    const response = await fetch(`${at(replica)}/v1/me/player${path}`, {
      method,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : undefined,
    }
  }

  return {
    clock,
    events,
    erased,
    ask,
    addTrack(name: string, duration_ms = 60_000) {
      const id = newId()
      tracks.set(id, { name, duration_ms })
      return id
    },
    addAlbum() {
      const id = newId()
      albums.add(id)
      return id
    },
    addPlaylist(owner: string) {
      const id = newId()
      playlists.set(id, owner)
      return id
    },
    /** Somebody opens a player that obeys. */
    device: (as: string, name: string, { replica = 0, ...more }: DeviceOptions = {}) =>
      openDevice(at(replica), as, { name, stopping: stopping.signal, ...more }),
    async until(isSo: () => boolean | Promise<boolean>) {
      for (let tries = 0; tries < 500; tries++) {
        if (await isSo()) return
        await Bun.sleep(10)
      }
      throw new Error('The player did not follow.')
    },
    async stop() {
      stopping.abort()
      await events.stop()
      await Promise.all(
        running.map(async ({ service, site }) => {
          await site.stop()
          await service.stop()
        }),
      )
    },
  }
}

interface DeviceOptions {
  replica?: number
  supportsVolume?: boolean
  isDeaf?: boolean
}

export type TestPlayers = Awaited<ReturnType<typeof startTestPlayers>>
