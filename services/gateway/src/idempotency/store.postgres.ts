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
        const taken = await sql`
          insert into answer (id, fingerprint, holder, expires_at)
          values (${id}, ${fingerprint}, ${holder}, ${after(ms)})
          on conflict (id) do update set fingerprint = excluded.fingerprint,
            holder = excluded.holder, answer = null, expires_at = excluded.expires_at
          where answer.expires_at <= ${now}`.execute(db)
        if (taken.numAffectedRows) return undefined
        const { rows } = await sql<Pick<AnswerDatabase['answer'], 'fingerprint' | 'answer'>>`
          select fingerprint, answer from answer where id = ${id} and expires_at > ${now}`.execute(
          db,
        )
        const [known] = rows
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
      await sql`
        update answer set holder = null, answer = ${Buffer.from(answer)}, expires_at = ${after(ms)}
        where id = ${id} and holder = ${holder} and expires_at > ${now}`.execute(db)
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
