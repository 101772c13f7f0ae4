import * as createPlaylists from './2026-11-22-create-playlists.ts'
import * as eraseOwners from './2026-11-22-erase-owners.ts'
import * as keepVersions from './2026-11-22-keep-versions.ts'

export const migrations = {
  '2026-11-22-create-playlists': createPlaylists,
  '2026-11-22-erase-owners': eraseOwners,
  '2026-11-22-keep-versions': keepVersions,
}
