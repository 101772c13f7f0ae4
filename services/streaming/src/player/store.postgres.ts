import { type OnQuery, connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
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
      const row = await db
        .selectFrom('player')
        .select(['state', 'revision'])
        .where('userId', '=', userId)
        .executeTakeFirst()
      return row && { player: row.state, revision: row.revision }
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
      const changed = await db
        .updateTable('player')
        .set({ revision, state })
        .where('userId', '=', userId)
        .where('revision', '=', known)
        .executeTakeFirst()
      return changed.numUpdatedRows === 1n
    },
    async revisions(userIds) {
      if (!userIds.length) return new Map()
      const rows = await db
        .selectFrom('player')
        .select(['userId', 'revision'])
        .where('userId', 'in', userIds)
        .execute()
      return new Map(rows.map((row) => [row.userId, row.revision]))
    },
    async remove(userId) {
      await db.deleteFrom('player').where('userId', '=', userId).execute()
    },
    close: () => db.destroy(),
  }
}
