import { connectRedis } from '@busker/redis/connect'
import { type Seen, clockOf, isSince } from './examined.ts'

const LEAST = '6.2'

/** Redis, Valkey or Upstash: version, clock, rights; where events are kept also that they stay. */
export async function examineRedis(url: string, patience: number, isLog: boolean): Promise<Seen> {
  const { redis, telling, close } = connectRedis(url, patience)
  const probe = `busker:doctor:${crypto.randomUUID()}`
  const asked = telling({
    time: async () => {
      const [seconds, micros] = await redis.time()
      return Number(seconds) * 1000 + Number(micros) / 1000
    },
    info: async () => String(await redis.exec<string>(['INFO'])),
    write: async () => {
      await redis.set(probe, 1, { px: 10_000 })
      await redis.eval('return redis.call("DEL", KEYS[1])', [probe], [])
    },
  })
  try {
    const aheadMs = await clockOf(() => asked.time())
    await asked.write()
    const info = await asked.info()
    const fact = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1]
    const version = fact('valkey_version') ?? fact('redis_version') ?? '0'
    const policy = fact('maxmemory_policy')
    const problems = [
      ...(isSince(version, LEAST) ? [] : [`It is too old: Busker needs Redis ${LEAST} or newer.`]),
      ...(isLog && policy && policy !== 'noeviction'
        ? [`It may throw events away (${policy}): CONFIG SET maxmemory-policy noeviction.`]
        : []),
      ...(isLog && fact('aof_enabled') === '0'
        ? ['It forgets events when it dies: CONFIG SET appendonly yes.']
        : []),
    ]
    return {
      version: `${fact('valkey_version') ? 'Valkey' : 'Redis'} ${version}`,
      aheadMs,
      problems,
    }
  } finally {
    close()
  }
}
