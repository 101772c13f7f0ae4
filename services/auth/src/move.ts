import { type MoveOptions, movePostgres } from '@busker/postgres/move'
import { migrations } from './migrations/index.ts'

/** Moves accounts, sessions, apps and signing keys to another PostgreSQL. */
export const moveAuth = (options: Omit<MoveOptions, 'migrations'>) =>
  movePostgres({ ...options, migrations })
