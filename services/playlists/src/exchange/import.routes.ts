import { tagLine, tagText } from '@busker/audio-files/tag-text'
import { signedIn } from '@busker/http/access'
import { validate } from '@busker/http/validate'
import { type Context, Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { createItemsRepository } from '../playlists/items.repository.ts'
import { createPlaylistsRepository } from '../playlists/playlists.repository.ts'
import { explained } from '../playlists/explained.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { createPresenter } from '../playlists/present.ts'
import { snapshotOf } from '../playlists/snapshots.ts'
import { mustHaveScope } from '../rights.ts'
import { reference } from './exchange.reference.ts'
import { importQuery, newImportQuery } from './exchange.schemas.ts'
import type { FileFormat } from './file-format.ts'
import { matchTracks } from './match-tracks.ts'
import { readFile } from './read-file.ts'
import { reportOf } from './report.ts'

/** Bytes. 10,000 tracks with all that JSPF can say of them. */
export const LARGEST_FILE = 8 * 1024 * 1024

const UNNAMED = 'Imported playlist'
const LONGEST_NAME = 200
const LONGEST_DESCRIPTION = 2000

/** Playlists from files: a new one, or more for one that is there. */
export function importRoutes(deps: PlaylistsDeps) {
  const { db, verify, catalog } = deps
  const find = createFinder(deps)
  const playlists = createPlaylistsRepository(db)
  const items = createItemsRepository(db)
  const present = createPresenter(deps)

  const read = async (c: Context, format: FileFormat | undefined) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const file = readFile(bytes, { format, type: c.req.header('content-type') })
    const tracks = await matchTracks(catalog, file.tracks)
    const trackIds = tracks.flatMap(({ found }) => found.trackId ?? [])
    return { file, trackIds, report: reportOf(file.format, tracks) }
  }

  return new Hono()
    .post(
      '/v1/me/playlists/import',
      reference.imported,
      signedIn(verify),
      validate('query', newImportQuery),
      async (c) => {
        const { userId } = c.var.access
        const query = c.req.valid('query')
        mustHaveScope(c.var.access, query.public)
        const { file, trackIds, report } = await read(c, query.format)
        // A playlist without a song is not what anybody brought.
        if (query.dry_run || !trackIds.length) return c.json({ playlist: null, report }, 200)
        const named = cut(tagLine(file.name), LONGEST_NAME)
        const { id } = await playlists.create({
          ownerId: userId,
          name: query.name ?? (named || UNNAMED),
          description: cut(tagText(file.description ?? ''), LONGEST_DESCRIPTION),
          public: query.public,
          collaborative: false,
        })
        await items.add(id, { by: userId }, trackIds).catch(explained)
        const playlist = await find.toOwn(id, c.var.access)
        return c.json({ playlist: await present.whole(playlist), report }, 201)
      },
    )
    .post(
      '/v1/playlists/:id/import',
      reference.importedInto,
      validate('param', playlistId),
      signedIn(verify),
      validate('query', importQuery),
      async (c) => {
        const playlist = await find.toChange(c.req.valid('param').id, c.var.access)
        const query = c.req.valid('query')
        const { trackIds, report } = await read(c, query.format)
        if (query.dry_run || !trackIds.length)
          return c.json({ snapshot_id: snapshotOf(playlist.id, playlist.version), report }, 200)
        const version = await items
          .add(playlist.id, { by: c.var.access.userId }, trackIds)
          .catch(explained)
        return c.json({ snapshot_id: snapshotOf(playlist.id, version), report }, 201)
      },
    )
}

const cut = (text: string | null, most: number) => (text ?? '').slice(0, most).toWellFormed().trim()
