import { maybeSignedIn, signedIn } from '@busker/http/access'
import { ASK_AGAIN, unlessKnown } from '@busker/http/conditional'
import { notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { knownTracks } from '../known-tracks.ts'
import { readBody } from '../read-body.ts'
import { asked } from './asked.ts'
import { createEditionOf } from './edition.ts'
import { explained } from './explained.ts'
import { createItemsRepository } from './items.repository.ts'
import { MODIFY } from '../rights.ts'
import {
  addedItems,
  changedItems,
  itemsPage,
  itemsQuery,
  playlistId,
  removedItems,
} from './playlists.schemas.ts'
import { reference } from './playlists.reference.ts'
import { createPresenter } from './present.ts'
import { snapshotOf } from './snapshots.ts'

/** The items of a playlist: read, add, move, replace, remove; under one of the two generations of the path. */
export function itemsRoutes(deps: PlaylistsDeps, name: 'items' | 'tracks') {
  const path = `/v1/playlists/:id/${name}` as const
  const told = reference[name]
  const changer = signedIn(deps.verify, MODIFY)
  const { db, catalog } = deps
  const find = createFinder(deps)
  const items = createItemsRepository(db)
  const present = createPresenter(deps)
  const editionOf = createEditionOf(deps)

  const mustExist = async (ids: string[]) => {
    const known = await knownTracks(catalog, ids)
    const unknown = ids.find((id) => !known.has(id))
    if (unknown) throw notFound('track', unknown)
  }

  return new Hono()
    .get(
      path,
      told.get,
      validate('param', playlistId),
      maybeSignedIn(deps.verify),
      validate('query', itemsPage),
      async (c) => {
        const playlist = await find.toRead(c.req.valid('param').id, c.var.access)
        const { market, limit, offset } = c.req.valid('query')
        return unlessKnown(c, ASK_AGAIN, playlist, editionOf(playlist), async () => {
          const page = await present.itemsPage(playlist, { limit, offset }, name, market)
          return c.json(asked(c, page), 200)
        })
      },
    )
    .post(
      path,
      told.add,
      validate('param', playlistId),
      changer,
      validate('query', itemsQuery),
      async (c) => {
        const playlist = await find.toChange(c.req.valid('param').id, c.var.access)
        const query = c.req.valid('query')
        const { uris, position } = await readBody(c, addedItems, { query, listed: 'uris' })
        await mustExist(uris)
        const version = await items
          .add(playlist.id, { by: c.var.access.userId }, uris, position)
          .catch(explained)
        return c.json({ snapshot_id: snapshotOf(playlist.id, version) }, 201)
      },
    )
    .put(
      path,
      told.change,
      validate('param', playlistId),
      changer,
      validate('query', itemsQuery),
      async (c) => {
        const playlist = await find.toChange(c.req.valid('param').id, c.var.access)
        const { uris } = c.req.valid('query')
        const query = uris ? { uris } : {}
        const change = await readBody(c, changedItems, { query, listed: 'uris' })
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
    .delete(path, told.remove, validate('param', playlistId), changer, async (c) => {
      const playlist = await find.toChange(c.req.valid('param').id, c.var.access)
      const { removals, snapshot } = await readBody(c, removedItems, { listed: 'items' })
      const version = await items
        .remove(playlist.id, { by: c.var.access.userId, snapshot }, removals)
        .catch(explained)
      return c.json({ snapshot_id: snapshotOf(playlist.id, version) })
    })
}
