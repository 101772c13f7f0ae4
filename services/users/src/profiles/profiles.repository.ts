import type { Kysely, Updateable } from 'kysely'
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { UsersDatabase } from '../database.ts'

/** A database, or a transaction in one. */
type Db = Kysely<UsersDatabase>

export const createProfilesRepository = (db: Db) => ({
  /** A profile with its picture, widest first, and how many follow it. */
  find: (userId: string) =>
    db
      .selectFrom('profile')
      .selectAll('profile')
      .select((eb) => [
        jsonArrayFrom(
          eb
            .selectFrom('picture')
            .select(['key', 'width', 'height'])
            .whereRef('picture.userId', '=', 'profile.userId')
            .whereRef('picture.pictureId', '=', 'profile.pictureId')
            .orderBy('width', 'desc')
            .orderBy('height', 'desc'),
        ).as('images'),
        eb
          .selectFrom('follow')
          .select((f) => f.fn.countAll<string>().as('total'))
          .where('kind', '=', 'user')
          .whereRef('targetId', '=', 'profile.userId')
          .as('followers'),
      ])
      .where('userId', '=', userId)
      .executeTakeFirst(),

  createUnlessKnown: (profiles: { userId: string; displayName: string }[]) =>
    db
      .insertInto('profile')
      .values(profiles)
      .onConflict((oc) => oc.column('userId').doNothing())
      .execute(),

  /** False when there is no such profile. */
  async change(
    userId: string,
    change: Omit<Updateable<UsersDatabase['profile']>, 'settings' | 'userId' | 'accountId'>,
  ) {
    const { numUpdatedRows } = await db
      .updateTable('profile')
      .set({ ...change, updatedAt: sql`now()` })
      .where('userId', '=', userId)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },

  /** Lays these settings over those that are there. Resolves to all; undefined without a profile. */
  changeSettings: (userId: string, settings: object) =>
    db
      .updateTable('profile')
      .set({ settings: sql`settings || ${JSON.stringify(settings)}::jsonb` })
      .where('userId', '=', userId)
      .returning('settings')
      .executeTakeFirst(),
})

export type Profile = NonNullable<
  Awaited<ReturnType<ReturnType<typeof createProfilesRepository>['find']>>
>
