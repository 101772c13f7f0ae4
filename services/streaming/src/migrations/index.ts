import * as createRenditions from './2026-11-22-create-renditions.ts'
import * as keepLoudness from './2026-11-23-keep-loudness.ts'
import * as keepOriginals from './2026-11-23-keep-originals.ts'
import * as keepPlayers from './2026-11-22-keep-players.ts'

export const migrations = {
  '2026-11-22-create-renditions': createRenditions,
  '2026-11-22-keep-players': keepPlayers,
  '2026-11-23-keep-loudness': keepLoudness,
  '2026-11-23-keep-originals': keepOriginals,
}
