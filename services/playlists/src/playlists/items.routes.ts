import { signedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { mustMayChange } from '../rights.ts'
import { MOST_ITEMS, PlaylistIsFull, createItemsRepository } from './items.repository.ts'
import { createPlaylistsRepository } from './playlists.repository.ts'
import { addedItems, changedItems, playlistContents, removedItems } from './playlists.schemas.ts'
import { snapshotOf } from './snapshots.ts'
import { NoSuchRange, NotThere } from './versions.ts'

const path = '/v1/playlists/:id/:contents{items|tracks}'
const TRACKS_AT_ONCE = 50

/** The items of a playlist: add, move, replace, remove; under both generations of the path. */
export function itemsRoutes({ db, verify, catalog }: PlaylistsDeps) {
  const playlists = createPlaylistsRepository(db)
  const items = createItemsRepository(db)

  const getMine = async (id: string, access: Parameters<typeof mustMayChange>[1]) => {
    const playlist = await playlists.find(id)
    if (!playlist) throw notFound('playlist', id)
    mustMayChange(playlist, access)
    return playlist
  }
  const mustExist = async (ids: string[]) => {
    const known = new Set<string>()
    for (let from = 0; from < ids.length; from += TRACKS_AT_ONCE)
      for (const track of await catalog.tracks(ids.slice(from, from + TRACKS_AT_ONCE)))
        known.add(track.id)
    const unknown = ids.find((id) => !known.has(id))
    if (unknown) throw notFound('track', unknown)
  }
  const explained = (error: unknown): never => {
    if (error instanceof PlaylistIsFull)
      throw new ApiError(403, 'PLAYLIST_IS_FULL', `A playlist has room for ${MOST_ITEMS} items.`)
    if (error instanceof NoSuchRange)
      throw new ApiError(
        400,
        'NO_SUCH_RANGE',
        `${error.message}: points past the end of the playlist.`,
      )
    if (error instanceof NotThere)
      throw new ApiError(
        400,
        'NOT_AT_POSITION',
        `positions: ${error.position} is not where busker:track:${error.trackId} stands.`,
      )
    throw error
  }

  return new Hono()
    .post(
      path,
      validate('param', playlistContents),
      signedIn(verify),
      validate('json', addedItems),
      async (c) => {
        const playlist = await getMine(c.req.valid('param').id, c.var.access)
        const { uris, position } = c.req.valid('json')
        await mustExist(uris)
        const version = await items
          .add(playlist.id, { by: c.var.access.userId }, uris, position)
          .catch(explained)
        return c.json({ snapshot_id: snapshotOf(playlist.id, version) }, 201)
      },
    )
    .put(
      path,
      validate('param', playlistContents),
      signedIn(verify),
      validate('json', changedItems),
      async (c) => {
        const playlist = await getMine(c.req.valid('param').id, c.var.access)
        const change = c.req.valid('json')
        const by = { by: c.var.access.userId, snapshot: change.snapshot_id }
        if ('uris' in change) {
          await mustExist(change.uris)
          const version = await items.replace(playlist.id, by, change.uris)
          return c.json({ snapshot_id: snapshotOf(playlist.id, version) })
        }
        const version = await items
          .move(playlist.id, by, {
            rangeStart: change.range_start,
            rangeLength: change.range_length,
            insertBefore: change.insert_before,
          })
          .catch(explained)
        return c.json({ snapshot_id: snapshotOf(playlist.id, version) })
      },
    )
    .delete(
      path,
      validate('param', playlistContents),
      signedIn(verify),
      validate('json', removedItems),
      async (c) => {
        const playlist = await getMine(c.req.valid('param').id, c.var.access)
        const { removals, snapshot } = c.req.valid('json')
        const version = await items
          .remove(playlist.id, { by: c.var.access.userId, snapshot }, removals)
          .catch(explained)
        return c.json({ snapshot_id: snapshotOf(playlist.id, version) })
      },
    )
}
