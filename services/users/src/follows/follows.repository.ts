import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import type { Kysely, Transaction } from 'kysely'
import type { UsersDatabase } from '../database.ts'

type Kind = UsersDatabase['follow']['kind']

/** Who follows whom. Artists who are followed by more or fewer go out as events of the same transaction. */
export const createFollowsRepository = (db: Kysely<UsersDatabase>) => ({
  /** Follows artists. False when the follower has no profile (any more). */
  followArtists: (userId: string, targetIds: string[]) =>
    db.transaction().execute(async (trx) => {
      if (!(await locked(trx, [userId])).has(userId)) return false
      await insert(trx, userId, 'artist', targetIds)
      return true
    }),

  /** Follows people. Resolves to those who are not there, the follower among them; if any, to nothing else. */
  followUsers: (userId: string, targetIds: string[]) =>
    db.transaction().execute(async (trx) => {
      const there = await locked(trx, [userId, ...targetIds])
      const missing = [userId, ...targetIds].filter((id) => !there.has(id))
      if (!missing.length) await insert(trx, userId, 'user', targetIds)
      return missing
    }),

  /** Those of these who have a profile. */
  async withProfile(ids: string[]) {
    const rows = await db
      .selectFrom('profile')
      .select('userId')
      .where('userId', 'in', ids)
      .execute()
    return new Set(rows.map((row) => row.userId))
  },

  unfollow: (userId: string, kind: Kind, targetIds: string[]) =>
    db.transaction().execute(async (trx) => {
      const gone = await trx
        .deleteFrom('follow')
        .where('userId', '=', userId)
        .where('kind', '=', kind)
        .where('targetId', 'in', targetIds)
        .returning('targetId')
        .execute()
      if (kind === 'artist')
        await addToOutbox(
          trx,
          gone.map(({ targetId }) => event('artist.unfollowed', { id: targetId })),
        )
    }),

  /** How many follow each of these artists; none where an artist is not among them. */
  async countFollowers(artistIds: string[]) {
    const rows = await followersOfArtists(db).where('targetId', 'in', artistIds).execute()
    return rows.map(toFollowed)
  },

  /** Every artist whom somebody follows: in the order of the ids, from the one after `after`. */
  async listFollowed(after: string, limit: number) {
    const rows = await followersOfArtists(db)
      .where('targetId', '>', after)
      .orderBy('targetId')
      .limit(limit)
      .execute()
    return rows.map(toFollowed)
  },

  /** Those of these whom somebody follows. */
  async among(userId: string, kind: Kind, targetIds: string[]) {
    const rows = await db
      .selectFrom('follow')
      .select('targetId')
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .where('targetId', 'in', targetIds)
      .execute()
    return new Set(rows.map((row) => row.targetId))
  },

  /** In the order of their ids, from the one after `after` ('' is before all). */
  async listArtists(userId: string, after: string, limit: number) {
    const rows = await db
      .selectFrom('follow')
      .select('targetId')
      .where('userId', '=', userId)
      .where('kind', '=', 'artist')
      .where('targetId', '>', after)
      .orderBy('targetId')
      .limit(limit)
      .execute()
    return rows.map((row) => row.targetId)
  },

  async countArtists(userId: string) {
    const { total } = await db
      .selectFrom('follow')
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .where('userId', '=', userId)
      .where('kind', '=', 'artist')
      .executeTakeFirstOrThrow()
    return Number(total)
  },

  /** Artists who are gone are followed by nobody. */
  forgetArtists: (ids: string[]) =>
    db.deleteFrom('follow').where('kind', '=', 'artist').where('targetId', 'in', ids).execute(),
})

/** Those who have a profile, and keep it until the transaction ends. */
async function locked(trx: Kysely<UsersDatabase>, ids: string[]) {
  const rows = await trx
    .selectFrom('profile')
    .select('userId')
    .where('userId', 'in', ids)
    .orderBy('userId')
    .forKeyShare()
    .execute()
  return new Set(rows.map((row) => row.userId))
}

async function insert(
  trx: Transaction<UsersDatabase>,
  userId: string,
  kind: Kind,
  targetIds: string[],
) {
  const added = await trx
    .insertInto('follow')
    .values(targetIds.map((targetId) => ({ userId, kind, targetId })))
    .onConflict((oc) => oc.doNothing())
    .returning('targetId')
    .execute()
  if (kind === 'artist')
    await addToOutbox(
      trx,
      added.map(({ targetId }) => event('artist.followed', { id: targetId })),
    )
}

const followersOfArtists = (db: Kysely<UsersDatabase>) =>
  db
    .selectFrom('follow')
    .select(['targetId', (eb) => eb.fn.countAll<string>().as('followers')])
    .where('kind', '=', 'artist')
    .groupBy('targetId')

const toFollowed = ({ targetId, followers }: { targetId: string; followers: string }) => ({
  id: targetId,
  followers: Number(followers),
})
