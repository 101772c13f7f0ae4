import { runService } from '@busker/container/run'
import { playlistsConfig } from './config.ts'
import { startPlaylists } from './start.ts'

await runService('playlists', playlistsConfig, startPlaylists)
