import { expect, test } from 'bun:test'
import { type Transaction, sql } from 'kysely'
import { connect } from './connect.ts'
import { testDatabase } from './testing.ts'
import { transact } from './transact.ts'

interface Shelf {
  record: { id: number; plays: number }
}

test('two who take the same records in opposite order both get to play them', async () => {
  const db = connect<Shelf>(await testDatabase())
  await sql`create table record (id int primary key, plays int not null)`.execute(db)
  await sql`insert into record values (1, 0), (2, 0)`.execute(db)
  const firstTaken = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const play = (trx: Transaction<Shelf>, id: number) =>
    sql`update record set plays = plays + 1 where id = ${id}`.execute(trx)
  const inOrder = (order: [number, number], who: number) =>
    transact(db, async (trx) => {
      await play(trx, order[0])
      firstTaken[who]?.resolve()
      await firstTaken[1 - who]?.promise
      await play(trx, order[1])
      return who
    })
  expect(await Promise.all([inOrder([1, 2], 0), inOrder([2, 1], 1)])).toEqual([0, 1])
  const { rows } = await sql`select plays from record order by id`.execute(db)
  expect(rows).toEqual([{ plays: 2 }, { plays: 2 }])
  await db.destroy()
})

test('what fails by itself is tried once', async () => {
  const db = connect<Shelf>(await testDatabase())
  let tries = 0
  const failed = await transact(db, async () => {
    tries++
    throw new Error('the needle broke')
  }).catch((error: Error) => error.message)
  expect([failed, tries]).toEqual(['the needle broke', 1])
  await db.destroy()
})
