import type { Address } from './address.ts'
import { anonymous, createAsk } from './ask.ts'
import { PlayerError } from './playback/player-error.ts'
import { type CollectionPage, readCollection, readPage } from './shapes.ts'

const PAGE = { playlist: 100, album: 50, track: 1, artist: 1 }

/**
 * The gateway's endpoints that a player shows music by. Never sends cookies, needs no account, and
 * throws a PlayerError for whatever goes wrong. `fetch` may send what is asked in somebody's name.
 */
export function createApi({ origin, kind, id }: Address, fetch = anonymous) {
  const ask = createAsk(origin, fetch)
  /** Pages of an album say nothing of the album: its own answer is kept for them. */
  let album: unknown

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
  }
}
