import { expect, test } from 'bun:test'
import { explain } from '@busker/stores/explain'
import type { StoreProblem } from '@busker/stores/problem'
import { pretend, saying } from '@busker/test-servers/pretend'
import { sql } from 'kysely'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { testDatabase } from './testing.ts'

const migrations = {
  song: {
    up: (db: Parameters<typeof migrate>[0]) =>
      sql`create table song (id text)`.execute(db).then(() => {}),
  },
}
async function refusal(url: string) {
  const db = connect<unknown>(url)
  const refused = await migrate(db, migrations).then(
    () => undefined,
    (error: unknown) => error as StoreProblem,
  )
  await db.destroy()
  return explain(refused!, { SONGS_DATABASE_URL: url })
}

test('an older PostgreSQL is refused at the first question', async () => {
  const url = new URL(await testDatabase())
  const pretender = pretend(Number(url.port), saying(/18\.(?=\d)/g, '14.'))
  url.port = String(pretender.port)
  expect(await refusal(url.href)).toMatch(
    /^SONGS_DATABASE_URL: PostgreSQL at 127.0.0.1:\d+ refuses: it is version 14\.\S+ Busker needs PostgreSQL 15 or newer\.$/,
  )
  pretender.stop()
})

test('a user who may not make tables is refused at start, with the right to grant', async () => {
  const url = new URL(await testDatabase())
  const admin = connect<unknown>(url.href)
  await sql`create role guest login password 'guest'`.execute(admin)
  await sql`grant connect on database ${sql.id(url.pathname.slice(1))} to guest`.execute(admin)
  Object.assign(url, { username: 'guest', password: 'guest' })
  expect(await refusal(url.href)).toMatch(
    /^SONGS_DATABASE_URL: .*permission denied .* GRANT CREATE/,
  )
  await sql`grant create on schema public to guest`.execute(admin)
  const db = connect<unknown>(url.href)
  await migrate(db, migrations)
  await db.destroy()
  await admin.destroy()
})
