import type { Surroundings } from '@busker/container/run'
import { startRelay } from '@busker/events/outbox'
import { createPostgresOutbox } from '@busker/events/postgres-outbox'
import { openLimits } from '@busker/limits/open'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { sql } from 'kysely'
import { createAccountsRepository } from './accounts/accounts.repository.ts'
import { createSessions } from './accounts/sessions.ts'
import type { AuthConfig } from './config.ts'
import type { AuthDatabase } from './database.ts'
import { openSigningKeys } from './keys/signing-keys.ts'
import { migrations } from './migrations/index.ts'
import { createAuthService } from './service.ts'
import { SESSION_SECONDS, sessionCookie } from './sign-in/cookie.ts'
import { createGuard } from './sign-in/guard.ts'

const TRIES = { points: 10, seconds: 60 }

/** Opens the auth service's store; the first start makes the owner and a signing key. */
export async function startAuth({
  config,
  events,
}: Pick<Surroundings<AuthConfig>, 'config' | 'events'>) {
  const db = connect<AuthDatabase>(config.AUTH_DATABASE_URL)
  await migrate(db, migrations)
  const accounts = createAccountsRepository(db)
  await accounts.getOwner()
  const limits = openLimits(config.LIMITS_URL)
  const relay = startRelay(createPostgresOutbox(db), events)
  const app = createAuthService(
    {
      accounts,
      sessions: createSessions(accounts, SESSION_SECONDS),
      guard: createGuard(accounts, limits.limiter('sign-in', TRIES)),
      cookie: sessionCookie(config.PUBLIC_URL),
      keys: await openSigningKeys(db, config.PUBLIC_URL),
      config,
    },
    { AUTH_DATABASE_URL: () => sql`select 1`.execute(db) },
  )
  return {
    app,
    async stop() {
      await relay.stop()
      limits.close()
      await db.destroy()
    },
  }
}
