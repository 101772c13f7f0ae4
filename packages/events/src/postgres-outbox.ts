import type { BuskerEvent } from '@busker/contracts/events'
import { type Generated, type Kysely, type Transaction, sql } from 'kysely'
import type { Outbox } from './outbox.ts'

/** The table that a service keeps beside its own: `seq bigserial primary key, event jsonb not null`. */
export interface OutboxDatabase {
  outbox: { seq: Generated<string>; event: string }
}

/** Stores events in the transaction of the change that they tell of. */
export const addToOutbox = <Database extends OutboxDatabase>(
  trx: Transaction<Database>,
  events: BuskerEvent[],
) =>
  sql`insert into outbox (event) select * from jsonb_array_elements(${JSON.stringify(events)}::jsonb)`.execute(
    trx,
  )

/** The outbox of a service on PostgreSQL. Replicas share it: each takes rows that no other holds. */
export const createPostgresOutbox = <Database extends OutboxDatabase>(
  db: Kysely<Database>,
): Outbox => ({
  take: async (limit, deliver) => {
    // Most looks find nothing: one small query, without a transaction.
    const { rows: waiting } = await sql`select from outbox limit 1`.execute(db)
    if (!waiting.length) return 0
    return db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ seq: string; event: BuskerEvent }>`
        select seq, event from outbox order by seq limit ${limit} for update skip locked`.execute(
        trx,
      )
      if (!rows.length) return 0
      await deliver(rows.map((row) => row.event))
      await sql`delete from outbox where seq in (${sql.join(rows.map((row) => row.seq))})`.execute(
        trx,
      )
      return rows.length
    })
  },
})
