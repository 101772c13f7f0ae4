import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { CatalogDeps } from '../deps.ts'
import { gatherGenres, spellingsOf } from '../genres/genres.ts'
import { trackJson } from '../tracks/track-json.ts'
import { withAlbums } from '../tracks/with-albums.ts'
import { findCandidates } from './find-candidates.ts'
import { readSeeds } from './read-seeds.ts'
import { type Seed, recommend } from './recommend.ts'
import { reference } from './recommendations.reference.ts'
import { recommendationsQuery } from './recommendations.schemas.ts'

/** Music that is like some music, and the genres that one may start from. */
export function recommendationsRoutes({ store, links, company }: CatalogDeps) {
  const hrefOf = ({ type, id }: Seed) => (type === 'genre' ? null : links.of(type, id).href)

  return new Hono()
    .get('/available-genre-seeds', reference.getGenreSeeds, async (c) => {
      const genres = gatherGenres(await store.albums.countGenres())
      return c.json({ genres: genres.map(({ id }) => id).toSorted() }, 200)
    })
    .get('/', reference.getRecommendations, validate('query', recommendationsQuery), async (c) => {
      const { seed_artists, seed_genres, seed_tracks, limit, ...tunables } = c.req.valid('query')
      const [seeds, counted] = await Promise.all([
        readSeeds(
          { store, company },
          { artists: seed_artists, genres: seed_genres, tracks: seed_tracks },
        ),
        store.albums.countGenres(),
      ])
      const wanted = seeds.flatMap(({ genres }) => genres)
      const spellings = spellingsOf(gatherGenres(counted), wanted)
      const candidates = await findCandidates(store, seeds, spellings, tunables)
      const { tracks, pools } = recommend(seeds, candidates, tunables, limit)
      const found = await withAlbums(store, tracks)
      return c.json(
        {
          seeds: pools.map(({ seed, initial, left }) => ({
            afterFilteringSize: left,
            afterRelinkingSize: left,
            href: hrefOf(seed),
            id: seed.id,
            initialPoolSize: initial,
            type: seed.type,
          })),
          tracks: found.map((one) => trackJson(links, one)),
        },
        200,
      )
    })
}
