import type { Blobs } from '@busker/blobs/blobs'
import { DELETED_USER } from '@busker/contracts/deleted-user'
import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { type Kysely, type Transaction, sql } from 'kysely'
import { createCoversRepository } from '../covers/covers.repository.ts'
import type { PlaylistsDatabase } from '../database.ts'

/** A playlist may have ten thousand items; so many are taken away together. */
const AT_ONCE = 50

const hashOf = (ownerId: string) => Bun.SHA256.hash(ownerId, 'hex')

/** Holds off the erasure of an owner until the transaction ends. False when it has begun already. */
export async function holdOwner(trx: Transaction<PlaylistsDatabase>, ownerId: string) {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${ownerId}, 0))`.execute(trx)
  const erased = trx.selectFrom('erasedOwner').select('ownerHash')
  return !(await erased.where('ownerHash', '=', hashOf(ownerId)).executeTakeFirst())
}

/**
 * Removes the playlists of somebody, forgets what they added to, followed and shared of those of others,
 * and tells that it is done. From then on nothing late makes them a playlist. Twice does no harm.
 */
export async function eraseOwner(db: Kysely<PlaylistsDatabase>, blobs: Blobs, ownerId: string) {
  await db.transaction().execute((trx) => refuseLater(trx, ownerId))
  while (await db.transaction().execute((trx) => removeSome(trx, ownerId)));
  await createCoversRepository(db, blobs).sweep()
  await db.transaction().execute(async (trx) => {
    for (const table of ['playlistItem', 'playlistItemPast'] as const)
      await trx
        .updateTable(table)
        .set({ addedBy: DELETED_USER })
        .where('addedBy', '=', ownerId)
        .execute()
    await trx
      .updateTable('playlistVersion')
      .set({ changedBy: DELETED_USER })
      .where('changedBy', '=', ownerId)
      .execute()
    for (const table of ['playlistCollaborator', 'playlistFollower'] as const)
      await trx.deleteFrom(table).where('userId', '=', ownerId).execute()
    await sql`update erasures set number = number + 1`.execute(trx)
    await addToOutbox(trx, [event('account.erased', { userId: ownerId, service: 'playlists' })])
  })
}

async function refuseLater(trx: Transaction<PlaylistsDatabase>, ownerId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${ownerId}, 0))`.execute(trx)
  await trx
    .deleteFrom('erasedOwner')
    .where('erasedAt', '<', sql<Date>`now() - interval '31 days'`)
    .execute()
  await trx
    .insertInto('erasedOwner')
    .values({ ownerHash: hashOf(ownerId) })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

async function removeSome(trx: Transaction<PlaylistsDatabase>, ownerId: string) {
  const some = trx.selectFrom('playlist').select('id').where('ownerId', '=', ownerId)
  const gone = await trx
    .deleteFrom('playlist')
    .where('id', 'in', some.limit(AT_ONCE))
    .returning('id')
    .execute()
  await addToOutbox(
    trx,
    gone.map(({ id }) => event('playlist.removed', { id })),
  )
  return gone.length > 0
}
