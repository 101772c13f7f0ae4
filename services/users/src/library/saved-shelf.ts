import { notFound } from '@busker/http/errors'
import type { UsersDeps } from '../deps.ts'
import type { SavedKind } from './kinds.ts'
import { type NewItem, createSavedRepository } from './saved.repository.ts'
import type { Shelf, Who } from './shelf.ts'

/** What people saved of one kind. */
export function savedShelf({ db, catalog }: UsersDeps, kind: SavedKind) {
  const saved = createSavedRepository(db)
  const missing = async (ids: string[]) => {
    const there = new Set((await catalog[kind](ids)).map(({ id }) => id))
    return ids.filter((id) => !there.has(id))
  }
  const addItems = async ({ userId }: Who, items: NewItem[]) => {
    const added = await saved.add(userId, kind, items)
    if (!added) throw notFound('user', userId)
    // What left the catalog since `mustTake` was told of before it stood here.
    const gone = await missing(added)
    const [first] = gone
    if (!first) return
    await saved.remove(userId, kind, gone)
    throw notFound(kind, first)
  }
  return {
    scopes: { read: 'user-library-read', modify: 'user-library-modify' },
    async mustTake(_who, ids) {
      const [first] = await missing(ids)
      if (first) throw notFound(kind, first)
    },
    add: (who, ids) =>
      addItems(
        who,
        ids.map((id) => ({ id })),
      ),
    addItems,
    remove: ({ userId }, ids) => saved.remove(userId, kind, ids),
    among: ({ userId }, ids) => saved.among(userId, kind, ids),
  } satisfies Shelf & { addItems: typeof addItems }
}
