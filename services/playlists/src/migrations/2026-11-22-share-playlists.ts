import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('playlist')
    .addColumn('collaborative', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute()
  for (const table of ['playlist_collaborator', 'playlist_follower']) {
    await db.schema
      .createTable(table)
      .addColumn('playlist_id', 'text', (c) =>
        c.notNull().references('playlist.id').onDelete('cascade'),
      )
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addColumn('since', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint(`${table}_pkey`, ['playlist_id', 'user_id'])
      .execute()
    await db.schema.createIndex(`${table}_user`).on(table).column('user_id').execute()
  }
  await db.schema
    .alterTable('playlist_follower')
    .addColumn('public', 'boolean', (c) => c.notNull().defaultTo(true))
    .execute()
}
