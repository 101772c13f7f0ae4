import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'

/** Makes a database unless it is there; with a role of its own that owns it when one is named. */
export async function ensureDatabase(postgres: string, name: string, role?: { password: string }) {
  const db = connect(`${postgres}/postgres`)
  try {
    if (role) {
      const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(db)
      await sql
        .raw(
          `${rows.length ? 'alter' : 'create'} role ${name} login password '${role.password.replaceAll("'", "''")}'`,
        )
        .execute(db)
    }
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(db)
    if (!rows.length)
      await sql.raw(`create database ${name}${role ? ` owner ${name}` : ''}`).execute(db)
  } finally {
    await db.destroy()
  }
}
