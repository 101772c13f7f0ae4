import { StoreProblem } from '@busker/stores/problem'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool } from 'pg'
import { postgresProblem } from './postgres-problem.ts'

/**
 * A pool for Kysely that tells outages as a StoreProblem. A connection on which a query had no answer
 * in time is closed: what stands in its way is still there.
 */
export function tellingPool(pool: Pool, place: string): PostgresPool {
  const told = (error: unknown) => {
    const kind = postgresProblem(error)
    return kind ? new StoreProblem('PostgreSQL', place, kind, error) : error
  }
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw told(error)
      })
      let isBroken = false
      const query = (async (...given: Parameters<PostgresPoolClient['query']>) => {
        try {
          return await client.query(...(given as unknown as [string, unknown[]]))
        } catch (error) {
          const problem = told(error)
          isBroken ||= problem instanceof StoreProblem && problem.kind !== 'refused'
          throw problem
        }
      }) as unknown as PostgresPoolClient['query']
      return { query, release: () => client.release(isBroken) }
    },
    end: () => pool.end(),
  }
}
