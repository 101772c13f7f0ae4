import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { connect } from './connect.ts'
import { testDatabase } from './testing.ts'
import { unnest } from './unnest.ts'

test('whatever rows are called and hold, they come back as they are, in their order', async () => {
  const db = connect(await testDatabase())
  const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\0', ''))
  const row = fc.record({
    name: text,
    site: fc.option(text),
    heard: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    counted: fc.boolean(),
    at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    doc: fc.option(fc.record({ title: text })).map((doc) => doc && JSON.stringify(doc)),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const unnested = unnest<(typeof rows)[number]>({
        name: 'text',
        site: 'text',
        heard: 'integer',
        counted: 'boolean',
        at: 'timestamptz',
        doc: 'jsonb',
      })
      const found = await sql`
        select * from ${unnested(rows)} as song(name, site, heard, counted, at, doc)`.execute(db)
      const kept = rows.map((one) => ({ ...one, doc: one.doc && JSON.parse(one.doc) }))
      expect(found.rows).toEqual(kept)
    }),
    { numRuns: 50 },
  )
  await db.destroy()
})
