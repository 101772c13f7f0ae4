import { asked, sideBySide } from '@busker/bench/beside'
import { bareRedis } from '@busker/bench/drivers'
import { openLimits } from './open.ts'

// Run by `bun run bench --only stores`: points by the limiter, and by Redis' client with the same script.

const CALLERS = 500
const POINTS = 1_000_000
const SECONDS = 60

/** A token bucket that refills all at once, as `@upstash/ratelimit` has it. */
const BUCKET = `
local key = KEYS[1]
local most, interval, refill = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local now, wanted = tonumber(ARGV[4]), tonumber(ARGV[5])
local bucket = redis.call('HMGET', key, 'refilledAt', 'tokens')
local refilledAt, tokens
if bucket[1] == false then
  refilledAt = now
  tokens = most
else
  refilledAt = tonumber(bucket[1])
  tokens = tonumber(bucket[2])
end
if now >= refilledAt + interval then
  local refills = math.floor((now - refilledAt) / interval)
  tokens = math.min(most, tokens + refills * refill)
  refilledAt = refilledAt + refills * interval
end
if wanted > 0 and tokens < wanted then return {-1, refilledAt + interval, most} end
local left = tokens - wanted
redis.call('HSET', key, 'refilledAt', refilledAt, 'tokens', left)
local expires = math.ceil((most - left) / refill) * interval
if expires > 0 then redis.call('PEXPIRE', key, expires) end
return {left, refilledAt + interval, most}`

const { url } = asked()
const limits = openLimits(url)
const limiter = limits.limiter('bench', { points: POINTS, seconds: SECONDS })
const bare = await bareRedis(url)
const take = await bare.script(BUCKET)
const callers = Array.from({ length: CALLERS }, (_, n) => `listener ${n}`)
const settings = [String(POINTS), String(SECONDS * 1000), String(POINTS)]
await sideBySide([
  {
    what: 'a point taken',
    atOnce: 8,
    busker: (n) => limiter.count(callers[n % CALLERS]!),
    bare: (n) =>
      take([`busker:limit:bare:${callers[n % CALLERS]}`, ''], [...settings, `${Date.now()}`, '1']),
  },
])
limits.close()
bare.close()
