import { afterAll, beforeAll, expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { testDatabase } from '@busker/postgres/testing'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { migrations } from '../migrations/index.ts'
import { BEGINNING, createRevocationsRepository } from './revocations.repository.ts'
import { revoke } from './revoke.ts'

let db: Kysely<AuthDatabase>
beforeAll(async () => {
  db = connect<AuthDatabase>(await testDatabase())
  await migrate(db, migrations)
})
afterAll(() => db.destroy())

/** A service that reads on from where it stood. */
function openReader(limit = 3) {
  const revocations = createRevocationsRepository(db)
  let cursor = BEGINNING
  const known = new Map<string, number | null>()
  return {
    known,
    async read() {
      for (let more = true; more;) {
        const page = await revocations.page(cursor, limit)
        for (const { id, before } of page.revocations) known.set(id, before)
        ;({ cursor, more } = page)
      }
      return known
    },
    moveTo: (xid: string) => void (cursor = { xid, seq: '0', from: undefined }),
  }
}

test('what ended for ever has no end, and who only got other rights keeps later tokens', async () => {
  const reader = openReader()
  const before = Date.now()
  await revoke(db, ['session'])
  await revoke(db, ['account'], { tokensSoFar: true })
  const known = await reader.read()
  expect(known.get('session')).toBeNull()
  expect(known.get('account')).toBeGreaterThan(before)
  expect(known.get('account')).toBeLessThan(Date.now() + 5000)
})

test('a reader misses nothing, in whatever order the changes of many people are stored', async () => {
  type Step = { of: number; end: 'commit' | 'rollback' | 'stay' | 'read' }
  const step: fc.Arbitrary<Step> = fc.record({
    of: fc.nat(3),
    end: fc.constantFrom('commit', 'rollback', 'stay', 'stay', 'read'),
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const name = `run ${++run}`
      const reader = openReader()
      const open = new Map<number, Awaited<ReturnType<typeof begin>>>()
      const stored: string[] = []
      const finish = async (of: number, end: 'commit' | 'rollback') => {
        const change = open.get(of)
        open.delete(of)
        if (!change) return
        await change.trx[end]().execute()
        if (end === 'commit') stored.push(...change.ids)
      }
      for (const [i, { of, end }] of steps.entries()) {
        if (end === 'read') {
          const known = await reader.read()
          expect(stored.filter((id) => !known.has(id))).toEqual([])
          continue
        }
        const change = open.get(of) ?? (await begin())
        open.set(of, change)
        const ids = [`${name} ${i} a`, `${name} ${i} b`]
        await revoke(change.trx, ids)
        change.ids.push(...ids)
        if (end !== 'stay') await finish(of, end)
      }
      for (const of of open.keys()) await finish(of, 'commit')
      const known = await reader.read()
      expect([...known.keys()].filter((id) => id.startsWith(name)).sort()).toEqual(stored.sort())
    }),
    { numRuns: 25 },
  )
})

const begin = async () => ({ trx: await db.startTransaction().execute(), ids: [] as string[] })

test('thousands at once, of one transaction, come page by page', async () => {
  const many = Array.from({ length: 2500 }, (_, i) => `of many ${i}`)
  await revoke(db, many)
  const known = await openReader(1000).read()
  expect(many.filter((id) => !known.has(id))).toEqual([])
})

test('a reader of a database that was put back from a copy starts again', async () => {
  const reader = openReader()
  reader.moveTo('999999999999')
  await revoke(db, ['after the copy'])
  expect((await reader.read()).has('after the copy')).toBe(true)
})

test('a revocation goes when no token can be left that it is about', async () => {
  const revocations = createRevocationsRepository(db)
  await revoke(db, ['young', 'old'])
  await sql`update revocation set revoked_at = now() - interval '121 minutes' where id = 'old'`.execute(
    db,
  )
  await revocations.forgetOld()
  const known = await openReader().read()
  expect([known.has('young'), known.has('old')]).toEqual([true, false])
})
