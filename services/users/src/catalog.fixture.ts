import { toPage } from '@busker/http/paging'
import { exampleAlbum, exampleArtist, exampleTrack } from '@busker/web-api/examples'
import { Hono } from 'hono'

/** A whole album, as the catalog answers it. */
const wholeAlbum = (id: string) => ({
  ...exampleAlbum(id),
  copyrights: [],
  external_ids: {},
  genres: [],
  label: '',
  popularity: 0,
  tracks: toPage('http://busker.test/v1/albums', { limit: 50, offset: 0 }, 0, []),
})

/** A catalog as small as can be, with what a test puts into it. */
export function catalogForTest() {
  const artists = new Set<string>()
  const tracks = new Set<string>()
  const albums = new Set<string>()
  /** Tracks that leave as soon as somebody asked for them. */
  const leavingTracks = new Set<string>()
  /** The market of each request for tracks or albums. */
  const markets: (string | undefined)[] = []
  const found = <T>(make: (id: string) => T, all: Set<string>, most: number, query?: string) => {
    const ids = query?.split(',') ?? []
    if (ids.length > most) throw new Error(`Too many ids at once: ${ids.length}`)
    return ids.map((id) => (all.has(id) ? make(id) : null))
  }
  const catalog = new Hono()
    .get('/internal/revision', (c) =>
      c.json({ revision: [...artists, ...tracks, ...albums].join() }),
    )
    .get('/v1/artists', (c) =>
      c.json({ artists: found(exampleArtist, artists, 50, c.req.query('ids')) }),
    )
    .get('/v1/tracks', (c) => {
      markets.push(c.req.query('market'))
      const shown = found((id) => exampleTrack(id), tracks, 50, c.req.query('ids'))
      for (const track of shown)
        if (track && leavingTracks.delete(track.id)) tracks.delete(track.id)
      return c.json({ tracks: shown })
    })
    .get('/v1/albums', (c) => {
      markets.push(c.req.query('market'))
      return c.json({ albums: found(wholeAlbum, albums, 20, c.req.query('ids')) })
    })
  return { catalog, artists, tracks, albums, leavingTracks, markets }
}
