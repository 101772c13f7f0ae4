import { type AccessEnv, signedIn } from '@busker/http/access'
import { type Context, Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { followedArtists } from '../follows/followed-artists.ts'
import { followedPeople } from '../follows/followed-people.ts'
import { mustHaveScope } from '../rights.ts'
import { followedPlaylists } from './followed-playlists.ts'
import { type UriType, namedUris } from './library.schemas.ts'
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

  /** What a request names, and its ids by shelf, each once. Throws 403 without the scope of each. */
  const read = async (c: Context<AccessEnv>, to: keyof Shelf['scopes']) => {
    const { uris } = await readNamed(c, 'uris', namedUris)
    const named = Object.entries(shelves).flatMap(([type, shelf]) => {
      const ids = new Set(uris.filter((uri) => uri.type === type).map(({ id }) => id))
      return ids.size ? [{ type, shelf, ids: [...ids] }] : []
    })
    for (const { shelf } of named) mustHaveScope(c.var.access, shelf.scopes[to])
    return { uris, named }
  }

  return new Hono()
    .put('/', signedIn(deps.verify), async (c) => {
      const { named } = await read(c, 'modify')
      const who = whoAsks(c)
      for (const { shelf, ids } of named) await shelf.mustTake(who, ids)
      for (const { shelf, ids } of named) await shelf.add(who, ids)
      return c.body(null, 200)
    })
    .delete('/', signedIn(deps.verify), async (c) => {
      const { named } = await read(c, 'modify')
      for (const { shelf, ids } of named) await shelf.remove(whoAsks(c), ids)
      return c.body(null, 200)
    })
    .get('/contains', signedIn(deps.verify), async (c) => {
      const { uris, named } = await read(c, 'read')
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
    })
}
