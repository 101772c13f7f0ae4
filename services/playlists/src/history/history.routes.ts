import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { pageOf } from '@busker/web-api/page'
import { Playlist as ShownPlaylist, Snapshot } from '@busker/web-api/playlist'
import { Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { knownTracks } from '../known-tracks.ts'
import type { Playlist } from '../playlists/playlists.repository.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { createPresenter } from '../playlists/present.ts'
import { snapshotOf, versionOf } from '../playlists/snapshots.ts'
import { readBody } from '../read-body.ts'
import { MODIFY, MODIFY_ROWS, mustHaveScope } from '../rights.ts'
import { createHistoryRepository } from './history.repository.ts'
import { PlaylistChange, newFork, snapshotParam } from './history.schemas.ts'

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
      operation({
        id: 'getPlaylistHistory',
        tag: 'Playlists',
        summary: 'What was done to a playlist',
        description: 'The latest change first. Its owner and its collaborators see it.',
        by: 'user',
        answers: { 200: pageOf(PlaylistChange) },
        refuses: { 403: ['NOT_YOUR_PLAYLIST'], 404: ['PLAYLIST_NOT_FOUND'] },
      }),
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
      operation({
        id: 'restorePlaylist',
        tag: 'Playlists',
        summary: 'Go back to what a playlist was',
        description:
          'A change like any other: it can be undone in the same way. Tracks that are gone stay out.',
        by: 'user',
        scopes: MODIFY_ROWS,
        answers: { 200: Snapshot },
        refuses: {
          400: ['UNKNOWN_SNAPSHOT', 'SNAPSHOT_TOO_OLD'],
          403: ['NOT_YOUR_PLAYLIST'],
          404: ['PLAYLIST_NOT_FOUND'],
        },
      }),
      validate('param', snapshotParam),
      signedIn(verify, MODIFY),
      async (c) => {
        const { id, snapshot } = c.req.valid('param')
        const playlist = await find.toChange(id, c.var.access)
        const by = { by: c.var.access.userId, snapshot }
        const version = await history.restore(id, by, await lost(playlist, snapshot))
        return c.json({ snapshot_id: snapshotOf(id, version) }, 200)
      },
    )
    .post(
      '/v1/playlists/:id/fork',
      operation({
        id: 'forkPlaylist',
        tag: 'Playlists',
        summary: 'Make a playlist of what another one is',
        description: 'Or of what it was, for those who may change it. Private unless told.',
        by: 'user',
        scopes: MODIFY_ROWS,
        takes: { 'application/json': newFork },
        mayBeEmpty: true,
        answers: { 201: ShownPlaylist },
        refuses: {
          400: ['UNKNOWN_SNAPSHOT', 'SNAPSHOT_TOO_OLD'],
          403: ['NOT_YOUR_PLAYLIST'],
          404: ['PLAYLIST_NOT_FOUND'],
        },
      }),
      validate('param', playlistId),
      signedIn(verify, MODIFY),
      async (c) => {
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
      },
    )
}
