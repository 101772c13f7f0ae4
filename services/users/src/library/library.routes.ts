import { type AccessEnv, signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { type Context, Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { followedArtists } from '../follows/followed-artists.ts'
import { followedPeople } from '../follows/followed-people.ts'
import { mustHaveScope } from '../rights.ts'
import { followedPlaylists } from './followed-playlists.ts'
import { libraryOperations } from './library-operations.ts'
import { type NamedUri, type UriType, namedUris, urisQuery } from './library.schemas.ts'
import { readNamed } from './read-named.ts'
import { savedShelf } from './saved-shelf.ts'
import type { Shelf } from './shelf.ts'
import { whoAsks } from './who-asks.ts'

/** Saves and follows by URI, whatever it is of: one address for all that people keep. */
export function libraryRoutes(deps: UsersDeps) {
  // In the order in which they change: what another service may refuse stands first.
  const shelves: Record<UriType, Shelf> = {
    playlist: followedPlaylists(deps),
    user: followedPeople(deps),
    artist: followedArtists(deps),
    album: savedShelf(deps, 'album'),
    track: savedShelf(deps, 'track'),
    episode: savedShelf(deps, 'episode'),
    show: savedShelf(deps, 'show'),
    audiobook: savedShelf(deps, 'audiobook'),
  }

  /** The ids of these by shelf, each once. Throws 403 without the scope of each. */
  const byShelf = (c: Context<AccessEnv>, uris: NamedUri[], to: keyof Shelf['scopes']) => {
    const named = Object.entries(shelves).flatMap(([type, shelf]) => {
      const ids = new Set(uris.filter((uri) => uri.type === type).map(({ id }) => id))
      return ids.size ? [{ type, shelf, ids: [...ids] }] : []
    })
    for (const { shelf } of named) mustHaveScope(c.var.access, shelf.scopes[to])
    return named
  }
  const toChange = async (c: Context<AccessEnv>) =>
    byShelf(c, (await readNamed(c, 'uris', namedUris)).uris, 'modify')

  // Who may do none of it learns that first.
  const allowed = (to: keyof Shelf['scopes']) =>
    signedIn(
      deps.verify,
      Object.values(shelves).flatMap(({ scopes }) => scopes[to]),
    )

  return new Hono()
    .put('/', operation(libraryOperations.save), allowed('modify'), async (c) => {
      const named = await toChange(c)
      const who = whoAsks(c)
      for (const { shelf, ids } of named) await shelf.mustTake(who, ids)
      for (const { shelf, ids } of named) await shelf.add(who, ids)
      return c.body(null, 200)
    })
    .delete('/', operation(libraryOperations.remove), allowed('modify'), async (c) => {
      const named = await toChange(c)
      for (const { shelf, ids } of named) await shelf.remove(whoAsks(c), ids)
      return c.body(null, 200)
    })
    .get(
      '/contains',
      operation(libraryOperations.contains),
      allowed('read'),
      validate('query', urisQuery),
      async (c) => {
        const { uris } = c.req.valid('query')
        const named = byShelf(c, uris, 'read')
        const kept = new Map(
          await Promise.all(
            named.map(
              async ({ type, shelf, ids }) => [type, await shelf.among(whoAsks(c), ids)] as const,
            ),
          ),
        )
        return c.json(
          uris.map(({ type, id }) => kept.get(type)?.has(id) ?? false),
          200,
        )
      },
    )
}
