import * as createRenditions from './2026-11-22-create-renditions.ts'
import * as keepPlayers from './2026-11-22-keep-players.ts'

export const migrations = {
  '2026-11-22-create-renditions': createRenditions,
  '2026-11-22-keep-players': keepPlayers,
}
