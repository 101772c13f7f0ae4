import { ApiError } from '@busker/http/errors'
import type { z } from 'zod'
import type { Music } from './music.ts'
import type { Order } from './player.ts'
import type { playBody } from './player.schemas.ts'

/**
 * The order to play what somebody asked for, or to go on. Throws 404 when it is not there for them, 403
 * when it does not have the track to begin with.
 */
export async function whatToPlay(
  music: Music,
  { context_uri, uris, offset, position_ms }: z.output<typeof playBody>,
  authorization: string,
): Promise<Extract<Order, { type: 'play' }>> {
  if (!context_uri && !uris) return { type: 'play' }
  if (context_uri) await music.mustHaveContext(context_uri, authorization)
  if (uris) {
    const isThere =
      !offset || ('uri' in offset ? uris.includes(offset.uri) : offset.position < uris.length)
    if (!isThere)
      throw new ApiError(
        403,
        'NO_SPECIFIC_TRACK',
        'The track to begin with, in offset, is not among uris.',
      )
    await music.mustHave([...new Set(uris.map((uri) => uri.slice('busker:track:'.length)))])
  }
  return {
    type: 'play',
    context_uri: context_uri ?? null,
    uris: uris ?? null,
    offset: offset ?? null,
    position_ms: position_ms ?? 0,
  }
}
