import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table profile
    add column country text,
    add column locale text,
    add column explicit_filter boolean not null default false,
    add column account_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
    add column picture_id text,
    add column settings jsonb not null default '{}',
    add column updated_at timestamptz not null default now()`,
  `create table picture (
    key text primary key,
    picture_id text not null,
    user_id text not null references profile on delete cascade,
    width integer not null,
    height integer not null,
    created_at timestamptz not null default now())`,
  `create index picture_user on picture (user_id, picture_id)`,
  `create table follow (
    user_id text not null references profile on delete cascade,
    kind text not null,
    target_id text collate "C" not null,
    created_at timestamptz not null default now(),
    primary key (user_id, kind, target_id))`,
  `create index follow_target on follow (kind, target_id)`,
  `create table outbox (seq bigserial primary key, event jsonb not null)`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
