import { type MoveOptions, movePostgres } from '@busker/postgres/move'
import { migrations } from './migrations/index.ts'

/** Moves profiles, follows and saved music to another PostgreSQL. */
export const moveUsers = (options: Omit<MoveOptions, 'migrations'>) =>
  movePostgres({ ...options, migrations })
