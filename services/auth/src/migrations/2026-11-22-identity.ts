import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

const created = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo(sql`now()`)
const ofAccount = (c: ColumnDefinitionBuilder) => c.references('account.id').onDelete('cascade')
const noNames = sql`'{}'`

export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('account')
    .alterColumn('username', (c) => c.dropNotNull())
    .addColumn('email', 'text', (c) => c.unique())
    .addColumn('registered_name', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('artist_ids', sql`text[]`, (c) => c.notNull().defaultTo(noNames))
    .addColumn('suspended_at', 'timestamptz')
    .execute()
  await sql`alter table account add constraint account_role
    check (role in ('owner', 'admin', 'artist', 'listener'))`.execute(db)
  await sql`update account set registered_name = 'Owner' where role = 'owner'`.execute(db)

  // Sessions of before have no public id; who has one signs in once more.
  await db.schema.dropTable('session').execute()
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('secret_hash', 'text', (c) => c.notNull().unique())
    .addColumn('account_id', 'text', (c) => ofAccount(c).notNull())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', created)
    .addColumn('authenticated_at', 'timestamptz', created)
    .addColumn('last_seen_at', 'timestamptz', created)
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('session_account').on('session').column('account_id').execute()

  await db.schema
    .createTable('installation')
    .addColumn('id', 'boolean', (c) =>
      c
        .primaryKey()
        .defaultTo(true)
        .check(sql`id`),
    )
    .addColumn('registration', 'text', (c) =>
      c
        .notNull()
        .defaultTo('closed')
        .check(sql`registration in ('closed', 'invitation', 'open')`),
    )
    .addColumn('embeds', 'text', (c) =>
      c
        .notNull()
        .defaultTo('open')
        .check(sql`embeds in ('open', 'keys')`),
    )
    .execute()
  await sql`insert into installation default values`.execute(db)

  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('role', 'text', (c) =>
      c.notNull().check(sql`role in ('admin', 'artist', 'listener')`),
    )
    .addColumn('artist_ids', sql`text[]`, (c) => c.notNull().defaultTo(noNames))
    .addColumn('created_by', 'text', (c) => ofAccount(c).notNull())
    .addColumn('created_at', 'timestamptz', created)
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute()

  await db.schema.dropTable('one_time_link').execute()
  await db.schema
    .createTable('code')
    .addColumn('code_hash', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', ofAccount)
    .addColumn('email', 'text')
    .addColumn('invitation_id', 'text', (c) => c.references('invitation.id').onDelete('cascade'))
    .addColumn('created_at', 'timestamptz', created)
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('letter')
    .addColumn('seq', 'bigserial', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('invitation_id', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('next_at', 'timestamptz', created)
    .addColumn('created_at', 'timestamptz', created)
    .execute()

  await db.schema
    .createTable('passkey')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => ofAccount(c).notNull())
    .addColumn('public_key', 'bytea', (c) => c.notNull())
    .addColumn('counter', 'bigint', (c) => c.notNull())
    .addColumn('transports', sql`text[]`, (c) => c.notNull().defaultTo(noNames))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('backed_up', 'boolean', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', created)
    .addColumn('last_used_at', 'timestamptz')
    .execute()
  await db.schema.createIndex('passkey_account').on('passkey').column('account_id').execute()
  await db.schema
    .createTable('challenge')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', ofAccount)
    .addColumn('new_account_id', 'text')
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('challenge_expiry').on('challenge').column('expires_at').execute()

  await db.schema
    .createTable('client')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('owner_id', 'text', (c) => ofAccount(c).notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('website', 'text')
    .addColumn('secret_hash', 'text')
    .addColumn('redirect_uris', sql`text[]`, (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', created)
    .execute()
  await db.schema
    .createTable('consent')
    .addColumn('account_id', 'text', (c) => ofAccount(c).notNull())
    .addColumn('client_id', 'text', (c) => c.notNull().references('client.id').onDelete('cascade'))
    .addColumn('scopes', sql`text[]`, (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', created)
    .addPrimaryKeyConstraint('consent_pk', ['account_id', 'client_id'])
    .execute()
  await db.schema
    .createTable('authorization_grant')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('client.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (c) => ofAccount(c).notNull())
    .addColumn('scopes', sql`text[]`, (c) => c.notNull())
    .addColumn('auth_time', 'timestamptz', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', created)
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('revoked_at', 'timestamptz')
    .addColumn('current_hash', 'text')
    .addColumn('previous_hash', 'text')
    .addColumn('rotated_at', 'timestamptz')
    .addColumn('last_used_at', 'timestamptz', created)
    .execute()
  for (const of of ['account_id', 'client_id'])
    await db.schema
      .createIndex(`authorization_grant_${of}`)
      .on('authorization_grant')
      .column(of)
      .execute()
  await db.schema
    .createTable('refresh_token')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('grant_id', 'text', (c) =>
      c.notNull().references('authorization_grant.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'timestamptz', created)
    .execute()
  await db.schema
    .createTable('authorization_code')
    .addColumn('code_hash', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('client.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (c) => ofAccount(c).notNull())
    .addColumn('redirect_uri', 'text', (c) => c.notNull())
    .addColumn('scopes', sql`text[]`, (c) => c.notNull())
    .addColumn('code_challenge', 'text')
    .addColumn('nonce', 'text')
    .addColumn('auth_time', 'timestamptz', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('grant_id', 'text', (c) =>
      c.references('authorization_grant.id').onDelete('cascade'),
    )
    .execute()

  for (const of of ['refresh_token', 'authorization_code'])
    await db.schema.createIndex(`${of}_grant`).on(of).column('grant_id').execute()

  await db.schema
    .createTable('revocation')
    .addColumn('seq', 'bigserial', (c) => c.primaryKey())
    .addColumn('xid', sql`xid8`, (c) => c.notNull().defaultTo(sql`pg_current_xact_id()`))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('before', 'timestamptz', (c) => c.notNull())
    .addColumn('revoked_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`clock_timestamp()`))
    .execute()
  await db.schema.createIndex('revocation_time').on('revocation').column('revoked_at').execute()
  await db.schema.createIndex('revocation_order').on('revocation').columns(['xid', 'seq']).execute()

  await db.schema
    .createTable('audit_entry')
    .addColumn('seq', 'bigserial', (c) => c.primaryKey())
    .addColumn('at', 'timestamptz', (c) => c.notNull().defaultTo(sql`clock_timestamp()`))
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('by_account_id', 'text')
    .addColumn('client_id', 'text')
    .addColumn('session_id', 'text')
    .addColumn('address_hash', 'text')
    .addColumn('device', 'text')
    .addColumn('detail', 'jsonb')
    .execute()
  await db.schema.createIndex('audit_entry_at').on('audit_entry').column('at').execute()
  for (const of of ['account_id', 'by_account_id', 'action'])
    await db.schema
      .createIndex(`audit_entry_${of}`)
      .on('audit_entry')
      .columns([of, 'seq'])
      .execute()
  await sql`create function audit_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'the audit log is append-only'; end $$`.execute(db)
  await sql`create trigger audit_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only()`.execute(db)

  await db.schema
    .createTable('erasure')
    .addColumn('account_id', 'text', (c) => c.primaryKey())
    .addColumn('requested_at', 'timestamptz', created)
    .addColumn('told_at', 'timestamptz')
    .execute()
  await db.schema
    .createTable('erasure_confirmation')
    .addColumn('account_id', 'text', (c) =>
      c.notNull().references('erasure.account_id').onDelete('cascade'),
    )
    .addColumn('service', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'timestamptz', created)
    .addPrimaryKeyConstraint('erasure_confirmation_pk', ['account_id', 'service'])
    .execute()

  await db.schema
    .createTable('embed_key')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('origins', sql`text[]`, (c) => c.notNull())
    .addColumn('null_origin', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('preview_seconds', 'integer')
    .addColumn('grants_per_hour', 'integer', (c) => c.notNull())
    .addColumn('active', 'boolean', (c) => c.notNull().defaultTo(true))
    .addColumn('created_by', 'text', (c) => c.references('account.id').onDelete('set null'))
    .addColumn('created_at', 'timestamptz', created)
    .execute()

  await db.schema
    .alterTable('signing_key')
    .alterColumn('private_jwk', (c) => c.dropNotNull())
    .addColumn('sealed_private_key', 'text')
    .addColumn('signs_from', 'timestamptz', created)
    .addColumn('retired_at', 'timestamptz')
    .execute()
}
