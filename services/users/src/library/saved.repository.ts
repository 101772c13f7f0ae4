import type { Slice } from '@busker/http/paging'
import { type Kysely, sql } from 'kysely'
import type { UsersDatabase } from '../database.ts'
import type { SavedKind } from './kinds.ts'

export interface NewItem {
  id: string
  /** When it was saved elsewhere; now, unless told. */
  addedAt?: Date | undefined
}

/** What people saved. */
export const createSavedRepository = (db: Kysely<UsersDatabase>) => ({
  /**
   * Saves what is not saved yet; a time to come counts as now. Resolves to the ids of what is new,
   * or to undefined when there is no such profile (any more).
   */
  add: (userId: string, kind: SavedKind, items: NewItem[]) =>
    db.transaction().execute(async (trx) => {
      if (!(await locked(trx, userId))) return undefined
      const rows = await trx
        .insertInto('savedItem')
        .values(
          items.map(({ id, addedAt }) => ({
            userId,
            kind,
            targetId: id,
            addedAt: notLater(addedAt),
          })),
        )
        .onConflict((oc) => oc.doNothing())
        .returning('targetId')
        .execute()
      return rows.map((row) => row.targetId)
    }),

  remove: (userId: string, kind: SavedKind, ids: string[]) =>
    db.transaction().execute(async (trx) => {
      await locked(trx, userId)
      await trx
        .deleteFrom('savedItem')
        .where('userId', '=', userId)
        .where('kind', '=', kind)
        .where('targetId', 'in', ids)
        .execute()
    }),

  /** Those of these that somebody saved. */
  async among(userId: string, kind: SavedKind, ids: string[]) {
    const rows = await db
      .selectFrom('savedItem')
      .select('targetId')
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .where('targetId', 'in', ids)
      .execute()
    return new Set(rows.map((row) => row.targetId))
  },

  /** The newest first; those of one time in the order in which they were saved. */
  list: (userId: string, kind: SavedKind, { limit, offset }: Slice) =>
    db
      .selectFrom('savedItem')
      .select(['targetId', 'addedAt'])
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .orderBy('addedAt', 'desc')
      .orderBy('seq')
      .limit(limit)
      .offset(offset)
      .execute(),

  async count(userId: string, kind: SavedKind) {
    const { total } = await db
      .selectFrom('savedItem')
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
    return Number(total)
  },

  /** Nobody has it saved any more. One alone, since two such could wait for each other. */
  forget: (kind: SavedKind, id: string) =>
    db.deleteFrom('savedItem').where('kind', '=', kind).where('targetId', '=', id).execute(),
})

/** Lets the changes of one person happen one after another, so that none waits for the other. */
const locked = (trx: Kysely<UsersDatabase>, userId: string) =>
  trx
    .selectFrom('profile')
    .select('userId')
    .where('userId', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst()

const notLater = (time: Date | undefined) =>
  time
    ? sql<Date>`least(${time.toISOString()}::timestamptz, statement_timestamp())`
    : sql<Date>`statement_timestamp()`
