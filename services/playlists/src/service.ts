import { createApp } from '@busker/http/app'
import { ASK_AGAIN, conditional } from '@busker/http/conditional'
import { sql } from 'kysely'
import { browseRoutes } from './browse/browse.routes.ts'
import { collaboratorsRoutes } from './collaborators/collaborators.routes.ts'
import type { PlaylistsDeps } from './deps.ts'
import { eventsRoutes } from './events/events.routes.ts'
import { exportRoutes } from './exchange/export.routes.ts'
import { LARGEST_FILE, importRoutes } from './exchange/import.routes.ts'
import { followersRoutes } from './followers/followers.routes.ts'
import { historyRoutes } from './history/history.routes.ts'
import { coversRoutes } from './covers/covers.routes.ts'
import { itemsRoutes } from './playlists/items.routes.ts'
import { onAccountRemoved } from './playlists/on-account-removed.ts'
import { onLibraryImported } from './playlists/on-library-imported.ts'
import { onTrackRemoved } from './playlists/on-track-removed.ts'
import { playlistsRoutes } from './playlists/playlists.routes.ts'
import { searchDocumentsRoutes } from './playlists/search-documents.routes.ts'
import { togetherRoutes } from './together/together.routes.ts'

/** Playlists and what is on them. */
export function createPlaylistsService(deps: PlaylistsDeps) {
  onTrackRemoved(deps)
  onLibraryImported(deps)
  onAccountRemoved(deps)
  return createApp(
    'playlists',
    {
      PLAYLISTS_DATABASE_URL: () => sql`select 1`.execute(deps.db),
      BLOBS_URL: () => deps.blobs.check(),
    },
    {
      largeBodies: {
        '/v1/me/playlists/import': LARGEST_FILE,
        '/v1/playlists/:id/import': LARGEST_FILE,
      },
    },
  )
    .use('/v1/*', conditional(ASK_AGAIN))
    .route('/', playlistsRoutes(deps))
    .route('/', browseRoutes(deps))
    .route('/', itemsRoutes(deps, 'items'))
    .route('/', itemsRoutes(deps, 'tracks'))
    .route('/', collaboratorsRoutes(deps))
    .route('/', followersRoutes(deps))
    .route('/', historyRoutes(deps))
    .route('/', coversRoutes(deps))
    .route('/', eventsRoutes(deps))
    .route('/', exportRoutes(deps))
    .route('/', importRoutes(deps))
    .route('/', searchDocumentsRoutes(deps))
    .route('/', togetherRoutes(deps))
}

export type PlaylistsService = ReturnType<typeof createPlaylistsService>
