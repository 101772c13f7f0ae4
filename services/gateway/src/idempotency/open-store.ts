import { checkRedisAt } from '@busker/redis/check'
import { atStart, named } from '@busker/stores/at-start'
import type { AnswerStore } from './store.ts'
import { createMemoryAnswers } from './store.memory.ts'
import { openPostgresAnswers } from './store.postgres.ts'
import { openRedisAnswers } from './store.redis.ts'

/** Where answers are kept, by a URL: `memory:` in this process, `postgres://…`, or a Redis that `connectRedis` knows. */
export async function openAnswers(url: string): Promise<AnswerStore> {
  if (url === 'memory:') return createMemoryAnswers()
  if (/^postgres(ql)?:/.test(url)) return named('IDEMPOTENCY_URL', () => openPostgresAnswers(url))
  await atStart('IDEMPOTENCY_URL', () => checkRedisAt(url))
  return openRedisAnswers(url)
}
