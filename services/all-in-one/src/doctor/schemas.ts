import * as analytics from '@busker/analytics/schema'
import * as auth from '@busker/auth/schema'
import * as catalog from '@busker/catalog/schema'
import * as events from '@busker/events/migrations'
import * as gateway from '@busker/gateway/schema'
import type { DeclaredIndexes } from '@busker/mongo/indexes'
import * as playlists from '@busker/playlists/schema'
import type { Migrations } from '@busker/postgres/migrate'
import * as streaming from '@busker/streaming/schema'
import * as users from '@busker/users/schema'

/** What a service makes in its database when it starts. */
export interface Schema {
  migrations: Migrations
  /** In MongoDB. */
  indexes?: DeclaredIndexes
}

/** By the variable that names the database. */
export const schemas: Record<string, Schema> = {
  ANALYTICS_DATABASE_URL: analytics,
  AUTH_DATABASE_URL: auth,
  CATALOG_DATABASE_URL: catalog,
  EVENTS_URL: events,
  IDEMPOTENCY_URL: gateway,
  PLAYLISTS_DATABASE_URL: playlists,
  STREAMING_DATABASE_URL: streaming,
  USERS_DATABASE_URL: users,
}
