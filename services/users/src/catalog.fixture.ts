import { Hono } from 'hono'

/** A catalog as small as can be, with what a test puts into it. */
export function catalogForTest() {
  const artists = new Set<string>()
  const tracks = new Set<string>()
  const albums = new Set<string>()
  /** Tracks that leave as soon as somebody asked for them. */
  const leavingTracks = new Set<string>()
  /** The market of each request for tracks or albums. */
  const markets: (string | undefined)[] = []
  const named = (kind: string, all: Set<string>, most: number, query?: string) => {
    const ids = query?.split(',') ?? []
    if (ids.length > most) throw new Error(`Too many ids at once: ${ids.length}`)
    const name = (id: string) => `${kind} ${id}`
    return ids.map((id) => (all.has(id) ? { id, name: name(id), type: kind.toLowerCase() } : null))
  }
  const catalog = new Hono()
    .get('/v1/artists', (c) =>
      c.json({ artists: named('Artist', artists, 50, c.req.query('ids')) }),
    )
    .get('/v1/tracks', (c) => {
      markets.push(c.req.query('market'))
      const found = named('Track', tracks, 50, c.req.query('ids'))
      for (const track of found)
        if (track && leavingTracks.delete(track.id)) tracks.delete(track.id)
      return c.json({ tracks: found })
    })
    .get('/v1/albums', (c) => {
      markets.push(c.req.query('market'))
      return c.json({ albums: named('Album', albums, 20, c.req.query('ids')) })
    })
  return { catalog, artists, tracks, albums, leavingTracks, markets }
}
