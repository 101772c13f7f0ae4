import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuskerEvent, EventName } from '@busker/contracts/events'
import { eventSchemas } from '@busker/contracts/events'
import type { ServiceName } from '@busker/contracts/services'
import { createMemoryEventLog } from '@busker/events/memory'
import type { Role } from '@busker/http/access'
import type { Reach } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { testDatabase } from '@busker/postgres/testing'
import { accessOf } from '@busker/http/testing'
import { createCatalogClient } from '../client.ts'
import { startCatalog } from '../start.ts'

const secret = 'the secret of this installation, for tests'

/** A catalog of its own for a test, with what it told the others, and clients for it. */
export async function catalogForTest(databaseUrl?: string, blobs?: string) {
  const url = databaseUrl ?? (await testDatabase())
  const folder = blobs ?? (await mkdtemp(join(tmpdir(), 'busker-catalog-blobs-')))
  const events = createMemoryEventLog()
  const heard: BuskerEvent[] = []
  for (const name of Object.keys(eventSchemas) as EventName[])
    events.subscribe(name, 'test', async (payloads) => {
      for (const payload of payloads) heard.push({ id: '', name, payload } as BuskerEvent)
    })
  const plays = new Map<string, number>()
  const together: Partial<Record<ServiceName, Map<string, { id: string; likeness: number }[]>>> = {}
  const followers = new Map<string, number>()
  const silent = new Set<ServiceName>()
  const { app, ...started } = await startCatalog({
    config: {
      CATALOG_DATABASE_URL: url,
      BLOBS_URL: `file:${folder}`,
      PUBLIC_URL: 'https://music.example',
      SERVICE_SECRET: secret,
    },
    events,
    // The playlists and analytics services, at the edge of the network.
    reach: (service) => async (input) => {
      if (silent.has(service)) throw new Error(`The ${service} service does not answer.`)
      const { pathname, searchParams } = new URL(new Request(input).url)
      if (pathname === '/internal/played-tracks') {
        const lately = [...plays].map(([trackId, count]) => ({ trackId, plays: count }))
        return Response.json({ tracks: searchParams.get('after') ? [] : lately })
      }
      if (service === 'users') {
        const artists = [...followers].map(([id, count]) => ({ id, followers: count }))
        return Response.json({ artists: searchParams.get('after') ? [] : artists })
      }
      const ids = searchParams.get('ids')?.split(',') ?? []
      if (pathname.endsWith('-together')) {
        const tracks = ids.map((id) => ({ id, together: together[service]?.get(id) ?? [] }))
        return Response.json({ tracks })
      }
      const counted = ids.map((id) => ({ track_id: id, plays: plays.get(id) ?? 0, listened_ms: 0 }))
      return Response.json({ tracks: counted })
    },
    // A token of these tests says what it may do, and whose it is: `scope+scope`, `scope:role`,
    // `scope:artist:ID`.
    verify: async (token) => {
      const [scopes = '', role = 'owner', artistId = ''] = token.split(':')
      return accessOf(role, {
        role: role as Role,
        scopes: new Set(scopes.split('+')),
        artistIds: new Set([artistId]),
      })
    },
  })
  await events.start()
  const reach: Reach = () => async (input, init) => app.fetch(new Request(input, init))
  const client = createCatalogClient(reach)
  const inside = createCatalogClient(reachInside(reach, new TextEncoder().encode(secret), 'test'))
  const owner = { headers: { authorization: 'Bearer catalog-write' } }

  const imported = async (id: string) => {
    for (;;) {
      const job = await (await client.v1.imports[':id'].$get({ param: { id } }, owner)).json()
      const changes = job.added + job.updated + job.moved + job.removed
      const told = heard.some(({ payload }) => 'importId' in payload && payload.importId === id)
      if (job.state === 'failed' || (job.state === 'done' && (told || !changes))) return job
      await Bun.sleep(10)
    }
  }
  return {
    client,
    inside: inside.internal,
    owner,
    url,
    blobs: folder,
    events,
    heard,
    /** How often tracks were played, as the analytics service counts. */
    plays,
    /** What keeps company with a track, as the playlists service and analytics know. */
    together,
    /** How many follow an artist, as the users service counts. */
    followers,
    /** Services that do not answer. */
    silent,
    fetch: (path: string, init?: RequestInit) =>
      app.fetch(new Request(`https://music.example${path}`, init)),
    /** Imports a folder and resolves to how it went. */
    async import(path: string, more: { allow_empty?: boolean } = {}) {
      const asked = await client.v1.imports.$post({ json: { path, ...more } }, owner)
      return imported((await asked.json()).id)
    },
    /** Lets go of a folder. */
    async forget(path: string) {
      return (await client.v1.library.folders.$delete({ query: { path } }, owner)).json()
    },
    imported,
    /** Resolves when every sound is measured: until then the revision goes on. */
    async measured() {
      const left = async () =>
        (await (await client.v1.imports.background.$get({}, owner)).json()).tracks_left
      while ((await left()) > 0) await Bun.sleep(10)
    },
    /** Everything in the library, in the order of a list of arrivals. */
    async tracks() {
      const { items } = await (
        await client.v1.library.tracks.$get({ query: { limit: '50' } })
      ).json()
      return items
    },
    /** 'Album by Artist: title, title', by name. */
    async albums() {
      const { items } = await (
        await client.v1.library.albums.$get({ query: { limit: '50' } })
      ).json()
      const described = items.map(async ({ id, name, artists }) => {
        const page = await (await client.v1.albums[':id'].$get({ param: { id }, query: {} })).json()
        const titles = page.tracks.items.map((track) => track.name).join(', ')
        return `${name} by ${artists.map((artist) => artist.name).join(' & ')}: ${titles}`
      })
      return (await Promise.all(described)).sort()
    },
    async stop() {
      await started.stop()
      await events.stop()
    },
    async [Symbol.asyncDispose]() {
      await started.stop()
      await events.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
