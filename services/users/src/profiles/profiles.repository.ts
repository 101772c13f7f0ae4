import type { Kysely } from 'kysely'
import type { UsersDatabase } from '../database.ts'

export const createProfilesRepository = (db: Kysely<UsersDatabase>) => ({
  find: (userId: string) =>
    db.selectFrom('profile').selectAll().where('userId', '=', userId).executeTakeFirst(),
  createUnlessKnown: (profiles: { userId: string; displayName: string }[]) =>
    db
      .insertInto('profile')
      .values(profiles)
      .onConflict((oc) => oc.doNothing())
      .execute(),
})
