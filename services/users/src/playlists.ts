import { unreachable } from '@busker/http/answering'
import { ApiError } from '@busker/http/errors'
import { type Reach, addressOf } from '@busker/http/reach'
import { z } from 'zod'

const refusal = z.object({ error: z.object({ reason: z.string(), message: z.string() }) })
const refusals = z.literal([400, 401, 403, 404, 409, 429])

/**
 * Following playlists, which the playlists service answers. It is asked by the Web API's own routes
 * with the caller's own token, so that its rights hold and stand in one place. Not by its typed
 * client: it uses ours, and two packages that need each other could not be built apart.
 */
export function createPlaylists(reach: Reach) {
  const ask = async (method: string, path: string, authorization: string) => {
    const response = await reach('playlists')(`${addressOf('playlists')}/v1/playlists/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
    })
    if (response.ok) return response
    const status = refusals.safeParse(response.status)
    const body = refusal.safeParse(await response.json().catch(() => undefined))
    if (!status.success || !body.success) throw unreachable('playlists', response.status)
    const { reason, message } = body.data.error
    // Without this playlist there is nothing to let go of, and nobody follows it.
    if (reason === 'PLAYLIST_NOT_FOUND' && method !== 'PUT') return undefined
    throw new ApiError(status.data, reason, message)
  }
  return {
    /** Throws what the service refuses: 404 PLAYLIST_NOT_FOUND, 403. */
    follow: (id: string, authorization: string) => ask('PUT', `${id}/followers`, authorization),
    unfollow: (id: string, authorization: string) =>
      ask('DELETE', `${id}/followers`, authorization),
    async isFollowed(id: string, userId: string, authorization: string) {
      const query = new URLSearchParams({ ids: userId })
      const response = await ask('GET', `${id}/followers/contains?${query}`, authorization)
      return z.array(z.boolean()).parse((await response?.json()) ?? [])[0] ?? false
    },
  }
}

export type Playlists = ReturnType<typeof createPlaylists>
