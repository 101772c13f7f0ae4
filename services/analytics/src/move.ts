import { moveToMongo } from '@busker/mongo/move'
import { type MoveOptions, movePostgres, readDatabase } from '@busker/postgres/move'
import { pagesOf } from '@busker/postgres/tables'
import { migrations } from './migrations/index.ts'
import { documentOf } from './plays/document.ts'
import { openLedger } from './plays/open-ledger.ts'
import type { Play } from './plays/store.ts'

interface Forgotten {
  userHash: string
  until: Date
}

/** Moves the plays, and who is to be forgotten, to another PostgreSQL or to MongoDB. */
export async function moveAnalytics(options: Omit<MoveOptions, 'migrations'>) {
  if (!options.to.startsWith('mongodb')) return movePostgres({ ...options, migrations })
  const moved = await readDatabase(options.from, migrations, (trx, told) =>
    moveToMongo({
      ...options,
      told,
      collections: {
        async *plays() {
          for await (const page of pagesOf<Play>(trx, 'select * from play'))
            yield page.map(documentOf)
        },
        async *forgotten() {
          for await (const page of pagesOf<Forgotten>(trx, 'select * from forgotten'))
            yield page.map(({ userHash, until }) => ({ _id: userHash, until }))
        },
      },
    }),
  )
  // Its indexes.
  await (await openLedger(options.to)).close()
  return moved
}
