import { contextJson } from '@busker/contracts/contexts'
import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { cursorPageOf } from '@busker/web-api/page'
import { PlayHistory } from '@busker/web-api/playback'
import { Hono } from 'hono'
import type { AnalyticsDeps } from '../deps.ts'
import { cutPage } from './cut-page.ts'
import { recentQuery } from './me.schemas.ts'

/** How many plays of one listener may begin in one second and still be told apart from the next page. */
const SPARE = 50

/** What somebody has played, newest first: plays that count, of tracks that are still there. */
export const recentlyPlayedRoutes = ({ ledger, verify, music, own }: AnalyticsDeps) =>
  new Hono().get(
    '/v1/me/player/recently-played',
    operation({
      id: 'getRecentlyPlayed',
      tag: 'Player',
      summary: 'Tracks that were heard lately',
      description:
        'Plays that count, newest first. `before` and `after` are moments in unix milliseconds; send one of them.',
      by: 'user',
      scopes: ['user-read-recently-played'],
      answers: { 200: cursorPageOf(PlayHistory) },
    }),
    signedIn(verify, 'user-read-recently-played'),
    validate('query', recentQuery),
    async (c) => {
      const { limit, before, after } = c.req.valid('query')
      const { userId } = c.var.access
      const around = { ...(before && { before }), ...(after && { after }), most: limit + SPARE }
      const [found, total] = await Promise.all([
        ledger.listByUser(userId, around),
        ledger.countOfUser(userId),
      ])
      const page = cutPage(found, limit)
      const hasMore = found.length > page.length
      const plays = after ? page.toReversed() : page
      const tracks = await music.tracks(plays.map(({ trackId }) => trackId))
      const at = (cursors: { before?: string; after?: string }) =>
        `${own}/v1/me/player/recently-played?${new URLSearchParams({ ...cursors, limit: String(limit) })}`
      const [newest, oldest] = [unixOf(plays[0]), unixOf(plays.at(-1))]
      const further = after ? newest && { after: newest } : oldest && { before: oldest }
      return c.json(
        {
          href: at({
            ...(before && { before: String(before.getTime()) }),
            ...(after && { after: String(after.getTime()) }),
          }),
          limit,
          next: hasMore && further ? at(further) : null,
          cursors: { after: newest, before: oldest },
          total,
          items: plays.flatMap(({ startedAt, contextUri }, i) => {
            const track = tracks[i]
            if (!track) return []
            return [{ track, played_at: startedAt, context: contextJson(own, contextUri) }]
          }),
        },
        200,
        { 'Cache-Control': 'private, no-store' },
      )
    },
  )

const unixOf = (play: { startedAt: Date } | undefined) =>
  play ? String(play.startedAt.getTime()) : null
