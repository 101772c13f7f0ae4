import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { getLogger } from '@logtape/logtape'
import { sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import type { AnswerStore } from './store.ts'

interface AnswerDatabase {
  answer: {
    id: string
    fingerprint: string
    holder: string | null
    answer: Buffer | null
    expiresAt: Date
  }
}

const TIDY_EVERY_MS = 10 * 60_000

/** By the clock of the database, so that replicas need not agree on the time. */
const now = sql<Date>`clock_timestamp()`
const after = (ms: number) => sql<Date>`clock_timestamp() + ${ms} * interval '1 millisecond'`

/** Answers in PostgreSQL, for all replicas together. */
export async function openPostgresAnswers(url: string): Promise<AnswerStore> {
  const db = connect<AnswerDatabase>(url)
  await migrate(db, migrations)
  const tidy = () =>
    db
      .deleteFrom('answer')
      .where('expiresAt', '<=', now)
      .execute()
      .catch((error: unknown) =>
        getLogger(['busker', 'gateway']).warn('old answers are still there', { error }),
      )
  await tidy()
  const tidying = setInterval(() => void tidy(), TIDY_EVERY_MS)
  return {
    async claim(id, fingerprint, holder, ms) {
      for (;;) {
        const claimed = { fingerprint, holder, answer: null, expiresAt: after(ms) }
        const taken = await db
          .insertInto('answer')
          .values({ id, ...claimed })
          .onConflict((oc) =>
            oc.column('id').doUpdateSet(claimed).where('answer.expiresAt', '<=', now),
          )
          .returning('id')
          .executeTakeFirst()
        if (taken) return undefined
        const known = await db
          .selectFrom('answer')
          .select(['fingerprint', 'answer'])
          .where('id', '=', id)
          .where('expiresAt', '>', now)
          .executeTakeFirst()
        if (known) return { ...known, answer: known.answer ?? undefined }
        // It was let go between the two.
      }
    },
    async hold(id, holder, ms) {
      await db
        .updateTable('answer')
        .set({ expiresAt: after(ms) })
        .where('id', '=', id)
        .where('holder', '=', holder)
        .where('expiresAt', '>', now)
        .execute()
    },
    async keep(id, holder, answer, ms) {
      await db
        .updateTable('answer')
        .set({ holder: null, answer: Buffer.from(answer), expiresAt: after(ms) })
        .where('id', '=', id)
        .where('holder', '=', holder)
        .where('expiresAt', '>', now)
        .execute()
    },
    async release(id, holder) {
      await db.deleteFrom('answer').where('id', '=', id).where('holder', '=', holder).execute()
    },
    async close() {
      clearInterval(tidying)
      await db.destroy()
    },
  }
}
