import * as createPlaylists from './2026-11-22-create-playlists.ts'
import * as curate from './2026-11-23-curate.ts'
import * as eraseOwners from './2026-11-22-erase-owners.ts'
import * as keepCovers from './2026-11-22-keep-covers.ts'
import * as keepVersions from './2026-11-22-keep-versions.ts'
import * as numberErasures from './2026-11-23-number-erasures.ts'
import * as sharePlaylists from './2026-11-22-share-playlists.ts'

export const migrations = {
  '2026-11-22-create-playlists': createPlaylists,
  '2026-11-22-erase-owners': eraseOwners,
  '2026-11-22-keep-versions': keepVersions,
  '2026-11-22-share-playlists': sharePlaylists,
  '2026-11-22-keep-covers': keepCovers,
  '2026-11-23-curate': curate,
  '2026-11-23-number-erasures': numberErasures,
}
