import { moveToMongo } from '@busker/mongo/move'
import { type MoveOptions, movePostgres, readDatabase } from '@busker/postgres/move'
import { pagesOf } from '@busker/postgres/tables'
import { type Transaction, sql } from 'kysely'
import { migrations } from './migrations/index.ts'
import { openPlayerStore } from './player/open-store.ts'
import type { Player } from './player/player.ts'
import { openRenditionStore } from './renditions/open-store.ts'
import type { Rendition } from './renditions/rendition.ts'

interface Options extends Omit<MoveOptions, 'migrations' | 'settle'> {
  /** Keeps a file of music where listeners will fetch it from; null when it is not there. */
  keepOriginal?: ((path: string, contentType: string) => Promise<string | null>) | undefined
}

interface PlayerRow {
  userId: string
  revision: string
  state: Player
}

const RENDITIONS = 'select * from rendition'

/** Moves what is played from where, and what plays on which device, to another PostgreSQL or to MongoDB. */
export async function moveStreaming({ keepOriginal, ...options }: Options) {
  const withOriginal = async ({ trackId, ...rest }: Rendition) => ({
    _id: trackId,
    ...rest,
    original: (await keepOriginal?.(rest.path, rest.contentType)) ?? rest.original,
  })
  if (!options.to.startsWith('mongodb')) {
    const settle = async (trx: Transaction<unknown>) => {
      for await (const page of pagesOf<Rendition>(trx, RENDITIONS)) {
        const kept = await Promise.all(page.map(withOriginal))
        await sql`update rendition set original = kept.original
          from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept("_id" text, original text)
          where rendition.track_id = kept."_id"`.execute(trx)
      }
    }
    return movePostgres({ ...options, migrations, settle: keepOriginal && settle })
  }
  const moved = await readDatabase(options.from, migrations, (trx, told) =>
    moveToMongo({
      ...options,
      told,
      collections: {
        async *renditions() {
          for await (const page of pagesOf<Rendition>(trx, RENDITIONS))
            yield Promise.all(page.map(withOriginal))
        },
        async *players() {
          for await (const page of pagesOf<PlayerRow>(trx, 'select * from player'))
            yield page.map(({ userId, revision, state }) => ({
              _id: userId,
              revision,
              player: state,
            }))
        },
      },
    }),
  )
  // Their indexes.
  await (await openRenditionStore(options.to)).close()
  await (await openPlayerStore(options.to)).close()
  return moved
}
