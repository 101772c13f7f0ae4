import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@busker/embedded-postgres/start'
import { makeTemporaryFolder, removeDataFolder } from '@busker/embedded-postgres/temporary'
import { z } from 'zod'
import { makeLibrary } from '../library/make-library.ts'
import { startBusker, untilIdle } from './busker.ts'
import { outputOf, startScript } from './child.ts'

const fill = Bun.fileURLToPath(
  new URL('../../../../services/catalog/src/testing/fill.ts', import.meta.url),
)
const named = z.object({ id: z.string(), name: z.string() })
const tracks = z.object({ items: z.array(named.extend({ album: z.object({ id: z.string() }) })) })
const albums = z.object({ albums: z.object({ items: z.array(named) }) })
const made = z.object({ id: z.string() })
const changed = z.object({ snapshot_id: z.string() })

const ITEMS_AT_ONCE = 100
const SAVED = 1000
const SAVED_AT_ONCE = 50

/** A Busker with a made catalogue of so many tracks, found by search, and at rest. */
export async function startBuskerWithCatalogue(folder: string, count: number) {
  const data = await makeTemporaryFolder()
  const postgres = await startEmbeddedPostgres({ dataFolder: data })
  await postgres.ensureDatabase('busker_catalog')
  await outputOf(startScript(fill, postgres.url('busker_catalog'), String(count)))
  await postgres.stop()
  // What is imported at the start has no part in anything; it must not be the demo library.
  const music = join(folder, 'music')
  await mkdir(music)
  await makeLibrary(music, { files: 1, kilobits: 128, seconds: 10 })
  const busker = await startBusker(data, music)
  await untilIdle(busker)
  const { ask } = busker
  const trackIds: string[] = []
  const names: string[] = []
  const albumIds = new Set<string>()
  for (let offset = 0; trackIds.length < Math.min(count, 10_000); offset += 50) {
    const { items } = tracks.parse(await ask(`/v1/library/tracks?limit=50&offset=${offset}`))
    trackIds.push(...items.map(({ id }) => id))
    names.push(...items.map(({ name }) => name))
    for (const { album } of items) albumIds.add(album.id)
  }
  const isFound = async () =>
    albums.parse(await ask(`/v1/search?type=album&q=${encodeURIComponent('a')}`)).albums.items
      .length > 0
  while (!(await isFound())) await Bun.sleep(200)
  for (let from = 0; from < SAVED; from += SAVED_AT_ONCE)
    await ask('/v1/me/tracks', { ids: trackIds.slice(from, from + SAVED_AT_ONCE) }, 'PUT')

  return {
    ...busker,
    names,
    albumIds: [...albumIds],
    trackIds,
    /** A playlist of as many of the tracks as it may have, and what it was when it had half of them. */
    async makePlaylist() {
      const { id } = made.parse(await ask('/v1/me/playlists', { name: 'Everything' }))
      let half = ''
      for (let from = 0; from < trackIds.length; from += ITEMS_AT_ONCE) {
        const uris = trackIds.slice(from, from + ITEMS_AT_ONCE).map((one) => `busker:track:${one}`)
        const { snapshot_id } = changed.parse(await ask(`/v1/playlists/${id}/items`, { uris }))
        if (from <= trackIds.length / 2) half = snapshot_id
      }
      return { id, half }
    },
    copyPlaylist: async (id: string, snapshot_id: string) =>
      made.parse(await ask(`/v1/playlists/${id}/fork`, { snapshot_id, public: true })).id,
    async stop() {
      await busker.stop()
      await removeDataFolder(data)
    },
  }
}
