import { type OnQuery, connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import type { Player } from './player.ts'
import type { PlayerStore } from './store.ts'

interface PlayerDatabase {
  player: { userId: string; revision: string; state: Player }
}

/** Players in PostgreSQL. */
export async function openPostgresPlayers(url: string, onQuery?: OnQuery): Promise<PlayerStore> {
  const db = connect<PlayerDatabase>(url, undefined, onQuery)
  await migrate(db, migrations)
  return {
    async find(userId) {
      const { rows } = await sql<Omit<PlayerDatabase['player'], 'userId'>>`
        select state, revision from player where user_id = ${userId}`.execute(db)
      return rows[0] && { player: rows[0].state, revision: rows[0].revision }
    },
    async replace(userId, known, { player: state, revision }) {
      if (known === undefined) {
        const added = await db
          .insertInto('player')
          .values({ userId, revision, state })
          .onConflict((oc) => oc.doNothing())
          .executeTakeFirst()
        return added.numInsertedOrUpdatedRows === 1n
      }
      const changed = await sql`
        update player set revision = ${revision}, state = ${state}
        where user_id = ${userId} and revision = ${known}`.execute(db)
      return changed.numAffectedRows === 1n
    },
    async revisions(userIds) {
      if (!userIds.length) return new Map()
      const { rows } = await sql<Omit<PlayerDatabase['player'], 'state'>>`
        select user_id, revision from player where user_id = any(${userIds}::text[])`.execute(db)
      return new Map(rows.map((row) => [row.userId, row.revision]))
    },
    async remove(userId) {
      await db.deleteFrom('player').where('userId', '=', userId).execute()
    },
    close: () => db.destroy(),
  }
}
