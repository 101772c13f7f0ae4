import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newId } from '@busker/contracts/ids'
import type { ServiceName } from '@busker/contracts/services'
import { createMemoryEventLog } from '@busker/events/memory'
import type { Role } from '@busker/http/access'
import { type App, inProcess } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { testDatabase } from '@busker/postgres/testing'
import { accessOf } from '@busker/http/testing'
import { exampleAlbum, exampleTrack, exampleUser } from '@busker/web-api/examples'
import { Hono } from 'hono'
import { createPlaylistsClient } from './client.ts'
import { startPlaylists } from './start.ts'

const SITE = 'http://busker.test'
const SERVICE_SECRET = 'only-services-of-this-test-share-it'
const ALL = 'playlist-read-private,playlist-modify-public,playlist-modify-private'

/** One dot: a picture of any size from a few bytes. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The playlists service on a real PostgreSQL, between a catalog of some songs and a users service. */
export async function startTestPlaylists({ songs = 6 } = {}) {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'busker-covers-'))
  /** What the catalog has; the newest last. */
  const tracks = new Set(Array.from({ length: songs }, () => newId()))
  /** The genres of songs, where they have some; and the categories of the library. */
  const genres = new Map<string, string[]>()
  const categories = new Map<string, Category>()
  const songOf = (id: string) =>
    exampleTrack(id, {
      name: `Song ${id}`,
      album: {
        ...exampleAlbum(),
        images: [{ url: `${SITE}/images/${id}`, width: 640, height: 640 }],
      },
    })
  const detailsOf = (id: string) => ({
    id,
    title: `Song ${id}`,
    artist: 'Mara feat. Odo',
    artists: ['Mara', 'Odo'],
    album: 'First, "again"',
    disc: 1,
    number: 3,
    durationMs: 181_400,
    isrc: 'GBAYE0601498',
    recordingMusicbrainzId: null,
  })
  // By the id alone: how else is the catalog's to test.
  const matchOf = (trackId: string | null) => ({
    by: trackId && 'uri',
    trackId,
    reason: trackId ? null : 'NOT_FOUND',
    candidates: [],
  })
  const catalog = new Hono()
    .get('/v1/tracks', (c) => {
      const ids = c.req.query('ids')?.split(',') ?? []
      return c.json({ tracks: ids.map((id) => (tracks.has(id) ? songOf(id) : null)) })
    })
    .get('/internal/revision', (c) => c.json({ revision: [...tracks].join() }))
    .get('/images/:key', async (c) => {
      const { key } = c.req.param()
      if (!tracks.has(key)) return c.notFound()
      const picture = await new Bun.Image(DOT).resize(40, 40).png().bytes()
      return c.body(Uint8Array.from(picture))
    })
    .get('/internal/categories', (c) => {
      const category = categories.get(c.req.query('id') ?? '')
      return category ? c.json(category) : c.json({}, 404)
    })
    .get('/internal/search-documents', (c) => {
      const ids = c.req.query('ids')?.split(',') ?? []
      const documents = ids.flatMap((id) =>
        tracks.has(id) ? [{ id, genres: genres.get(id) ?? [] }] : [],
      )
      return c.json({ documents })
    })
    .get('/internal/track-details', (c) => {
      const ids = c.req.query('ids')?.split(',') ?? []
      return c.json({ tracks: ids.filter((id) => tracks.has(id)).map(detailsOf) })
    })
    .post('/internal/matches', async (c) => {
      const { lines }: { lines: { id?: string }[] } = await c.req.json()
      return c.json({
        matches: lines.map(({ id }) => matchOf(id !== undefined && tracks.has(id) ? id : null)),
      })
    })
    .get('/internal/newest-tracks', (c) =>
      c.json({ ids: [...tracks].toReversed().slice(0, Number(c.req.query('limit'))) }),
    )
  const names = new Map([
    ['ada', 'Ada'],
    ['bob', 'Bob'],
    ['odo', 'Odo'],
  ])
  const users = new Hono().get('/v1/users/:id', (c) => {
    const display_name = names.get(c.req.param('id'))
    if (!display_name) return c.json({}, 404)
    return c.json({ ...exampleUser(c.req.param('id')), display_name })
  })
  const apps = new Map<ServiceName, App>([
    ['catalog', catalog],
    ['users', users],
  ])
  const reach = inProcess(apps)
  const events = createMemoryEventLog()
  const playlists = await startPlaylists({
    config: {
      PLAYLISTS_DATABASE_URL: database,
      BLOBS_URL: pathToFileURL(folder).href,
      PUBLIC_URL: SITE,
      SERVICE_SECRET,
    },
    events,
    reach,
    // A token of these tests says who asks and what they may do: `ada:scope,scope`, `ada:scope:owner`.
    verify: async (token) => {
      const [userId = '', scopes = '', role = 'listener'] = token.split(':')
      return accessOf(userId, { role: role as Role, scopes: new Set(scopes.split(',')) })
    },
  })
  apps.set('playlists', playlists.app)

  return {
    database,
    events,
    tracks,
    /** What people are called, by id. */
    names,
    genres,
    categories,
    ids: [...tracks],
    client: createPlaylistsClient(reach),
    inside: createPlaylistsClient(
      reachInside(reach, new TextEncoder().encode(SERVICE_SECRET), 'test'),
    ),
    /** The names of the blobs that are kept. */
    async blobs() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true })
      return found.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    /** Asks as it is, for what is no JSON. */
    fetch: (path: string, init?: RequestInit) => reach('playlists')(`${SITE}${path}`, init),
    /** Asks as a listener; nobody in particular when no name is given. */
    ask: async (method: string, path: string, { body, as = `ada:${ALL}` }: Asked = {}) => {
      const response = await reach('playlists')(`${SITE}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(as === null ? {} : { authorization: `Bearer ${as}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: text ? JSON.parse(text) : null }
    },
    async stop() {
      await playlists.stop()
      await events.stop()
      await rm(folder, { recursive: true })
    },
  }
}

interface Category {
  id: string
  name: string
  spellings: string[]
  hidden: boolean
}

interface Asked {
  body?: unknown
  as?: string | null
}

export type TestPlaylists = Awaited<ReturnType<typeof startTestPlaylists>>

/** A new playlist of Ada's. */
export async function makePlaylist(
  { ask }: TestPlaylists,
  { name = 'Morning', tracks = [], isPublic = true }: Partial<Made> = {},
): Promise<string> {
  const { body } = await ask('POST', '/v1/me/playlists', { body: { name, public: isPublic } })
  if (tracks.length)
    await ask('POST', `/v1/playlists/${body.id}/items`, { body: { uris: tracks.map(uriOf) } })
  return body.id
}

interface Made {
  name: string
  tracks: string[]
  isPublic: boolean
}

export const uriOf = (trackId: string) => `busker:track:${trackId}`

/** Every track of a playlist, in order, page by page. */
export async function tracksOf({ ask }: TestPlaylists, id: string): Promise<string[]> {
  const heard: string[] = []
  for (let path: string | null = `/v1/playlists/${id}/items?limit=100`; path;) {
    const { body } = await ask('GET', path)
    heard.push(...body.items.map((entry: { item: { id: string } | null }) => entry.item?.id))
    path = body.next && new URL(body.next).pathname + new URL(body.next).search
  }
  return heard
}
