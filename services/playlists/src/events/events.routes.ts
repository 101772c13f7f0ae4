import { maybeSignedIn } from '@busker/http/access'
import { ApiError } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { type Context, Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import type { Playlist } from '../playlists/playlists.repository.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { changesSince, lastSeen } from './changes.ts'

/** Often enough for proxies that close a connection on which nothing moves for half a minute. */
const HEARTBEAT_MS = 15_000
const MOST_LISTENERS = 1000

/** The changes of a playlist as they happen, as server-sent events (WHATWG HTML, 9.2). */
export function eventsRoutes(deps: PlaylistsDeps) {
  const { db, verify, watch } = deps
  const find = createFinder(deps)

  /** The playlist, if who asks may still see it. */
  const readAgain = async (c: Context, id: string) => {
    const [, token] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
    const access = token ? await verify(token) : undefined
    if (token && !access) return undefined
    return find.toRead(id, access).catch((error: unknown) => {
      if (error instanceof ApiError) return undefined
      throw error
    })
  }

  /** Tells of changes until the client, the playlist or the service goes. */
  const tell = async (c: Context, stream: SSEStreamingApi, first: Playlist) => {
    let seen = lastSeen(first, c.req.header('last-event-id'))
    const end = Promise.withResolvers<void>()
    stream.onAbort(() => end.resolve())
    while (!stream.aborted && !watch.isStopped()) {
      const playlist = await readAgain(c, first.id)
      // Said, since a client that is only cut off asks again.
      if (!playlist) return stream.writeSSE({ event: 'gone', data: '{}' })
      if (playlist.version !== seen)
        for (const change of await changesSince(db, playlist, seen))
          await stream.writeSSE({
            id: change.snapshot_id,
            event: 'snapshot',
            data: JSON.stringify(change),
          })
      else await stream.write(': nothing new\n\n')
      seen = playlist.version
      const next = Promise.withResolvers<void>()
      const unwatch = watch.watch(playlist.id, seen, next.resolve)
      await Promise.race([next.promise, end.promise, Bun.sleep(HEARTBEAT_MS)])
      unwatch()
    }
  }

  return new Hono().get(
    '/v1/playlists/:id/events',
    operation({
      id: 'listenToPlaylist',
      tag: 'Playlists',
      summary: 'The changes of a playlist as they happen',
      description:
        'Server-sent events: `snapshot` with `snapshot_id`, `change`, `changed_at` and `total`, and `gone` at the end of it. Goes on after `Last-Event-ID`. A comment comes every 15 s.',
      by: 'anyone',
      answers: { 200: { type: 'text/event-stream', is: 'The changes as they come.' } },
      refuses: { 404: ['PLAYLIST_NOT_FOUND'], 503: ['TOO_MANY_LISTENERS'] },
    }),
    validate('param', playlistId),
    maybeSignedIn(verify),
    async (c) => {
      const first = await find.toRead(c.req.valid('param').id, c.var.access)
      if (watch.size() >= MOST_LISTENERS)
        throw new ApiError(
          503,
          'TOO_MANY_LISTENERS',
          'Too many listen for changes now. Try again in a minute, or read the snapshot_id at times.',
          { 'Retry-After': '60' },
        )
      c.header('X-Accel-Buffering', 'no')
      return streamSSE(c, (stream) => watch.during(tell(c, stream, first)))
    },
  )
}
