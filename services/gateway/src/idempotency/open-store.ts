import type { AnswerStore } from './store.ts'
import { createMemoryAnswers } from './store.memory.ts'
import { openPostgresAnswers } from './store.postgres.ts'
import { openRedisAnswers } from './store.redis.ts'

/** Where answers are kept, by a URL: `memory:` in this process, `postgres://…`, or a Redis that `connectRedis` knows. */
export async function openAnswers(url: string): Promise<AnswerStore> {
  if (url === 'memory:') return createMemoryAnswers()
  return /^postgres(ql)?:/.test(url) ? openPostgresAnswers(url) : openRedisAnswers(url)
}
