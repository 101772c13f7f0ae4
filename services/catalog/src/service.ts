import { type Readiness, createApp } from '@busker/http/app'
import { ASK_AGAIN, FOR_A_MOMENT, conditional } from '@busker/http/conditional'
import { albumsRoutes } from './albums/albums.routes.ts'
import { artistsRoutes } from './artists/artists.routes.ts'
import { artistDiscoveryRoutes } from './artists/discovery.routes.ts'
import { browseRoutes } from './browse/browse.routes.ts'
import { curationRoutes } from './browse/curation.routes.ts'
import type { CatalogDeps } from './deps.ts'
import { imagesRoutes } from './images/images.routes.ts'
import { importsRoutes } from './imports/imports.routes.ts'
import { MATCHES, insideRoutes } from './inside/inside.routes.ts'
import { libraryRoutes } from './library/library.routes.ts'
import { marketsRoutes } from './markets/markets.routes.ts'
import { recommendationsRoutes } from './recommendations/recommendations.routes.ts'
import { soundRoutes } from './sound/sound.routes.ts'
import { spokenRoutes } from './spoken/spoken.routes.ts'
import { tracksRoutes } from './tracks/tracks.routes.ts'

/** Bytes: 500 lines whose names are as long as tags get, in any script. */
const LONGEST_MATCHES = 8 * 1024 * 1024

/** Artists, albums, tracks and their pictures, and the import that brings them. */
export function createCatalogService(deps: CatalogDeps, readiness: Readiness = {}) {
  const revision = () => deps.store.revision()
  const versioned = conditional(FOR_A_MOMENT, revision)
  return (
    createApp('catalog', readiness, { largeBodies: { [MATCHES]: LONGEST_MATCHES } })
      .use('/v1/*', conditional(FOR_A_MOMENT))
      // It grows while somebody looks on.
      .use('/v1/library/*', conditional(ASK_AGAIN, revision))
      // Top tracks are made of plays too, which no revision counts.
      .on('GET', ['/v1/artists', '/v1/artists/:id', '/v1/artists/:id/albums'], versioned)
      .use('/v1/tracks/*', versioned)
      .use('/v1/albums/*', versioned)
      .use('/v1/browse/*', versioned)
      // Recommendations are made of playlists and plays too.
      .use('/v1/recommendations/available-genre-seeds', versioned)
      .use('/v1/audio-features/*', versioned)
      .use('/v1/audio-analysis/*', versioned)
      .route('/v1/tracks', tracksRoutes(deps))
      .route('/v1/albums', albumsRoutes(deps))
      .route('/v1/artists', artistsRoutes(deps))
      .route('/v1/artists', artistDiscoveryRoutes(deps))
      .route('/v1/browse', browseRoutes(deps))
      .route('/v1', curationRoutes(deps))
      .route('/v1/recommendations', recommendationsRoutes(deps))
      .route('/v1/markets', marketsRoutes())
      .route('/v1', soundRoutes(deps))
      .route('/v1', spokenRoutes(deps))
      .route('/v1/library', libraryRoutes(deps))
      .route('/v1/imports', importsRoutes(deps))
      .route('/images', imagesRoutes(deps))
      .route('/', insideRoutes(deps))
  )
}

export type CatalogService = ReturnType<typeof createCatalogService>
