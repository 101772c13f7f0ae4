import { newId } from '@busker/contracts/ids'
import type { Blobs } from '@busker/blobs/blobs'
import type { Sized } from '@busker/pictures/draw'
import { type Kysely, sql } from 'kysely'
import type { UsersDatabase } from '../database.ts'

/**
 * Pictures of people: blobs, and a note of each. The note is written before the blob and goes after
 * it, so that whatever is cut off between, the erasure of an account finds them all.
 */
export function createPicturesRepository(db: Kysely<UsersDatabase>, blobs: Blobs) {
  const isKnown = async (userId: string) =>
    (await db
      .selectFrom('profile')
      .select('userId')
      .where('userId', '=', userId)
      .executeTakeFirst()) !== undefined

  /** Makes one picture, or none, the one that is shown, and removes the one before it. */
  const show = (userId: string, pictureId: string | null) =>
    db.transaction().execute(async (trx) => {
      const shown = await trx
        .selectFrom('profile')
        .select('pictureId')
        .where('userId', '=', userId)
        .forUpdate()
        .executeTakeFirst()
      if (!shown) return undefined
      await trx
        .updateTable('profile')
        .set({ pictureId, updatedAt: sql`now()` })
        .where('userId', '=', userId)
        .execute()
      // Besides the one before: what was noted, but never shown.
      const old = await trx
        .selectFrom('picture')
        .select('key')
        .where('userId', '=', userId)
        .where('pictureId', 'is distinct from', pictureId)
        .where((eb) =>
          eb.or([
            eb('pictureId', '=', shown.pictureId),
            eb('createdAt', '<', sql<Date>`now() - interval '1 hour'`),
          ]),
        )
        .execute()
      return old.map(({ key }) => key)
    })
  const forget = async (keys: string[]) => {
    for (const key of keys) await blobs.remove(key)
    if (keys.length) await db.deleteFrom('picture').where('key', 'in', keys).execute()
  }

  return {
    /** Whether a blob is part of a picture that somebody shows. */
    isShown: async (key: string) =>
      (await db
        .selectFrom('picture')
        .innerJoin('profile', 'profile.pictureId', 'picture.pictureId')
        .select('key')
        .where('key', '=', key)
        .executeTakeFirst()) !== undefined,

    /** Keeps a picture, and shows it instead of the one before. False when there is no such profile. */
    async replace(userId: string, sizes: Sized[]) {
      if (!(await isKnown(userId))) return false
      const pictureId = newId()
      const noted = sizes.map(({ bytes, width, height }) => ({
        key: Bun.SHA256.hash(bytes, 'hex'),
        pictureId,
        userId,
        width,
        height,
      }))
      await db.insertInto('picture').values(noted).execute()
      for (const { bytes } of sizes) await blobs.put(bytes, 'image/jpeg')
      const old = await show(userId, pictureId)
      await forget(old ?? noted.map(({ key }) => key))
      return old !== undefined
    },

    /** Shows none. False when there is no such profile. */
    async remove(userId: string) {
      const old = await show(userId, null)
      await forget(old ?? [])
      return old !== undefined
    },
  }
}
