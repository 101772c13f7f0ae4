import { expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import { type Query, plansOf, unusedIndexes, wholeReads } from '@busker/postgres/plans'
import { testDatabase } from '@busker/postgres/testing'
import { sql } from 'kysely'
import { aTrack } from './documents/fixtures.ts'
import { matchLines } from './matching/match-lines.ts'
import type { CatalogDatabase } from './postgres/database.ts'
import { openPostgresStore } from './store.postgres.ts'
import { catalogStoreSuite } from './store.suite.ts'

const queries: Query[] = []
let last = ''
catalogStoreSuite('PostgreSQL', async () => {
  last = await testDatabase()
  return openPostgresStore(last, (query) => queries.push(query))
})

/** What reads a whole table on purpose. */
const known = [
  // The total that stands on each page, with and without what is shown elsewhere.
  'select count(*)::int as count from album',
  'select count(*)::int as count from album where not id = any($1::text[])',
  'select count(*) as "total" from "track"',
  // How many there are to be found, once a minute, for the search service.
  ...['artist', 'album', 'track'].map((table) => `select count(*) as total from "${table}"`),
  // The genres of the library, all of them.
  "select genre, count(*)::int as albums from album, jsonb_array_elements_text(doc->'genres') as genre group by genre",
  // One row each, or as many as the owner made, some dozens; imports once for each account that leaves.
  'update revision set number = number + 1',
  'select "number" from "revision"',
  'select "doc" from "browse_lists"',
  'select * from "category"',
  `update import_job set doc = jsonb_set(doc, '{ownerId}', to_jsonb($1::text)) where doc->>'ownerId' = $2`,
]

test('every question to the catalog is answered by an index, and no index is for nothing', async () => {
  const plans = await plansOf(last, queries)
  expect(plans.length).toBeGreaterThan(50)
  expect(wholeReads(plans).filter((sql) => !known.includes(sql))).toEqual([])
  expect(await unusedIndexes(last, plans)).toEqual([])
})

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
