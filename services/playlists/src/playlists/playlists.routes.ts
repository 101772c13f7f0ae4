import { maybeSignedIn, signedIn } from '@busker/http/access'
import { ASK_AGAIN, unlessKnown } from '@busker/http/conditional'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { createCoversRepository } from '../covers/covers.repository.ts'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { MODIFY, mustHaveScope, mustMayCreateFor, maySeePrivateOf } from '../rights.ts'
import { asked } from './asked.ts'
import { createEditionOf } from './edition.ts'
import { createPlaylistsRepository } from './playlists.repository.ts'
import { changedPlaylist, newPlaylist, playlistId, shownQuery } from './playlists.schemas.ts'
import { reference } from './playlists.reference.ts'
import { createPresenter } from './present.ts'

const userId = z.object({ id: z.string().max(64) })

/** Playlists: make, read, rename, list, remove. */
export function playlistsRoutes(deps: PlaylistsDeps) {
  const { db, blobs, verify, publicUrl } = deps
  const covers = createCoversRepository(db, blobs)
  const playlists = createPlaylistsRepository(db)
  const present = createPresenter(deps)
  const find = createFinder(deps)
  const editionOf = createEditionOf(deps)

  return new Hono()
    .post(
      '/v1/me/playlists',
      reference.createOwn,
      signedIn(verify, MODIFY),
      validate('json', newPlaylist),
      async (c) => {
        const wanted = c.req.valid('json')
        mustHaveScope(c.var.access, wanted.public)
        const created = await playlists.create({ ownerId: c.var.access.userId, ...wanted })
        return c.json(await present.whole(created), 201)
      },
    )
    .post(
      '/v1/users/:id/playlists',
      reference.createFor,
      signedIn(verify, MODIFY),
      validate('param', userId),
      validate('json', newPlaylist),
      async (c) => {
        const wanted = c.req.valid('json')
        mustMayCreateFor(c.req.valid('param').id, c.var.access)
        mustHaveScope(c.var.access, wanted.public)
        const created = await playlists.create({ ownerId: c.var.access.userId, ...wanted })
        return c.json(await present.whole(created), 201)
      },
    )
    .get(
      '/v1/me/playlists',
      reference.listOwn,
      signedIn(verify, 'playlist-read-private'),
      validate('query', pageQuery()),
      async (c) => {
        const slice = c.req.valid('query')
        const { some, total } = await playlists.listFor(c.var.access.userId, slice)
        return c.json(
          toPage(`${publicUrl}/v1/me/playlists`, slice, total, await present.simplified(some)),
        )
      },
    )
    .get(
      '/v1/users/:id/playlists',
      reference.listOf,
      validate('param', userId),
      maybeSignedIn(verify),
      validate('query', pageQuery()),
      async (c) => {
        const { id } = c.req.valid('param')
        const slice = c.req.valid('query')
        const onlyPublic = !maySeePrivateOf(id, c.var.access)
        const { some, total } = await playlists.listOf(id, slice, onlyPublic)
        const href = `${publicUrl}/v1/users/${encodeURIComponent(id)}/playlists`
        return c.json(toPage(href, slice, total, await present.simplified(some)))
      },
    )
    .get(
      '/v1/library/playlists',
      reference.listPublic,
      validate('query', pageQuery()),
      async (c) => {
        const slice = c.req.valid('query')
        const [some, total] = await Promise.all([
          playlists.listPublic(slice),
          playlists.countPublic(),
        ])
        return c.json(
          toPage(`${publicUrl}/v1/library/playlists`, slice, total, await present.simplified(some)),
        )
      },
    )
    .get(
      '/v1/playlists/:id',
      reference.get,
      validate('param', playlistId),
      maybeSignedIn(verify),
      validate('query', shownQuery),
      async (c) => {
        const playlist = await find.toRead(c.req.valid('param').id, c.var.access)
        const parts = await present.partsOf(playlist)
        return unlessKnown(c, ASK_AGAIN, parts, editionOf(playlist), async () =>
          c.json(asked(c, await present.whole(playlist, parts)), 200),
        )
      },
    )
    .put(
      '/v1/playlists/:id',
      reference.change,
      validate('param', playlistId),
      signedIn(verify, MODIFY),
      validate('json', changedPlaylist),
      async (c) => {
        const playlist = await find.toOwn(c.req.valid('param').id, c.var.access)
        const change = c.req.valid('json')
        if (change.public !== undefined) mustHaveScope(c.var.access, change.public)
        await playlists.update(playlist.id, change)
        return c.body(null, 200)
      },
    )
    .delete(
      '/v1/playlists/:id',
      reference.remove,
      validate('param', playlistId),
      signedIn(verify, MODIFY),
      async (c) => {
        const playlist = await find.toOwn(c.req.valid('param').id, c.var.access)
        await playlists.remove(playlist.id)
        await covers.sweep()
        return c.body(null, 200)
      },
    )
    .get(
      '/v1/playlists/:id/images',
      reference.cover,
      validate('param', playlistId),
      maybeSignedIn(verify),
      async (c) => {
        const playlist = await find.toRead(c.req.valid('param').id, c.var.access)
        return c.json(await present.images(playlist))
      },
    )
}
