import { StoreProblem } from '@busker/stores/problem'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { mustBeSince } from '@busker/stores/version'
import { fixOf, postgresProblem } from './postgres-problem.ts'

/**
 * A pool for Kysely that tells outages as a StoreProblem. A connection on which a query had no answer
 * in time is closed: what stands in its way is still there. The first one is asked for its version.
 */
export function tellingPool(pool: Pool, place: string): PostgresPool {
  const told = (error: unknown) => {
    const kind = postgresProblem(error)
    return kind ? new StoreProblem('PostgreSQL', place, kind, error, fixOf(error)) : error
  }
  let isNewEnough = false
  const mustBeNewEnough = async (client: PoolClient) => {
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    mustBeSince('PostgreSQL', place, rows[0]!.version)
  }
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw told(error)
      })
      if (!isNewEnough) {
        await mustBeNewEnough(client).catch((error: unknown) => {
          client.release(true)
          throw told(error)
        })
        isNewEnough = true
      }
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
