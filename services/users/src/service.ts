import { createApp } from '@busker/http/app'
import { sql } from 'kysely'
import type { UsersDeps } from './deps.ts'
import { onAccountCreated } from './profiles/on-account-created.ts'
import { profilesRoutes } from './profiles/profiles.routes.ts'

/** Profiles of those who have an account. */
export function createUsersService(deps: UsersDeps) {
  onAccountCreated(deps)
  const readiness = { USERS_DATABASE_URL: () => sql`select 1`.execute(deps.db) }
  return createApp('users', readiness).route('/', profilesRoutes(deps))
}

export type UsersService = ReturnType<typeof createUsersService>
