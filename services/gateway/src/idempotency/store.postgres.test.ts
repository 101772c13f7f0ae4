import { describe, expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { sql } from 'kysely'
import { openPostgresAnswers } from './store.postgres.ts'
import { answerStoreSuite } from './store.suite.ts'

describe('answers in PostgreSQL', () => {
  answerStoreSuite(async () => openPostgresAnswers(await testDatabase()))

  test('replicas know of each other’s keys, and what has expired is thrown away', async () => {
    const url = await testDatabase()
    const replicas = [await openPostgresAnswers(url), await openPostgresAnswers(url)]
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, i) => replicas[i % 2]!.claim('key', 'add', `${i}`, 60_000)),
    )
    expect(claims.filter((known) => known === undefined)).toHaveLength(1)
    await replicas[0]!.hold('key', String(claims.indexOf(undefined)), 1)
    await Bun.sleep(20)
    for (const replica of replicas) await replica.close()
    await (await openPostgresAnswers(url)).close()
    const db = connect(url)
    expect((await sql`select from answer`.execute(db)).rows).toEqual([])
    await db.destroy()
  })
})
