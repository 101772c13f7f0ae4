import { expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { sql } from 'kysely'
import { aTrack } from './documents/fixtures.ts'
import { matchLines } from './matching/match-lines.ts'
import type { CatalogDatabase } from './postgres/database.ts'
import { openPostgresStore } from './store.postgres.ts'
import { catalogStoreSuite } from './store.suite.ts'

catalogStoreSuite('PostgreSQL', async () => openPostgresStore(await testDatabase()))

test('music that came before songs had keys to be found by gets them at the next start', async () => {
  const url = await testDatabase()
  const before = await openPostgresStore(url)
  await before.tracks.save(Array.from({ length: 1200 }, (_, i) => aTrack(`Song ${i}`)))
  await before.close()
  const db = connect<CatalogDatabase>(url)
  await sql`update track set match_version = 0`.execute(db)
  await sql`delete from track_match_key`.execute(db)
  await db.destroy()
  const after = await openPostgresStore(url)
  const lines = ['Song 0', 'Song 1199'].map((title) => ({ title }))
  expect(await matchLines(after, lines)).toMatchObject([{ by: 'name' }, { by: 'name' }])
  await after.close()
})
