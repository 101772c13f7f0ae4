import { connectRedis } from '@busker/redis/connect'
import type { AnswerStore } from './store.ts'

const keyOf = (id: string) => `busker:answer:${id}`

/** What is told begins with a letter, since the client takes what looks like JSON for JSON. */
const CLAIM = `
local known = redis.call('HMGET', KEYS[1], 'fingerprint', 'answer')
if known[1] then return {'f' .. known[1], known[2] and 'a' .. known[2]} end
redis.call('HSET', KEYS[1], 'fingerprint', ARGV[1], 'holder', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {}
`
const mine = (then: string) => `
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
${then}
return 1
`
const HOLD = mine(`redis.call('PEXPIRE', KEYS[1], ARGV[2])`)
const KEEP = mine(`
redis.call('HSET', KEYS[1], 'answer', ARGV[3])
redis.call('HDEL', KEYS[1], 'holder')
redis.call('PEXPIRE', KEYS[1], ARGV[2])`)
const RELEASE = mine(`redis.call('DEL', KEYS[1])`)

/** Answers in Redis, for all replicas together, each step by one script. Redis forgets them by itself. */
export function openRedisAnswers(url: string, patience?: number): AnswerStore {
  const { redis, telling, close } = connectRedis(url, patience)
  const claim = redis.createScript<(string | null)[]>(CLAIM)
  const hold = redis.createScript<number>(HOLD)
  const keep = redis.createScript<number>(KEEP)
  const release = redis.createScript<number>(RELEASE)
  return telling<AnswerStore>({
    async claim(id, fingerprint, holder, ms) {
      const [known, answer] = await claim.exec([keyOf(id)], [fingerprint, holder, String(ms)])
      if (!known) return undefined
      return {
        fingerprint: known.slice(1),
        answer: answer ? Uint8Array.fromBase64(answer.slice(1)) : undefined,
      }
    },
    async hold(id, holder, ms) {
      await hold.exec([keyOf(id)], [holder, String(ms)])
    },
    async keep(id, holder, answer, ms) {
      await keep.exec([keyOf(id)], [holder, String(ms), answer.toBase64()])
    },
    async release(id, holder) {
      await release.exec([keyOf(id)], [holder])
    },
    close: async () => close(),
  })
}
