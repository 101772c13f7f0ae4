import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { notFound } from '@busker/http/errors'
import type { Slice } from '@busker/http/paging'
import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { holdOwner } from './erase-owner.ts'

export type Playlist = Selectable<PlaylistsDatabase['playlist']>

/** Playlists without their items. Each change goes out as an event of the same transaction. */
export const createPlaylistsRepository = (db: Kysely<PlaylistsDatabase>) => ({
  find: (id: string) =>
    db.selectFrom('playlist').selectAll().where('id', '=', id).executeTakeFirst(),

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

  listOf: (ownerId: string, { limit, offset }: Slice, onlyPublic = false) =>
    db
      .selectFrom('playlist')
      .selectAll()
      .where('ownerId', '=', ownerId)
      .$if(onlyPublic, (query) => query.where('public', '=', true))
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),

  countOf: async (ownerId: string, onlyPublic = false) => {
    const row = await db
      .selectFrom('playlist')
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .where('ownerId', '=', ownerId)
      .$if(onlyPublic, (query) => query.where('public', '=', true))
      .executeTakeFirstOrThrow()
    return Number(row.total)
  },

  /** Throws 404 when the account of the owner was erased. */
  create: (playlist: Pick<Playlist, 'ownerId' | 'name' | 'description' | 'public'>) =>
    db.transaction().execute(async (trx) => {
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

  update: (id: string, change: Updateable<PlaylistsDatabase['playlist']>) =>
    db.transaction().execute(async (trx) => {
      await trx
        .updateTable('playlist')
        .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
      await addToOutbox(trx, [event('playlist.saved', { id })])
    }),

  remove: (id: string) =>
    db.transaction().execute(async (trx) => {
      await trx.deleteFrom('playlist').where('id', '=', id).execute()
      await addToOutbox(trx, [event('playlist.removed', { id })])
    }),
})

/** Its first version, without items. */
const begin = (trx: Transaction<PlaylistsDatabase>, { id, version, ownerId }: Playlist) =>
  trx
    .insertInto('playlistVersion')
    .values({ playlistId: id, version, kind: 'created', changedBy: ownerId, total: 0 })
    .execute()
