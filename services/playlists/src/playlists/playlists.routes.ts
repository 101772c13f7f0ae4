import { maybeSignedIn, signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import {
  mustHaveScope,
  mustMayChange,
  mustMayCreateFor,
  maySee,
  maySeePrivateOf,
} from '../rights.ts'
import { createPlaylistsRepository } from './playlists.repository.ts'
import {
  changedPlaylist,
  itemsPage,
  newPlaylist,
  playlistContents,
  playlistId,
} from './playlists.schemas.ts'
import { createPresenter } from './present.ts'

/** Playlists: make, read, rename, list, remove. */
export function playlistsRoutes(deps: PlaylistsDeps) {
  const { db, verify, publicUrl } = deps
  const playlists = createPlaylistsRepository(db)
  const present = createPresenter(deps)

  const get = async (id: string) => {
    const playlist = await playlists.find(id)
    if (!playlist) throw notFound('playlist', id)
    return playlist
  }

  return new Hono()
    .post('/v1/me/playlists', signedIn(verify), validate('json', newPlaylist), async (c) => {
      const wanted = c.req.valid('json')
      mustHaveScope(c.var.access, wanted.public)
      const created = await playlists.create({ ownerId: c.var.access.userId, ...wanted })
      return c.json(await present.whole(created), 201)
    })
    .post(
      '/v1/users/:id/playlists',
      signedIn(verify),
      validate('param', z.object({ id: z.string().max(64) })),
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
      signedIn(verify, 'playlist-read-private'),
      validate('query', pageQuery()),
      async (c) => {
        const slice = c.req.valid('query')
        const { userId } = c.var.access
        const [some, total] = await Promise.all([
          playlists.listOf(userId, slice),
          playlists.countOf(userId),
        ])
        return c.json(
          toPage(`${publicUrl}/v1/me/playlists`, slice, total, await present.simplified(some)),
        )
      },
    )
    .get(
      '/v1/users/:id/playlists',
      validate('param', z.object({ id: z.string().max(64) })),
      maybeSignedIn(verify),
      validate('query', pageQuery()),
      async (c) => {
        const { id } = c.req.valid('param')
        const slice = c.req.valid('query')
        const onlyPublic = !maySeePrivateOf(id, c.var.access)
        const [some, total] = await Promise.all([
          playlists.listOf(id, slice, onlyPublic),
          playlists.countOf(id, onlyPublic),
        ])
        const href = `${publicUrl}/v1/users/${encodeURIComponent(id)}/playlists`
        return c.json(toPage(href, slice, total, await present.simplified(some)))
      },
    )
    .get('/v1/library/playlists', validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const [some, total] = await Promise.all([
        playlists.listPublic(slice),
        playlists.countPublic(),
      ])
      return c.json(
        toPage(`${publicUrl}/v1/library/playlists`, slice, total, await present.simplified(some)),
      )
    })
    .get('/v1/playlists/:id', validate('param', playlistId), maybeSignedIn(verify), async (c) => {
      const playlist = await get(c.req.valid('param').id)
      if (!maySee(playlist, c.var.access)) throw notFound('playlist', playlist.id)
      return c.json(await present.whole(playlist))
    })
    .put(
      '/v1/playlists/:id',
      validate('param', playlistId),
      signedIn(verify),
      validate('json', changedPlaylist),
      async (c) => {
        const playlist = await get(c.req.valid('param').id)
        const change = c.req.valid('json')
        mustMayChange(playlist, c.var.access)
        if (change.public !== undefined) mustHaveScope(c.var.access, change.public)
        await playlists.update(playlist.id, change)
        return c.body(null, 200)
      },
    )
    .delete('/v1/playlists/:id', validate('param', playlistId), signedIn(verify), async (c) => {
      const playlist = await get(c.req.valid('param').id)
      mustMayChange(playlist, c.var.access)
      await playlists.remove(playlist.id)
      return c.body(null, 200)
    })
    .get(
      '/v1/playlists/:id/:contents{items|tracks}',
      validate('param', playlistContents),
      maybeSignedIn(verify),
      validate('query', itemsPage),
      async (c) => {
        const { id, contents } = c.req.valid('param')
        const playlist = await get(id)
        if (!maySee(playlist, c.var.access)) throw notFound('playlist', playlist.id)
        return c.json(await present.itemsPage(playlist, c.req.valid('query'), contents))
      },
    )
}
