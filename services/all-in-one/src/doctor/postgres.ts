import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { type Seen, clockOf, isSince } from './examined.ts'

const LEAST = '15'

interface Facts {
  version: string
  isReadOnly: boolean
  mayCreate: boolean
  invalid: string[] | null
}

/** PostgreSQL: its version, clock, whether tables may be made and rows written, indexes that are broken. */
export async function examinePostgres(url: string, patience: number): Promise<Seen> {
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
      (select array_agg(indexrelid::regclass::text) from pg_index where not indisvalid) as invalid`.execute(
      db,
    )
    const { version, isReadOnly, mayCreate, invalid } = rows[0]!
    const problems = [
      ...(isSince(version, LEAST)
        ? []
        : [`It is too old: Busker needs PostgreSQL ${LEAST} or newer.`]),
      ...(isReadOnly ? ['It takes no writes: name the primary, not a replica.'] : []),
      ...(mayCreate
        ? []
        : ['Its user may not make tables: GRANT CREATE ON SCHEMA public TO that user.']),
      ...(invalid ?? []).map((name) => `The index ${name} is broken: REINDEX INDEX ${name}.`),
    ]
    return { version: `PostgreSQL ${version.split(' ')[0]}`, aheadMs, problems }
  } finally {
    await db.destroy()
  }
}
