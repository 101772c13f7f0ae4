import { createAuthClient } from '@busker/auth/client'
import type { Reach } from '@busker/http/reach'

const AT_ONCE = 100

/** What users ask of the auth service. `inside` reaches what only services may ask. */
export function createAccounts(inside: Reach) {
  const client = createAuthClient(inside)
  return {
    /** Those of these accounts that exist, as they are now. */
    async find(ids: string[]) {
      const batches = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
        ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
      )
      const found = await Promise.all(
        batches.map(async (batch) => {
          const query = { ids: batch.join(',') }
          const response = await client.internal.accounts.$get({ query })
          return (await response.json()).accounts
        }),
      )
      return found.flat()
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>
