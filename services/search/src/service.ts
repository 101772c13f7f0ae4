import { createApp } from '@busker/http/app'
import { FOR_A_MOMENT, conditional } from '@busker/http/conditional'
import type { SearchDeps } from './deps.ts'
import { onChanged } from './on-changed.ts'
import { reindexRoutes } from './reindex/reindex.routes.ts'
import { searchRoutes } from './search/search.routes.ts'

/** The index over catalog and playlists. */
export function createSearchService(deps: SearchDeps) {
  onChanged(deps)
  return createApp('search', { SEARCH_URL: () => deps.index.count() })
    .use('/v1/*', conditional(FOR_A_MOMENT))
    .route('/', searchRoutes(deps))
    .route('/', reindexRoutes(deps))
}

export type SearchService = ReturnType<typeof createSearchService>
