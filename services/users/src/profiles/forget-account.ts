import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import type { UsersDeps } from '../deps.ts'

/**
 * Forgets somebody: profile, settings, pictures, and follows both ways. Stores that it was done with
 * the doing. Twice does no harm.
 */
export const forgetAccount = ({ db, blobs }: Pick<UsersDeps, 'db' | 'blobs'>, userId: string) =>
  db.transaction().execute(async (trx) => {
    // With its row locked a profile gets no more pictures and follows.
    const known = trx.selectFrom('profile').select('userId').where('userId', '=', userId)
    await known.forUpdate().execute()
    const pictures = trx.selectFrom('picture').select('key').where('userId', '=', userId)
    for (const { key } of await pictures.execute()) await blobs.remove(key)
    const followed = await trx
      .selectFrom('follow')
      .select('targetId')
      .where('userId', '=', userId)
      .where('kind', '=', 'artist')
      .execute()
    await trx.deleteFrom('profile').where('userId', '=', userId).execute()
    await trx
      .deleteFrom('follow')
      .where('kind', '=', 'user')
      .where('targetId', '=', userId)
      .execute()
    await addToOutbox(trx, [
      ...followed.map(({ targetId }) => event('artist.unfollowed', { id: targetId })),
      event('account.erased', { userId, service: 'users' }),
    ])
  })
