import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import type { Play, PlayLedger } from './store.ts'
import { inOrder } from './track-plays.ts'

interface AnalyticsDatabase {
  play: Play
}

/** The play ledger in PostgreSQL. */
export async function openPostgresLedger(url: string): Promise<PlayLedger> {
  const db = connect<AnalyticsDatabase>(url)
  await migrate(db, migrations)
  return {
    async merge(plays) {
      if (!plays.length) return
      // Sorted, so that two batches never wait for each other's rows.
      const sorted = plays.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
      await db
        .insertInto('play')
        .values(sorted)
        .onConflict((oc) =>
          oc.column('sessionId').doUpdateSet({
            listenedMs: sql`greatest(play.listened_ms, excluded.listened_ms)`,
            counted: sql`play.counted or excluded.counted`,
          }),
        )
        .execute()
    },
    find: (sessionId) =>
      db.selectFrom('play').selectAll().where('sessionId', '=', sessionId).executeTakeFirst(),
    async countByTrack(trackIds) {
      if (!trackIds.length) return []
      const rows = await db
        .selectFrom('play')
        .select((eb) => [
          'trackId',
          eb.fn.countAll<string>().filterWhere('counted', '=', true).as('plays'),
          eb.fn.sum<string>('listenedMs').as('listenedMs'),
        ])
        .where('trackId', 'in', trackIds)
        .groupBy('trackId')
        .execute()
      return inOrder(
        trackIds,
        rows.map(({ trackId, plays, listenedMs }) => ({
          trackId,
          plays: Number(plays),
          listenedMs: Number(listenedMs),
        })),
      )
    },
    ping: () => sql`select 1`.execute(db),
    close: () => db.destroy(),
  }
}
