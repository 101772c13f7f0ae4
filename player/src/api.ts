import type { Address } from './address.ts'
import type { Grant } from './playback/grants.ts'
import type { PlayReport } from './playback/play-reports.ts'
import { PlayerError } from './playback/player-error.ts'
import type { Track } from './playback/track.ts'
import { type CollectionPage, readCollection, readError, readGrant, readPage } from './shapes.ts'

const TIMEOUT_MS = 15_000
const PAGE = { playlist: 100, album: 50, track: 1, artist: 1 }

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const anonymous: Fetch = (...call) => globalThis.fetch(...call)

/**
 * The gateway's public endpoints that a player needs. Never sends cookies, needs no account, and
 * throws a PlayerError for whatever goes wrong. `signed` sends what is asked in somebody's name.
 */
export function createApi(address: Address, fetch = anonymous, signed = fetch) {
  const { origin, kind, id } = address
  /** Pages of an album say nothing of the album: its own answer is kept for them. */
  let album: unknown

  async function ask(path: string, init: RequestInit = {}, send = signed) {
    const response = await send(`${origin}/v1/${path}`, {
      mode: 'cors',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    }).catch(() => undefined)
    return { status: response?.status ?? 0, body: await response?.json().catch(() => undefined) }
  }

  const post = (body: unknown, type: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  })

  async function get<Shape>(path: string, read: (body: unknown) => Shape | undefined) {
    const { status, body } = await ask(path)
    if (status === 404 || status === 410 || status === 400) throw new PlayerError('not-found')
    if (status === 401 || status === 403) throw new PlayerError('private')
    const shape = status === 200 ? read(body) : undefined
    if (!shape) throw new PlayerError('unreachable')
    return shape
  }

  return {
    /** Name, cover and first page of what the address names. */
    collection: () =>
      get(`${kind}s/${id}`, (body) => {
        if (kind === 'album') album = body
        return readCollection(kind, body)
      }),

    /** The page of tracks that starts at row `offset` of the server's list. */
    page: (offset: number): Promise<CollectionPage> =>
      get(
        `${kind}s/${id}/${kind === 'album' ? 'tracks' : 'items'}?limit=${PAGE[kind]}&offset=${offset}`,
        (body) => readPage(body, album),
      ),

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
    async report(reports: readonly PlayReport[]) {
      const { status } = await ask('plays', post(wire(reports), 'text/plain'), fetch)
      const later = status === 0 || status === 408 || status === 429 || status >= 500
      return later ? 'retry' : 'done'
    },

    /** Reports from a page that is going away, with no answer. */
    leave(reports: readonly PlayReport[]) {
      // Unlike sendBeacon, which it falls back to, a keepalive request can leave cookies at home.
      if ('keepalive' in Request.prototype) {
        const init = { ...post(wire(reports), 'text/plain'), keepalive: true, signal: null }
        void ask('plays', init, fetch).catch(() => undefined)
      } else {
        navigator.sendBeacon(`${origin}/v1/plays`, JSON.stringify(wire(reports)))
      }
    },
  }
}
export type Api = ReturnType<typeof createApi>

const wire = (reports: readonly PlayReport[]) => ({
  events: reports.map(({ proof, type, listenedMs, positionMs, at }) => ({
    grant: proof,
    type,
    listened_ms: listenedMs,
    position_ms: positionMs,
    at: new Date(at).toISOString(),
  })),
})
