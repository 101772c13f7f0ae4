import { createApp } from '@busker/http/app'
import { ASK_AGAIN, conditional } from '@busker/http/conditional'
import { sql } from 'kysely'
import type { UsersDeps } from './deps.ts'
import { followersRoutes } from './follows/followers.routes.ts'
import { followsRoutes } from './follows/follows.routes.ts'
import { onArtistRemoved } from './follows/on-artist-removed.ts'
import { libraryRoutes } from './library/library.routes.ts'
import { onItemRemoved } from './library/on-item-removed.ts'
import { savedRoutes } from './library/saved.routes.ts'
import { LARGEST_UPLOAD } from './pictures/read-picture.ts'
import { picturesRoutes } from './pictures/pictures.routes.ts'
import { onAccountCreated } from './profiles/on-account-created.ts'
import { onAccountRemoved } from './profiles/on-account-removed.ts'
import { profilesRoutes } from './profiles/profiles.routes.ts'
import { settingsRoutes } from './settings/settings.routes.ts'
import { userinfoRoutes } from './userinfo/userinfo.routes.ts'

/** Profiles of those who have an account, their settings, what they saved and whom they follow. */
export function createUsersService(deps: UsersDeps) {
  onAccountCreated(deps)
  onAccountRemoved(deps)
  onArtistRemoved(deps)
  onItemRemoved(deps)
  const readiness = {
    USERS_DATABASE_URL: () => sql`select 1`.execute(deps.db),
    BLOBS_URL: () => deps.blobs.check(),
  }
  return createApp('users', readiness, { largeBodies: { '/v1/me/images': LARGEST_UPLOAD } })
    .use('/v1/*', conditional(ASK_AGAIN))
    .route('/', profilesRoutes(deps))
    .route('/', picturesRoutes(deps))
    .route('/', settingsRoutes(deps))
    .route('/', followsRoutes(deps))
    .route('/', followersRoutes(deps))
    .route('/', userinfoRoutes(deps))
    .route('/v1/me/library', libraryRoutes(deps))
    .route('/v1/me/albums', savedRoutes(deps, 'album'))
    .route('/v1/me/tracks', savedRoutes(deps, 'track'))
    .route('/v1/me/episodes', savedRoutes(deps, 'episode'))
    .route('/v1/me/shows', savedRoutes(deps, 'show'))
    .route('/v1/me/audiobooks', savedRoutes(deps, 'audiobook'))
}

export type UsersService = ReturnType<typeof createUsersService>
