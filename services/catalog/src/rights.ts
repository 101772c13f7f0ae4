import type { UserAccess } from '@busker/http/access'

// What nobody is granted below is refused: each right names who has it.

const runsTheSite = ({ role }: UserAccess) => role === 'owner' || role === 'admin'

/** The scope that a token needs for any change. */
export const CATALOG_WRITE = 'catalog-write'

/** Import folders of the server, let go of them, and see how imports go: who runs the site. */
export const mayImport = (access: UserAccess) =>
  runsTheSite(access) && access.scopes.has(CATALOG_WRITE)

/** Arrange categories and new releases: who runs the site. */
export const mayCurate = (access: UserAccess) =>
  runsTheSite(access) && access.scopes.has(CATALOG_WRITE)

/** Change what is told of an artist: who runs the site, and the account that stands for the artist. */
export const mayEditArtist = (access: UserAccess, artistId: string) =>
  access.scopes.has(CATALOG_WRITE) &&
  (runsTheSite(access) || (access.role === 'artist' && access.artistIds.has(artistId)))
