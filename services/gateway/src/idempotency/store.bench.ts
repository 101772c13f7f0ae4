import { randomBytes } from 'node:crypto'
import { asked, sideBySide } from '@busker/bench/beside'
import { barePostgres, bareRedis } from '@busker/bench/drivers'
import { openAnswers } from './open-store.ts'

// Run by `bun run bench --only stores`: answers by the store, and by the driver with the same commands.

const KNOWN = 200
const HOLD_MS = 10_000
const KEEP_MS = 24 * 3600_000
/** What a write of the Web API answers, sealed. */
const answer = new Uint8Array(randomBytes(600))
const fingerprint = randomBytes(32).toString('base64url')
const holder = 'x'.repeat(22)
const idOf = (side: string, n: number) => side + String(n).padStart(43 - side.length, '0')
const known = Array.from({ length: KNOWN }, (_, n) => idOf('known', n))

interface Driver {
  claim(id: string): Promise<unknown>
  keep(id: string): Promise<unknown>
  close(): unknown
}

function onPostgres(url: string): Driver {
  const { pool, close } = barePostgres(url)
  return {
    close,
    async claim(id) {
      const taken = await pool.query(
        `insert into answer (id, fingerprint, holder, expires_at)
        values ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
        on conflict (id) do update set fingerprint = excluded.fingerprint,
          holder = excluded.holder, answer = null, expires_at = excluded.expires_at
        where answer.expires_at <= clock_timestamp()`,
        [id, fingerprint, holder, HOLD_MS],
      )
      if (taken.rowCount) return undefined
      const { rows } = await pool.query<{ answer: Buffer }>(
        'select fingerprint, answer from answer where id = $1 and expires_at > clock_timestamp()',
        [id],
      )
      return rows[0]
    },
    keep: (id) =>
      pool.query(
        `update answer set holder = null, answer = $1,
          expires_at = clock_timestamp() + $2 * interval '1 millisecond'
        where id = $3 and holder = $4`,
        [Buffer.from(answer), KEEP_MS, id, holder],
      ),
  }
}

const CLAIM = `
local known = redis.call('HMGET', KEYS[1], 'fingerprint', 'answer')
if known[1] then return {'f' .. known[1], 'a' .. (known[2] or '')} end
redis.call('HSET', KEYS[1], 'fingerprint', ARGV[1], 'holder', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {}`
const KEEP = `
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'answer', ARGV[3])
redis.call('HDEL', KEYS[1], 'holder')
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1`

async function onRedis(url: string): Promise<Driver> {
  const { script, close } = await bareRedis(url)
  const [claim, keep] = [await script(CLAIM), await script(KEEP)]
  const keyOf = (id: string) => `busker:answer:${id}`
  return {
    close,
    async claim(id) {
      const told = (await claim([keyOf(id)], [fingerprint, holder, String(HOLD_MS)])) as string[]
      return told.length ? Uint8Array.fromBase64(told[1]!.slice(1)) : undefined
    },
    keep: (id) => keep([keyOf(id)], [holder, String(KEEP_MS), answer.toBase64()]),
  }
}

const { url } = asked()
const store = await openAnswers(url)
const bare = url.startsWith('redis') ? await onRedis(url) : onPostgres(url)
for (const id of known) {
  await store.claim(id, fingerprint, holder, HOLD_MS)
  await store.keep(id, holder, answer, KEEP_MS)
}
await sideBySide([
  {
    what: 'an answer given again',
    atOnce: 8,
    busker: (n) => store.claim(known[n % KNOWN]!, fingerprint, holder, HOLD_MS),
    bare: (n) => bare.claim(known[n % KNOWN]!),
  },
  {
    what: 'a key claimed and its answer kept',
    atOnce: 8,
    async busker(n) {
      const id = idOf('busker', n)
      await store.claim(id, fingerprint, holder, HOLD_MS)
      await store.keep(id, holder, answer, KEEP_MS)
    },
    async bare(n) {
      const id = idOf('bare', n)
      await bare.claim(id)
      await bare.keep(id)
    },
  },
])
await Promise.all([store.close(), bare.close()])
