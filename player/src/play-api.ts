import type { Address } from './address.ts'
import { anonymous, createAsk } from './ask.ts'
import type { Grant } from './playback/grants.ts'
import type { PlayReport } from './playback/play-reports.ts'
import { PlayerError } from './playback/player-error.ts'
import type { Track } from './playback/track.ts'
import { readError, readGrant } from './grant-shapes.ts'

const post = (body: unknown, type: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: JSON.stringify(body),
})

/**
 * The gateway's endpoints that a track plays by. Never sends cookies and needs no account; `signed`
 * sends what is asked in somebody's name, reports go in nobody's.
 */
export function createPlayApi({ origin, kind, id }: Address, signed = anonymous) {
  const ask = createAsk(origin, signed)
  const tell = createAsk(origin, anonymous)

  return {
    /** The right to play `track` once, as part of this collection, by the embed key of the page. */
    async grant(track: Track, key = ''): Promise<Grant> {
      const context = kind === 'track' ? {} : { context_uri: `busker:${kind}:${id}` }
      const request = { track_id: track.id, ...context, ...(key && { embed_key: key }) }
      const { status, body } = await ask('play-grants', post(request, 'application/json'))
      const { reason, message } = readError(body)
      if (reason === 'EMBED_BUDGET_SPENT') throw new PlayerError('embed-limit')
      // Who put the player there reads what to do about it.
      if (status === 403 && /^(EMBED|ORIGIN)_/.test(reason)) {
        throw new PlayerError('embed-refused', message || undefined)
      }
      if (status === 401 || status === 403) throw new PlayerError('track-private')
      // 408 and 429 pass with time; the other 4xx are final.
      if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
        throw new PlayerError('track-unavailable')
      }
      const grant = readGrant(body)
      if (!grant) throw new PlayerError('network')
      return grant
    },

    /** text/plain needs no CORS preflight; refused reports are not worth repeating. */
    async report(reports: readonly PlayReport[]): Promise<'done' | 'retry'> {
      const { status } = await tell('plays', post(wire(reports), 'text/plain'))
      const later = status === 0 || status === 408 || status === 429 || status >= 500
      return later ? 'retry' : 'done'
    },

    /** Reports from a page that is going away, with no answer. */
    leave(reports: readonly PlayReport[]) {
      // Unlike sendBeacon, which it falls back to, a keepalive request can leave cookies at home.
      if ('keepalive' in Request.prototype) {
        const init = { ...post(wire(reports), 'text/plain'), keepalive: true, signal: null }
        void tell('plays', init).catch(() => undefined)
      } else {
        navigator.sendBeacon(`${origin}/v1/plays`, JSON.stringify(wire(reports)))
      }
    },
  }
}

const wire = (reports: readonly PlayReport[]) => ({
  events: reports.map(({ proof, type, listenedMs, positionMs, at }) => ({
    grant: proof,
    type,
    listened_ms: listenedMs,
    position_ms: positionMs,
    at: new Date(at).toISOString(),
  })),
})
