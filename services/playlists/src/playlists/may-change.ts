import type { Access } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import type { Playlist } from './playlists.repository.ts'

/** A private playlist does not exist for others. */
export const maySee = (playlist: Playlist, access: Access | undefined) =>
  playlist.public || access?.userId === playlist.ownerId

/** Only the owner changes a playlist, with the scope for its visibility. Throws 404 or 403 otherwise. */
export function mustMayChange(playlist: Playlist, access: Access) {
  if (!maySee(playlist, access)) throw notFound('playlist', playlist.id)
  if (access.userId !== playlist.ownerId)
    throw new ApiError(403, 'NOT_YOUR_PLAYLIST', 'Only its owner may change this playlist.')
  mustHaveScope(access, playlist.public)
}

/** Throws 403 when the token may not write playlists of this visibility. */
export function mustHaveScope(access: Access, isPublic: boolean) {
  const scope = isPublic ? 'playlist-modify-public' : 'playlist-modify-private'
  if (!access.scopes.has(scope))
    throw new ApiError(403, 'INSUFFICIENT_SCOPE', `The access token lacks the scope ${scope}.`)
}
