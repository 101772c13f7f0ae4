import { type Kysely, sql } from 'kysely'
import type { Migrations } from '@busker/postgres/migrate'

/** An event is kept once, and once more for each group that still has to hear of it. */
const createEvents = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('event')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('seq', 'bigserial', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('payload', 'jsonb', (c) => c.notNull())
      .addColumn('published_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .execute()
    await db.schema.createIndex('event_published_at').on('event').column('published_at').execute()
    await db.schema
      .createTable('subscription')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('group_name', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('subscription_key', ['name', 'group_name'])
      .execute()
    await db.schema
      .createTable('delivery')
      .addColumn('event_id', 'uuid', (c) => c.notNull().references('event.id').onDelete('cascade'))
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('group_name', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('due_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('delivery_key', ['event_id', 'group_name'])
      .execute()
    await db.schema
      .createIndex('delivery_due')
      .on('delivery')
      .columns(['group_name', 'name', 'due_at', 'seq'])
      .execute()
  },
}

/** What a group could not do stays as a dead letter until somebody has it told once more. */
const keepDeadLetters = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('delivery')
      .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('first_failed_at', 'timestamptz')
      .addColumn('died_at', 'timestamptz')
      .addColumn('reason', 'text')
      .execute()
    await db.schema.dropIndex('delivery_due').execute()
    await db.schema
      .createIndex('delivery_due')
      .on('delivery')
      .columns(['group_name', 'name', 'due_at', 'seq'])
      .where(sql.ref('died_at'), 'is', null)
      .execute()
    await db.schema
      .createIndex('delivery_dead')
      .on('delivery')
      .column('died_at')
      .where(sql.ref('died_at'), 'is not', null)
      .execute()
  },
}

export const migrations: Migrations = {
  '2026-11-22-create-events': createEvents,
  '2026-11-23-keep-dead-letters': keepDeadLetters,
}
