import * as createPlays from './2026-11-22-create-plays.ts'
import * as countLately from './2026-11-23-count-lately.ts'
import * as forgetListeners from './2026-11-22-forget-listeners.ts'
import * as readOwnPlays from './2026-11-22-read-own-plays.ts'

export const migrations = {
  '2026-11-22-create-plays': createPlays,
  '2026-11-22-forget-listeners': forgetListeners,
  '2026-11-22-read-own-plays': readOwnPlays,
  '2026-11-23-count-lately': countLately,
}
