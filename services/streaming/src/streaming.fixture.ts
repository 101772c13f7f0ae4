import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@busker/contracts/ids'
import { createMemoryEventLog } from '@busker/events/memory'
import type { Access } from '@busker/http/access'
import { serve } from '@busker/http/serve'
import { createMemoryLimiter } from '@busker/limits/memory'
import { openLimits } from '@busker/limits/open'
import { createPlayGrants } from '@busker/play-grant/grant'
import { testDatabase } from '@busker/postgres/testing'
import { Hono } from 'hono'
import { createCatalog } from './catalog.ts'
import { createBudgets } from './embed-keys/budgets.ts'
import type { Embeds } from './embed-keys/embed-key.ts'
import { createEmbedKeys } from './embed-keys/embed-keys.ts'
import { createMediaUrls } from './media/media-url.ts'
import { createMusic } from './player/music.ts'
import { createPlayers } from './player/players.ts'
import { openPostgresPlayers } from './player/store.postgres.ts'
import { createPreviews } from './previews/previews.ts'
import type { Loudness, Rendition } from './renditions/rendition.ts'
import { openPostgresStore } from './renditions/store.postgres.ts'
import { createStreamingService } from './service.ts'

const secret = new TextEncoder().encode('signs-what-is-played-in-this-test-')
export const grants = createPlayGrants(secret)
/** The origin of the site, whose own pages may always play. */
export const OWN = 'https://music.example'

/**
 * The streaming service on a real socket and a real PostgreSQL, with a folder of music. `files` is
 * what the catalog, which is elsewhere, would tell of its tracks, `albums` how loud it says albums are.
 */
export async function startTestStreaming({ grantsAllowed = 10_000 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'busker-streaming-'))
  const database = await testDatabase()
  const renditions = await openPostgresStore(database)
  const players = createPlayers(await openPostgresPlayers(database), Date.now)
  const files = new Map<string, Rendition>()
  const albums = new Map<string, Loudness>()
  const catalog = new Hono()
    .get('/internal/audio-files', (c) => {
      const asked = c.req.query('ids')?.split(',') ?? []
      return c.json({ files: asked.flatMap((id) => files.get(id) ?? []) })
    })
    .get('/internal/album-loudness', (c) => {
      const asked = c.req.query('ids')?.split(',') ?? []
      return c.json({
        albums: asked.map((id) => ({ albumId: id, loudness: albums.get(id) ?? null })),
      })
    })
  // The auth service as its siblings see it: `keys` by what stands in pages.
  const auth = {
    keys: new Map<string, object>(),
    tokens: new Map<string, Access>(),
    embeds: 'open' as Embeds,
    away: false,
  }
  const authApp = new Hono()
    .use(async (c, next) => (auth.away ? c.text('', 503) : next()))
    .get('/internal/embed-settings', (c) => c.json({ embeds: auth.embeds }))
    .get('/internal/embed-keys/:key', (c) => {
      const key = auth.keys.get(c.req.param('key'))
      return key ? c.json(key) : c.json({}, 404)
    })
  const events = createMemoryEventLog()
  let mediaUrls = createMediaUrls(secret, '')
  const app = createStreamingService({
    renditions,
    events,
    verify: async (token) => auth.tokens.get(token),
    catalog: createCatalog(
      () =>
        async (...call) =>
          catalog.request(...call),
    ),
    grants,
    mediaUrls: {
      create: (...of) => mediaUrls.create(...of),
      check: (...of) => mediaUrls.check(...of),
    },
    mediaSeconds: 600,
    tries: createMemoryLimiter({ points: grantsAllowed, seconds: 60 }),
    embedKeys: createEmbedKeys(
      () =>
        async (...call) =>
          authApp.request(...call),
    ),
    budgets: createBudgets(openLimits('memory:')),
    previews: createPreviews({ mostBytes: 8_000_000, largest: 4_000_000 }),
    originals: undefined,
    players,
    music: createMusic(
      () =>
        async (...call) =>
          catalog.request(...call),
    ),
    own: OWN,
  })
  await events.start()
  const running = serve(app, { port: 0, hostname: '127.0.0.1' })
  const origin = running.url.origin
  mediaUrls = createMediaUrls(secret, origin)

  return {
    origin,
    folder,
    files,
    albums,
    events,
    renditions,
    auth,
    /** Makes a file playable. Resolves to its track. */
    async add(path: string, contentType = 'audio/ogg', durationMs = 61_000) {
      const rendition = {
        trackId: newId(),
        path,
        contentType,
        durationMs,
        audioHash: 'c0ffee00c0ffee00c0ffee00c0ffee00',
        albumId: newId(),
        trackLoudness: null,
        albumLoudness: null,
        original: null,
      }
      await renditions.put([rendition])
      return rendition
    },
    addressOf: (
      trackId: string,
      expiresAt = new Date(Date.now() + 60_000),
      previewSeconds: number | null = null,
    ) => mediaUrls.create({ trackId, session: newId(), expiresAt, previewSeconds }),
    askGrant: (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${origin}/v1/play-grants`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    async stop() {
      await events.stop()
      await running.stop()
      await players.close()
      await renditions.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type TestStreaming = Awaited<ReturnType<typeof startTestStreaming>>

/** Bytes of which no two neighbourhoods look alike. */
export const song = (length: number) =>
  new Uint8Array(length).map((_, i) => (i * 31 + (i >> 8) * 7 + (i >> 16)) & 255)
