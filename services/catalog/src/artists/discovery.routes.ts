import { notFound } from '@busker/http/errors'
import { marketQuery } from '@busker/http/market'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { CatalogDeps } from '../deps.ts'
import { gatherGenres, spellingsOf } from '../genres/genres.ts'
import { idParam } from '../ids.ts'
import { variousArtists } from '../importing/various-artists.ts'
import { trackJson } from '../tracks/track-json.ts'
import { withAlbums } from '../tracks/with-albums.ts'
import { reference } from './artists.reference.ts'
import { artistsInCompany } from './artists-in-company.ts'
import { rankRelated } from './rank-related.ts'
import { rankTopTracks } from './rank-top-tracks.ts'
import { createArtistReader } from './read-artists.ts'

const MOST_TOP_TRACKS = 10
const MOST_RELATED = 20
/** Of one genre, who is looked at. */
const LOOKED_AT = 500

/** What leads on from an artist: the tracks that are heard most, and who is alike. */
export function artistDiscoveryRoutes({ store, links, plays, company }: CatalogDeps) {
  const read = createArtistReader(store, links)
  const get = async (id: string) => {
    const [artist] = await store.artists.find([id])
    if (!artist) throw notFound('artist', id)
    return artist
  }
  return new Hono()
    .get(
      '/:id/top-tracks',
      reference.getTopTracks,
      validate('param', idParam),
      validate('query', marketQuery),
      async (c) => {
        const { id } = await get(c.req.valid('param').id)
        const all = await store.tracks.listOfArtist(id)
        const [found, counts] = await Promise.all([
          withAlbums(store, all),
          plays.count(all.map((track) => track.id)),
        ])
        const top = rankTopTracks(found, counts, MOST_TOP_TRACKS)
        return c.json({ tracks: top.map((one) => trackJson(links, one)) }, 200)
      },
    )
    .get('/:id/related-artists', reference.getRelated, validate('param', idParam), async (c) => {
      const artist = await get(c.req.valid('param').id)
      const together = new Map<string, number>()
      for (const { artistIds } of await store.tracks.listOfArtist(artist.id))
        for (const id of artistIds) together.set(id, (together.get(id) ?? 0) + 1)
      const genres = gatherGenres(await store.albums.countGenres())
      const inCompany = await artistsInCompany({ store, company }, artist.id)
      const known = new Set([...together.keys(), ...inCompany.keys()])
      const [credited, alike] = await Promise.all([
        store.artists.find([...known].slice(0, LOOKED_AT)),
        store.artists.listOfGenres(spellingsOf(genres, artist.genres), LOOKED_AT),
      ])
      const others = new Map([...credited, ...alike].map((other) => [other.id, other]))
      others.delete(variousArtists.id)
      const related = rankRelated(artist, [...others.values()], together, inCompany, MOST_RELATED)
      const artists = await read(related.map(({ id }) => id))
      return c.json({ artists: artists.filter((one) => one !== null) }, 200)
    })
}
