import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { ApiError, notFound } from '@busker/http/errors'
import type { Slice } from '@busker/http/paging'
import type { Kysely, SelectQueryBuilder, Selectable, Transaction, Updateable } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { holdOwner } from './erase-owner.ts'

export type Playlist = Selectable<PlaylistsDatabase['playlist']>

/** Playlists without their items. Each change goes out as an event of the same transaction. */
export const createPlaylistsRepository = (db: Kysely<PlaylistsDatabase>) => ({
  find: (id: string) =>
    db.selectFrom('playlist').selectAll().where('id', '=', id).executeTakeFirst(),

  /** Changes with every change of the items of a playlist; another one, or none, when it is gone. */
  async editionOf(id: string) {
    const { version, number } = await db
      .selectFrom('erasures')
      .leftJoin('playlist', (join) => join.on('playlist.id', '=', id))
      .select(['version', 'number'])
      .executeTakeFirstOrThrow()
    return `${version} ${number}`
  },

  findPublic: (ids: string[]) =>
    ids.length
      ? db
          .selectFrom('playlist')
          .selectAll()
          .where('id', 'in', ids)
          .where('public', '=', true)
          .execute()
      : Promise.resolve([]),

  listPublicAfter: (after: string, limit: number) =>
    db
      .selectFrom('playlist')
      .selectAll()
      .where('public', '=', true)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),

  listPublic: ({ limit, offset }: Slice) =>
    db
      .selectFrom('playlist')
      .selectAll()
      .where('public', '=', true)
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),

  countPublic: async () => {
    const row = await db
      .selectFrom('playlist')
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .where('public', '=', true)
      .executeTakeFirstOrThrow()
    return Number(row.total)
  },

  /** The newest arrivals first, then those that most people follow. */
  listFeatured: ({ limit, offset }: Slice) =>
    db
      .selectFrom('playlist')
      .leftJoin(
        (eb) =>
          eb
            .selectFrom('playlistFollower')
            .select(['playlistId', (one) => one.fn.countAll<string>().as('followers')])
            .groupBy('playlistId')
            .as('followed'),
        (join) => join.onRef('followed.playlistId', '=', 'playlist.id'),
      )
      .selectAll('playlist')
      .where('public', '=', true)
      .orderBy((eb) => eb('kind', 'is not', null), 'desc')
      .orderBy((eb) => eb.fn.coalesce('followers', eb.val('0')), 'desc')
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),

  /** Those that somebody owns. */
  listOf: (ownerId: string, slice: Slice, onlyPublic: boolean) =>
    page(
      db
        .selectFrom('playlist')
        .where('ownerId', '=', ownerId)
        .$if(onlyPublic, (query) => query.where('public', '=', true)),
      slice,
    ),

  /** Those that somebody owns, shares or follows. */
  listFor: (userId: string, slice: Slice) =>
    page(
      db.selectFrom('playlist').where('id', 'in', (eb) =>
        eb
          .selectFrom('playlist')
          .select('id')
          .where('ownerId', '=', userId)
          .union(
            eb
              .selectFrom('playlistCollaborator')
              .select('playlistId as id')
              .where('userId', '=', userId),
          )
          .union(
            eb
              .selectFrom('playlistFollower')
              .innerJoin('playlist', 'playlist.id', 'playlistId')
              .select('playlistId as id')
              .where('userId', '=', userId)
              .where('playlist.public', '=', true),
          ),
      ),
      slice,
    ),

  /** Throws 404 when the account of the owner was erased. */
  create: (
    playlist: Pick<Playlist, 'ownerId' | 'name' | 'description' | 'public' | 'collaborative'>,
  ) =>
    db.transaction().execute(async (trx) => {
      mustBePrivateToShare(playlist)
      if (!(await holdOwner(trx, playlist.ownerId))) throw notFound('user', playlist.ownerId)
      const created = await trx
        .insertInto('playlist')
        .values({ ...playlist, id: newId() })
        .returningAll()
        .executeTakeFirstOrThrow()
      await begin(trx, created)
      await addToOutbox(trx, [event('playlist.saved', { id: created.id })])
      return created
    }),

  /**
   * The playlist that Busker keeps for an owner, created when it is not there yet; undefined when the
   * account of the owner was erased.
   */
  findKept: (ownerId: string, kind: NonNullable<Playlist['kind']>, name: string) =>
    db.transaction().execute(async (trx) => {
      if (!(await holdOwner(trx, ownerId))) return undefined
      const created = await trx
        .insertInto('playlist')
        .values({ id: newId(), ownerId, kind, name, description: '', public: true })
        .onConflict((oc) => oc.doNothing())
        .returningAll()
        .executeTakeFirst()
      if (created) await begin(trx, created)
      return trx
        .selectFrom('playlist')
        .selectAll()
        .where('ownerId', '=', ownerId)
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow()
    }),

  /** 404 when it is gone, 400 when it would be collaborative and public. */
  update: (id: string, change: Updateable<PlaylistsDatabase['playlist']>) =>
    db.transaction().execute(async (trx) => {
      const playlist = await trx
        .updateTable('playlist')
        .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow(() => notFound('playlist', id))
      mustBePrivateToShare(playlist)
      if (!playlist.collaborative)
        await trx.deleteFrom('playlistCollaborator').where('playlistId', '=', id).execute()
      await addToOutbox(trx, [event('playlist.saved', { id })])
    }),

  remove: (id: string) =>
    db.transaction().execute(async (trx) => {
      await trx.deleteFrom('playlist').where('id', '=', id).execute()
      await addToOutbox(trx, [event('playlist.removed', { id })])
    }),
})

/** Some of the playlists that a query is about, the newest first, and how many there are. */
async function page(
  query: SelectQueryBuilder<PlaylistsDatabase, 'playlist', object>,
  { limit, offset }: Slice,
) {
  const [some, { total }] = await Promise.all([
    query
      .selectAll('playlist')
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),
    query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { some, total: Number(total) }
}

function mustBePrivateToShare(playlist: Pick<Playlist, 'public' | 'collaborative'>) {
  if (playlist.public && playlist.collaborative)
    throw new ApiError(
      400,
      'COLLABORATIVE_IS_PRIVATE',
      'collaborative: only a private playlist can be. Send "public": false with it.',
    )
}

/** Its first version, without items. */
const begin = (trx: Transaction<PlaylistsDatabase>, { id, version, ownerId }: Playlist) =>
  trx
    .insertInto('playlistVersion')
    .values({ playlistId: id, version, kind: 'created', changedBy: ownerId, total: 0 })
    .execute()
