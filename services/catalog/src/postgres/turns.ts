import type { TurnStore } from '../store.ts'
import type { Db } from './database.ts'

export const turnsIn = (db: Db): TurnStore => ({
  async take(work, worker, now, until) {
    const taken = await db
      .insertInto('turn')
      .values({ work, worker, until })
      .onConflict((oc) =>
        oc
          .column('work')
          .doUpdateSet({ worker, until })
          .where((eb) =>
            eb.or([eb('turn.worker', '=', worker), eb('turn.until', '<', String(now))]),
          ),
      )
      .returning('work')
      .executeTakeFirst()
    return taken !== undefined
  },
  async leave(work, worker) {
    await db.deleteFrom('turn').where('work', '=', work).where('worker', '=', worker).execute()
  },
})
