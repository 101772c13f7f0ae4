import type { Surroundings } from '@busker/container/run'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import type { UsersConfig } from './config.ts'
import type { UsersDatabase } from './database.ts'
import { migrations } from './migrations/index.ts'
import { createUsersService } from './service.ts'

/** Opens the users service's store. */
export async function startUsers({
  config,
  events,
  verify,
}: Omit<Surroundings<UsersConfig>, 'reach'>) {
  const db = connect<UsersDatabase>(config.USERS_DATABASE_URL)
  await migrate(db, migrations)
  const app = createUsersService({
    db,
    events,
    verify,
    publicUrl: new URL(config.PUBLIC_URL).origin,
  })
  return { app, stop: () => db.destroy() }
}
