import { type Kysely, sql } from 'kysely'
import type { Sessions } from '../../accounts/sessions.ts'
import type { AuthDatabase } from '../../database.ts'

/** How many browsers are signed in to an account, apps let in, and passkeys there. */
export async function countWays(
  { db, sessions }: { db: Kysely<AuthDatabase>; sessions: Sessions },
  accountId: string,
) {
  const { apps } = await db
    .selectFrom('authorizationGrant')
    .select((eb) => eb.fn.count<string>('clientId').distinct().as('apps'))
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirstOrThrow()
  const { passkeys } = await db
    .selectFrom('passkey')
    .select((eb) => eb.fn.countAll<string>().as('passkeys'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return {
    browsers: (await sessions.list(accountId)).length,
    apps: Number(apps),
    passkeys: Number(passkeys),
  }
}

export type Ways = Awaited<ReturnType<typeof countWays>>
