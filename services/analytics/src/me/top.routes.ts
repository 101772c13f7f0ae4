import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { type Slice, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Artist } from '@busker/web-api/artist'
import { pageOf } from '@busker/web-api/page'
import { Track } from '@busker/web-api/track'
import { Hono } from 'hono'
import type { AnalyticsDeps } from '../deps.ts'
import { type TimeRange, topQuery } from './me.schemas.ts'
import { artistPlays } from './artist-plays.ts'

const DAY_MS = 86_400_000
const DAYS: Record<TimeRange, number> = {
  short_term: 28,
  medium_term: 182,
  long_term: Infinity,
}
/** So many different tracks of a listener are looked at. */
const MOST = 1000

/** What somebody plays most: tracks, and the artists of all that they played. */
export function topRoutes({ ledger, verify, music, own, now }: AnalyticsDeps) {
  const topOf = (userId: string, range: TimeRange) => {
    const since = new Date(Math.max(0, now().getTime() - DAYS[range] * DAY_MS))
    return ledger.topOfUser(userId, since, MOST)
  }
  const cut = ({ offset, limit }: Slice) => [offset, offset + limit] as const
  const href = (type: string, range: TimeRange) => `${own}/v1/me/top/${type}?time_range=${range}`
  const reads = signedIn(verify, 'user-top-read')
  const unshared = { 'Cache-Control': 'private, no-store' }

  return new Hono()
    .get(
      '/v1/me/top/tracks',
      operation({
        id: 'getTopTracks',
        tag: 'Users',
        summary: 'The tracks that somebody plays most',
        description: 'By plays that count, then by time heard.',
        by: 'user',
        scopes: ['user-top-read'],
        answers: { 200: pageOf(Track) },
      }),
      reads,
      validate('query', topQuery),
      async (c) => {
        const { time_range: range, ...slice } = c.req.valid('query')
        const top = await topOf(c.var.access.userId, range)
        const tracks = await music.tracks(top.map(({ trackId }) => trackId))
        const there = tracks.filter((track) => track !== null)
        const page = toPage(href('tracks', range), slice, there.length, there.slice(...cut(slice)))
        return c.json(page, 200, unshared)
      },
    )
    .get(
      '/v1/me/top/artists',
      operation({
        id: 'getTopArtists',
        tag: 'Users',
        summary: 'The artists that somebody plays most',
        description: 'By plays that count, then by time heard.',
        by: 'user',
        scopes: ['user-top-read'],
        answers: { 200: pageOf(Artist) },
      }),
      reads,
      validate('query', topQuery),
      async (c) => {
        const { time_range: range, ...slice } = c.req.valid('query')
        const top = await topOf(c.var.access.userId, range)
        const tracks = await music.tracks(top.map(({ trackId }) => trackId))
        const ids = artistPlays(
          top.map((plays, i) => ({
            ...plays,
            artists: tracks[i]?.artists.map(({ id }) => id) ?? [],
          })),
        )
        const artists = await music.artists(ids.slice(...cut(slice)))
        const there = artists.filter((artist) => artist !== null)
        return c.json(toPage(href('artists', range), slice, ids.length, there), 200, unshared)
      },
    )
}
