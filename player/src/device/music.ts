import type { Address, CollectionKind } from '../address.ts'
import type { Fetch } from '../ask.ts'
import type { CollectionSource } from '../playback/collection.ts'
import { PlayerError } from '../playback/player-error.ts'
import type { Track } from '../playback/track.ts'
import { type Collection, readCollection, readTracks } from '../shapes.ts'

const AT_ONCE = 50
const TIMEOUT_MS = 15_000

/** `busker:playlist:ID` as an address of a server; undefined for what no player plays. */
export function addressOf(uri: string, origin: string, key = ''): Address | undefined {
  const [, kind, id] = /^busker:(playlist|album|artist|track):(\w+)$/.exec(uri) ?? []
  if (!kind || !id) return undefined
  return { origin, kind: kind as CollectionKind, id, url: `${origin}/${kind}/${id}`, key }
}

/** Music that has no list of its own on the server. */
export function createMusic(origin: string, call: Fetch) {
  async function get(path: string): Promise<unknown> {
    const response = await call(`${origin}/v1/${path}`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => undefined)
    if (response?.ok) return response.json()
    throw new PlayerError(response?.status === 404 ? 'not-found' : 'unreachable')
  }

  /** Tracks in the order asked, without those that are gone. */
  async function tracks(uris: readonly string[]): Promise<Track[]> {
    const ids = uris.map((uri) => uri.split(':').at(-1) ?? '')
    const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
      ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
    )
    const bodies = await Promise.all(parts.map((part) => get(`tracks?ids=${part.join()}`)))
    return bodies.flatMap(readTracks)
  }

  const whole = (found: Track[], about: Partial<Collection> = {}): Collection => ({
    name: 'Chosen tracks',
    by: '',
    artwork: [],
    ...about,
    total: found.length,
    page: { tracks: found },
  })
  const source = (collection: () => Promise<Collection>): CollectionSource => ({
    collection,
    page: async () => ({ tracks: [] }),
  })

  return {
    tracks,
    /** These tracks, as a list. */
    chosen: (uris: readonly string[]) => source(async () => whole(await tracks(uris))),
    /** What an artist is known for. */
    artist: (id: string) =>
      source(async () => {
        const [artist, top] = await Promise.all([
          get(`artists/${id}`),
          get(`artists/${id}/top-tracks`),
        ])
        return whole(readTracks(top), readCollection('artist', artist))
      }),
  }
}
export type Music = ReturnType<typeof createMusic>
