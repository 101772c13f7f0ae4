import { ApiError } from '@busker/http/errors'
import { MOST_ITEMS, PlaylistIsFull } from './items.repository.ts'
import { NoSuchRange, NotThere } from './versions.ts'

/** Throws what a change of items failed for as the error that a client gets. */
export function explained(error: unknown): never {
  if (error instanceof PlaylistIsFull)
    throw new ApiError(403, 'PLAYLIST_IS_FULL', `A playlist has room for ${MOST_ITEMS} items.`)
  if (error instanceof NoSuchRange)
    throw new ApiError(
      400,
      'NO_SUCH_RANGE',
      `${error.message}: points past the end of the playlist.`,
    )
  if (error instanceof NotThere)
    throw new ApiError(
      400,
      'NOT_AT_POSITION',
      `positions: ${error.position} is not where busker:track:${error.trackId} stands.`,
    )
  throw error
}
