import { type Reach, addressOf } from '@busker/http/reach'
import { hc } from 'hono/client'
import type { PlaylistsService } from './service.ts'

/** The playlists service, as other services call it. */
export const createPlaylistsClient = (reach: Reach) =>
  hc<PlaylistsService>(addressOf('playlists'), { fetch: reach('playlists') })
