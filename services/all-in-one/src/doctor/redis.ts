import { checkRedis } from '@busker/redis/check'
import { connectRedis } from '@busker/redis/connect'
import { explain } from '@busker/stores/explain'
import { StoreProblem } from '@busker/stores/problem'
import { type Seen, clockOf } from './examined.ts'

/** What is kept in a Redis: events must never be lost, answers not before their time; limits may be. */
export type Kept = 'events' | 'answers' | 'limits'

/** Redis, Valkey or Upstash: version, clock, rights, and that what is kept there stays. */
export async function examineRedis(url: string, patience: number, kept: Kept): Promise<Seen> {
  const connection = connectRedis(url, patience)
  const { redis, telling, close } = connection
  const asked = telling({
    time: async () => {
      const [seconds, micros] = await redis.time()
      return Number(seconds) * 1000 + Number(micros) / 1000
    },
    info: async () => String(await redis.exec<string>(['INFO'])),
  })
  const problems: string[] = []
  /** What it resolves to; undefined where the user may not. */
  const may = <T>(ask: () => Promise<T>) =>
    ask().catch((error: unknown) => {
      if (!(error instanceof StoreProblem) || !error.fix) throw error
      problems.push(explain(error, {}))
      return undefined
    })
  try {
    const aheadMs = await may(() => clockOf(() => asked.time()))
    await may(() => checkRedis(url, connection, kept === 'events'))
    const info = await may(() => asked.info())
    const fact = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info ?? '')?.[1]
    const version = fact('valkey_version') ?? fact('redis_version') ?? ''
    return {
      version: `${fact('valkey_version') ? 'Valkey' : 'Redis'} ${version}`.trim(),
      ...(aheadMs === undefined ? {} : { aheadMs }),
      problems: [...problems, ...lossesIn(fact, kept)],
    }
  } finally {
    close()
  }
}

/** What would make it lose what it keeps. */
function* lossesIn(fact: (name: string) => string | undefined, kept: Kept) {
  const policy = fact('maxmemory_policy')
  if (kept !== 'limits' && policy && policy !== 'noeviction')
    yield `It may throw ${kept} away (${policy}): CONFIG SET maxmemory-policy noeviction.`
  if (kept === 'events' && fact('aof_enabled') === '0')
    yield 'It forgets events when it dies: CONFIG SET appendonly yes.'
  if (fact('aof_last_write_status') === 'err')
    yield 'It cannot write to its disk: make room there, or mend it.'
  if (fact('role') === 'slave') yield 'It is a replica: name the primary.'
}
