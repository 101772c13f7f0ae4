import { afterAll, expect, test } from 'bun:test'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { connectRedis } from '@busker/redis/connect'
import { startRedis } from '@busker/test-servers/redis'
import { compareTwins } from '@busker/test-servers/twins'
import fc from 'fast-check'
import { sql } from 'kysely'
import { createMemoryAnswers } from './store.memory.ts'
import { openPostgresAnswers } from './store.postgres.ts'
import { openRedisAnswers } from './store.redis.ts'
import type { AnswerStore } from './store.ts'

const server = await startRedis()
const postgres = await testDatabase()
const db = connect(postgres)
const { redis, close } = connectRedis(server.url)
afterAll(async () => {
  close()
  await db.destroy()
  await server.stop()
})

// So long that it does not matter how long the test takes: time passes when the test says so.
const HOUR = 3600_000
const MINUTE = 60_000
let clock = Date.now()
/** Makes everything that is kept older. A few minutes more than hours, so never at the edge. */
async function pass(hours: number) {
  const ms = hours * HOUR + MINUTE
  clock += ms
  await sql`update answer set expires_at = expires_at - ${ms} * interval '1 millisecond'`.execute(
    db,
  )
  for (const key of await redis.keys('busker:answer:*'))
    await redis.pexpire(key, Math.max(0, (await redis.pttl(key)) - ms))
}

const ids = ['add a song', 'like it', '{"a":1}', '']
const id = fc.constantFrom(...ids)
const holder = fc.constantFrom<string>('ada', 'bob', '7')
const ms = fc.integer({ min: 0, max: 4 }).map((hours) => hours * HOUR)
const answer = fc.uint8Array({ maxLength: 40, size: 'max' }).map((bytes) => new Uint8Array(bytes))
const operation = fc.oneof(
  fc.record({
    do: fc.constant('claim' as const),
    id,
    fingerprint: fc.constantFrom<string>('POST a song', '12', 'null', ''),
    holder,
    ms,
  }),
  fc.record({ do: fc.constant('hold' as const), id, holder, ms }),
  fc.record({ do: fc.constant('keep' as const), id, holder, answer, ms }),
  fc.record({ do: fc.constant('release' as const), id, holder }),
  fc.record({ do: fc.constant('pass' as const), hours: fc.nat(3) }),
)
type Operation = Exclude<typeof operation extends fc.Arbitrary<infer T> ? T : never, { do: 'pass' }>

async function run(store: AnswerStore, asked: Operation) {
  if (asked.do === 'hold') return store.hold(asked.id, asked.holder, asked.ms)
  if (asked.do === 'keep') return store.keep(asked.id, asked.holder, asked.answer, asked.ms)
  if (asked.do === 'release') return store.release(asked.id, asked.holder)
  const known = await store.claim(asked.id, asked.fingerprint, asked.holder, asked.ms)
  return known && { ...known, answer: known.answer && Buffer.from(known.answer).toHex() }
}

test(`however clients send again, memory, PostgreSQL and Redis ${server.version} know the same of their keys`, async () => {
  const { watch, same, neverCalled } = compareTwins<AnswerStore>()
  const [inPostgres, inRedis] = [await openPostgresAnswers(postgres), openRedisAnswers(server.url)]
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 30, size: 'max' }), async (operations) => {
      await sql`truncate answer`.execute(db)
      await redis.flushdb()
      const stores = {
        memory: watch(createMemoryAnswers(undefined, () => clock)),
        PostgreSQL: watch(inPostgres),
        Redis: watch(inRedis),
      }
      for (const asked of operations)
        if (asked.do === 'pass') await pass(asked.hours)
        else await same(stores, (store) => run(store, asked))
      // Who looks learns all that is known: of each key twice, since the first look may take it.
      for (const one of [...ids, ...ids]) {
        const look = { do: 'claim' as const, id: one, fingerprint: '?', holder: 'odo', ms: HOUR }
        await same(stores, (store) => run(store, look))
      }
    }),
    { numRuns: 100 },
  )
  await same(
    { memory: watch(createMemoryAnswers()), PostgreSQL: watch(inPostgres), Redis: watch(inRedis) },
    (store) => store.close(),
  )
  expect(neverCalled()).toEqual([])
})
