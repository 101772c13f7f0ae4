import { signedIn } from '@busker/http/access'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { knownTracks } from '../known-tracks.ts'
import type { Playlist } from '../playlists/playlists.repository.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { createPresenter } from '../playlists/present.ts'
import { snapshotOf, versionOf } from '../playlists/snapshots.ts'
import { readBody } from '../read-body.ts'
import { mustHaveScope } from '../rights.ts'
import { createHistoryRepository } from './history.repository.ts'
import { newFork, snapshotParam } from './history.schemas.ts'

/** What was done to playlists, going back to what one was, and making one's own of another. */
export function historyRoutes(deps: PlaylistsDeps) {
  const { db, verify, catalog, publicUrl } = deps
  const history = createHistoryRepository(db)
  const present = createPresenter(deps)
  const find = createFinder(deps)

  /** Tracks of an older version that left the catalog since. */
  const lost = async (playlist: Playlist, snapshot: string) => {
    const gone = await history.gone(playlist.id, versionOf(snapshot, playlist))
    const known = await knownTracks(catalog, gone)
    return gone.filter((id) => !known.has(id))
  }

  return new Hono()
    .get(
      '/v1/playlists/:id/history',
      validate('param', playlistId),
      signedIn(verify),
      validate('query', pageQuery()),
      async (c) => {
        const { id } = await find.toShare(c.req.valid('param').id, c.var.access)
        const slice = c.req.valid('query')
        const { rows, total } = await history.list(id, slice)
        const items = rows.map((row) => ({
          snapshot_id: snapshotOf(id, row.version),
          change: row.kind,
          changed_at: row.changedAt.toISOString(),
          changed_by: row.changedBy === null ? null : present.user(row.changedBy),
          total: row.total,
        }))
        return c.json(toPage(`${publicUrl}/v1/playlists/${id}/history`, slice, total, items), 200)
      },
    )
    .post(
      '/v1/playlists/:id/history/:snapshot/restore',
      validate('param', snapshotParam),
      signedIn(verify),
      async (c) => {
        const { id, snapshot } = c.req.valid('param')
        const playlist = await find.toChange(id, c.var.access)
        const by = { by: c.var.access.userId, snapshot }
        const version = await history.restore(id, by, await lost(playlist, snapshot))
        return c.json({ snapshot_id: snapshotOf(id, version) }, 200)
      },
    )
    .post('/v1/playlists/:id/fork', validate('param', playlistId), signedIn(verify), async (c) => {
      const { id } = c.req.valid('param')
      const { access } = c.var
      const { snapshot_id: snapshot, ...wanted } = await readBody(c, newFork)
      mustHaveScope(access, wanted.public)
      // What a playlist was is for those alone who made it.
      const playlist =
        snapshot === undefined ? await find.toRead(id, access) : await find.toShare(id, access)
      const fork = {
        ownerId: access.userId,
        name: wanted.name ?? playlist.name,
        description: wanted.description ?? playlist.description,
        public: wanted.public,
      }
      const without = snapshot === undefined ? [] : await lost(playlist, snapshot)
      return c.json(await present.whole(await history.fork(id, snapshot, fork, without)), 201)
    })
}
