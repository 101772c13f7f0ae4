import { DELETED_USER } from '@busker/contracts/deleted-user'
import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { sql } from 'kysely'
import type { ImportJob } from '../documents/import-job.ts'
import type { ImportStore } from '../store.ts'
import type { Db } from './database.ts'

export const importsIn = (db: Db): ImportStore => ({
  async find(id) {
    const row = await db
      .selectFrom('importJob')
      .select('doc')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.doc
  },

  async create(job) {
    await db
      .insertInto('importJob')
      .values({
        id: job.id,
        finished: false,
        createdAt: job.createdAt,
        doc: JSON.stringify(job),
      })
      .execute()
  },

  async claim(worker, now, until) {
    const oldest = await db
      .selectFrom('importJob')
      .select(['id', 'doc'])
      .where('finished', '=', false)
      .orderBy('createdAt')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (!oldest) return undefined
    const { numUpdatedRows } = await db
      .updateTable('importJob')
      .set({ claimedBy: worker, claimedUntil: until })
      .where('id', '=', oldest.id)
      .where('finished', '=', false)
      .where((eb) =>
        eb.or([
          eb('claimedBy', 'is', null),
          eb('claimedBy', '=', worker),
          eb('claimedUntil', '<', String(now)),
        ]),
      )
      .executeTakeFirst()
    return numUpdatedRows ? oldest.doc : undefined
  },

  async save(job, worker, until) {
    const { numUpdatedRows } = await db
      .updateTable('importJob')
      .set({ doc: allButOwner(job), claimedUntil: until })
      .where('id', '=', job.id)
      .where('claimedBy', '=', worker)
      .where('finished', '=', false)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },

  finish: (job, worker, announce) =>
    db.transaction().execute(async (trx) => {
      const stored = await trx
        .updateTable('importJob')
        .set({ doc: allButOwner(job), finished: true })
        .where('id', '=', job.id)
        .where('claimedBy', '=', worker)
        .where('finished', '=', false)
        .returning('doc')
        .executeTakeFirst()
      if (announce && stored)
        await addToOutbox(trx, [
          event('library.imported', { importId: job.id, ownerId: stored.doc.ownerId }),
        ])
    }),

  async forgetOwner(ownerId) {
    await sql`
      update import_job set doc = jsonb_set(doc, '{ownerId}', to_jsonb(${DELETED_USER}::text))
      where doc->>'ownerId' = ${ownerId}`.execute(db)
  },
})

const allButOwner = (job: ImportJob) =>
  sql<string>`jsonb_set(${JSON.stringify(job)}::jsonb, '{ownerId}', doc->'ownerId')`
