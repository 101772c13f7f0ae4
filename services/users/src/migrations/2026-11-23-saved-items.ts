import { type Kysely, sql } from 'kysely'

const statements = [
  `create table saved_item (
    user_id text not null references profile on delete cascade,
    kind text not null,
    target_id text collate "C" not null,
    added_at timestamptz not null,
    seq bigint not null generated always as identity,
    primary key (user_id, kind, target_id))`,
  // Holds all that a page needs.
  `create index saved_item_newest on saved_item (user_id, kind, added_at desc, seq)
    include (target_id)`,
  `create index saved_item_target on saved_item (kind, target_id)`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
