import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { sql } from 'kysely'
import type { Reception } from '../documents/reception.ts'
import type { ReceptionStore } from '../store.ts'
import type { Db } from './database.ts'
import { byId } from './documents.ts'

const columns = ['id', 'popularity', 'followers'] as const

export const receptionIn = (db: Db): ReceptionStore => ({
  async find(ids) {
    if (!ids.length) return []
    const { rows } = await sql<Reception>`
      select id, popularity, followers from reception where id = any(${ids})`.execute(db)
    return rows
  },

  list: (kind, after, limit) =>
    db
      .selectFrom('reception')
      .select(columns)
      .where('kind', '=', kind)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),

  async savePopularity(kind, changed) {
    if (!changed.length) return
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('reception')
        .values(changed.map(({ id, popularity }) => ({ id, kind, popularity })).toSorted(byId))
        .onConflict((oc) =>
          oc.column('id').doUpdateSet((eb) => ({ popularity: eb.ref('excluded.popularity') })),
        )
        .execute()
      await addToOutbox(
        trx,
        changed.map(({ id }) => event(`${kind}.saved`, { id })),
      )
    })
  },

  async saveFollowers(changed) {
    if (!changed.length) return
    await db
      .insertInto('reception')
      .values(
        changed
          .map(({ id, followers }) => ({ id, kind: 'artist' as const, followers }))
          .toSorted(byId),
      )
      .onConflict((oc) =>
        oc.column('id').doUpdateSet((eb) => ({ followers: eb.ref('excluded.followers') })),
      )
      .execute()
  },
})
