import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { ASK_AGAIN, unlessKnown } from '@busker/http/conditional'
import { toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { type SavedKind, kinds } from './kinds.ts'
import { idsQuery, savedQuery } from './library.schemas.ts'
import { readIds, readItems } from './read-named.ts'
import { savedOperations } from './saved-operations.ts'
import { savedShelf } from './saved-shelf.ts'
import { createSavedRepository } from './saved.repository.ts'
import { whoAsks } from './who-asks.ts'

/** What somebody saved of one kind, in the Web API's shapes. */
export function savedRoutes(deps: UsersDeps, kind: SavedKind) {
  const { db, verify, catalog, publicUrl } = deps
  const { path, most, alsoToList } = kinds[kind]
  const saved = createSavedRepository(db)
  const shelf = savedShelf(deps, kind)
  const told = savedOperations(kind)
  const href = (market?: string) =>
    `${publicUrl}/v1/me/${path}${market ? `?${new URLSearchParams({ market })}` : ''}`

  return new Hono()
    .get(
      '/',
      operation(told.list),
      signedIn(verify, shelf.scopes.read),
      signedIn(verify, alsoToList),
      validate('query', savedQuery),
      async (c) => {
        const { market, ...slice } = c.req.valid('query')
        const { userId } = c.var.access
        const [rows, total] = await Promise.all([
          saved.list(userId, kind, slice),
          saved.count(userId, kind),
        ])
        return unlessKnown(
          c,
          ASK_AGAIN,
          [rows, total],
          () => catalog.revision(),
          async () => {
            const ids = rows.map((row) => row.targetId)
            const things = new Map(
              (await catalog[kind](ids, market)).map((thing) => [thing.id, thing] as const),
            )
            const items = rows.flatMap(({ targetId, addedAt }) => {
              const thing = things.get(targetId)
              return thing ? [{ added_at: addedAt.toISOString(), [kind]: thing }] : []
            })
            return c.json(toPage(href(market), slice, total, items), 200)
          },
        )
      },
    )
    .put('/', operation(told.save), signedIn(verify, shelf.scopes.modify), async (c) => {
      const items = await readItems(c, most)
      const who = whoAsks(c)
      await shelf.mustTake(
        who,
        items.map(({ id }) => id),
      )
      await shelf.addItems(who, items)
      return c.body(null, 200)
    })
    .delete('/', operation(told.remove), signedIn(verify, shelf.scopes.modify), async (c) => {
      await shelf.remove(whoAsks(c), await readIds(c, most))
      return c.body(null, 200)
    })
    .get(
      '/contains',
      operation(told.contains),
      signedIn(verify, shelf.scopes.read),
      validate('query', idsQuery(most)),
      async (c) => {
        const { ids } = c.req.valid('query')
        const kept = await shelf.among(whoAsks(c), ids)
        return c.json(
          ids.map((id) => kept.has(id)),
          200,
        )
      },
    )
}
