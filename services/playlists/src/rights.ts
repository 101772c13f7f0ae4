import { type Access, lacksScope } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import type { Playlist } from './playlists/playlists.repository.ts'

// What nobody is granted below is refused: each right names who has it. The owner of the site has
// none over what others made.

const isOwner = (playlist: Playlist, access: Access | undefined) =>
  access?.userId === playlist.ownerId

/** Private playlists do not exist but for their owner's own apps. */
export const maySeePrivateOf = (userId: string, access: Access | undefined) =>
  access?.userId === userId && access.scopes.has('playlist-read-private')

/** Everybody sees a public playlist. */
export const maySee = (playlist: Playlist, access: Access | undefined) =>
  playlist.public || maySeePrivateOf(playlist.ownerId, access)

/** Only the owner changes a playlist, with the scope for its visibility. Throws 404 or 403 otherwise. */
export function mustMayChange(playlist: Playlist, access: Access) {
  if (!playlist.public && !isOwner(playlist, access)) throw notFound('playlist', playlist.id)
  if (!isOwner(playlist, access))
    throw new ApiError(403, 'NOT_YOUR_PLAYLIST', 'Only its owner may change this playlist.')
  mustHaveScope(access, playlist.public)
}

/** Makes playlists of one's own alone. Throws 403 otherwise. */
export function mustMayCreateFor(userId: string, access: Access) {
  if (userId !== access.userId)
    throw new ApiError(403, 'NOT_YOU', 'You can make playlists for yourself alone.')
}

/** Throws 403 when the token may not write playlists of this visibility. */
export function mustHaveScope(access: Access, isPublic: boolean) {
  const scope = isPublic ? 'playlist-modify-public' : 'playlist-modify-private'
  if (!access.scopes.has(scope)) throw lacksScope(scope)
}
