import { type MoveOptions, movePostgres } from '@busker/postgres/move'
import { migrations } from './migrations/index.ts'

/** Moves playlists with all their versions to another PostgreSQL. */
export const movePlaylists = (options: Omit<MoveOptions, 'migrations'>) =>
  movePostgres({ ...options, migrations })
