import { newId } from '@busker/contracts/ids'
import { type Kysely, type Selectable, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { type EmbedKeyBody, MOST_KEYS } from './embed-keys.schemas.ts'

export type EmbedKey = Selectable<AuthDatabase['embedKey']>

const columnsOf = (body: EmbedKeyBody) => ({
  name: body.name,
  origins: body.origins,
  nullOrigin: body.null_origin,
  previewSeconds: body.preview_seconds,
  grantsPerHour: body.grants_per_hour,
  active: body.active,
})

/** Embed keys in a database or a transaction. */
export const createEmbedKeysRepository = (
  db: Kysely<AuthDatabase> | Transaction<AuthDatabase>,
) => ({
  list: () => db.selectFrom('embedKey').selectAll().orderBy('createdAt').orderBy('id').execute(),

  find: (id: string) =>
    db.selectFrom('embedKey').selectAll().where('id', '=', id).executeTakeFirst(),

  findByKey: (key: string) =>
    db.selectFrom('embedKey').selectAll().where('key', '=', key).executeTakeFirst(),

  /** Call it in a transaction. Undefined when there are as many keys as there may be. */
  async create(body: EmbedKeyBody, createdBy: string) {
    await sql`lock table embed_key in share row exclusive mode`.execute(db)
    const { count } = await db
      .selectFrom('embedKey')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= MOST_KEYS) return undefined
    return db
      .insertInto('embedKey')
      .values({ id: newId(), key: `pk_${newId()}`, createdBy, ...columnsOf(body) })
      .returningAll()
      .executeTakeFirstOrThrow()
  },

  change: (id: string, body: EmbedKeyBody) =>
    db
      .updateTable('embedKey')
      .set(columnsOf(body))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst(),

  remove: (id: string) =>
    db.deleteFrom('embedKey').where('id', '=', id).returningAll().executeTakeFirst(),
})
