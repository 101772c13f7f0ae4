import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { type Migrations, migrationsOf } from '@busker/postgres/migrate'
import { type Seen, clockOf } from './examined.ts'

interface Facts {
  version: string
  isReadOnly: boolean
  mayCreate: boolean
  invalid: string[] | null
  /** Tables of which its user may not read and write all rows. */
  closed: string[] | null
}

/**
 * PostgreSQL: its version, clock, whether tables may be made and rows written, indexes that are broken,
 * migrations that have not run.
 */
export async function examinePostgres(
  url: string,
  patience: number,
  migrations: Migrations = {},
): Promise<Seen> {
  const db = connect(url, patience)
  try {
    const aheadMs = await clockOf(async () => {
      const { rows } = await sql<{ ms: number }>`
        select extract(epoch from clock_timestamp())::float8 * 1000 as ms`.execute(db)
      return rows[0]!.ms
    })
    const { rows } = await sql<Facts>`select
      current_setting('server_version') as version,
      pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as is_read_only,
      has_schema_privilege('public', 'create') as may_create,
      (select array_agg(indexrelid::regclass::text) from pg_index where not indisvalid) as invalid,
      (select array_agg(relname::text order by relname) from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace
          and not (has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')
            and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete'))
      ) as closed`.execute(db)
    const { version, isReadOnly, mayCreate, invalid, closed } = rows[0]!
    const state = closed?.includes('kysely_migration')
      ? { ran: [], toCome: [], unknown: [] }
      : await migrationsOf(db, migrations)
    const problems = [
      ...(isReadOnly ? ['It takes no writes: name the primary, not a replica.'] : []),
      ...(mayCreate
        ? []
        : ['Its user may not make tables: GRANT CREATE ON SCHEMA public TO that user.']),
      ...(closed
        ? [`Its user may not read and write ${closed.join(', ')}: make it their owner.`]
        : []),
      ...migrationProblems(state),
      ...(invalid ?? []).map((name) => `The index ${name} is broken: REINDEX INDEX ${name}.`),
    ]
    const isNew = state.ran.length === 0 && state.toCome.length > 0
    const notes = isNew ? ['It has no tables yet: the service makes them when it starts.'] : []
    return { version: `PostgreSQL ${version.split(' ')[0]}`, aheadMs, problems, notes }
  } finally {
    await db.destroy()
  }
}

function migrationProblems({ ran, toCome, unknown }: Awaited<ReturnType<typeof migrationsOf>>) {
  if (unknown.length)
    return [
      `It is of a newer Busker, which ran ${unknown.join(', ')}: run that one, or restore a backup.`,
    ]
  if (!ran.length || !toCome.length) return []
  return [`It lacks ${toCome.join(', ')}: restart the service, which runs them.`]
}
