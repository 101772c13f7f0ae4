import { type Access, type UserAccess, lacksScope } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import type { Playlist } from './playlists/playlists.repository.ts'

// What nobody is granted below is refused: each right names who has it. The owner of the site has
// none over what others made, but chooses which public playlists people meet first.

/** The scope that a token needs to choose. */
export const CATALOG_WRITE = 'catalog-write'

/** Choose the playlists that are featured, and those of categories: who runs the site. */
export const mayCurate = ({ role, scopes }: UserAccess) =>
  (role === 'owner' || role === 'admin') && scopes.has(CATALOG_WRITE)

/** One of these is enough to change playlists; which, depends on whether everybody sees it. */
export const MODIFY = ['playlist-modify-public', 'playlist-modify-private']
/** The same, as the reference tells of alternatives. */
export const MODIFY_ROWS = MODIFY.map((scope) => [scope])

/** What somebody is to a playlist. */
export type Standing = 'owner' | 'collaborator' | 'stranger'

/** Private playlists do not exist but for their owner's own apps, and for those who share them. */
export const maySeePrivateOf = (userId: string, access: Access | undefined) =>
  access?.userId === userId && access.scopes.has('playlist-read-private')

/** Everybody sees a public playlist. */
export const maySee = (playlist: Playlist, standing: Standing, access: Access | undefined) =>
  playlist.public ||
  (standing !== 'stranger' && access?.scopes.has('playlist-read-private')) ||
  (standing === 'collaborator' && access?.scopes.has('playlist-read-collaborative'))

/** The owner and those whom they named change what is on a playlist. Throws 404 or 403 otherwise. */
export function mustMayChange(playlist: Playlist, standing: Standing, access: Access) {
  if (standing === 'stranger' && !playlist.public) throw notFound('playlist', playlist.id)
  if (standing === 'stranger') throw notYours()
  mustHaveScope(access, playlist.public)
}

/** Only the owner changes a playlist itself, with the scope for its visibility. Throws 404 or 403 otherwise. */
export function mustMayOwn(playlist: Playlist, standing: Standing, access: Access) {
  if (standing === 'collaborator') throw notYours()
  mustMayChange(playlist, standing, access)
}

export const notYours = () =>
  new ApiError(403, 'NOT_YOUR_PLAYLIST', 'Only its owner may do this to the playlist.')

/** Makes playlists of one's own alone. Throws 403 otherwise. */
export function mustMayCreateFor(userId: string, access: Access) {
  if (userId !== access.userId)
    throw new ApiError(403, 'NOT_YOU', 'You can make playlists for yourself alone.')
}

/** Throws 403 when the token may not write playlists of this visibility. */
export const mustHaveScope = (access: Access, isPublic: boolean) =>
  mustHaveAnyScope(access, [isPublic ? 'playlist-modify-public' : 'playlist-modify-private'])

/** Throws 403 when the token has none of these scopes. */
function mustHaveAnyScope(access: Access, scopes: string[]) {
  if (!scopes.some((scope) => access.scopes.has(scope))) throw lacksScope(...scopes)
}
