import * as createPlaylists from './2026-11-22-create-playlists.ts'

export const migrations = { '2026-11-22-create-playlists': createPlaylists }
