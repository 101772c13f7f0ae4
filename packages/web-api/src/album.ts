import { z } from 'zod'
import { SimplifiedArtist } from './artist.ts'
import { identity } from './identity.ts'
import { Images } from './image.ts'
import { Markets } from './markets.ts'
import { pageOf } from './page.ts'
import { SimplifiedTrack } from './simplified-track.ts'
import { Popularity } from './popularity.ts'

export const SimplifiedAlbum = z
  .object({
    ...identity('album'),
    album_type: z.enum(['album', 'single', 'compilation']),
    artists: z.array(SimplifiedArtist),
    available_markets: Markets,
    images: Images,
    name: z.string(),
    release_date: z
      .string()
      .meta({ description: '`0000` where nobody knows.', examples: ['1994-05-03', '1994'] }),
    release_date_precision: z.enum(['year', 'month', 'day']),
    total_tracks: z.int(),
  })
  .meta({ id: 'SimplifiedAlbum', description: 'An album without its tracks.' })

export const ArtistAlbum = SimplifiedAlbum.extend({
  album_group: z
    .enum(['album', 'single', 'compilation', 'appears_on'])
    .describe('What the album is to the artist: `appears_on` is an album of others.'),
}).meta({ id: 'ArtistAlbum', description: 'An album among those of an artist.' })

export const Album = SimplifiedAlbum.extend({
  copyrights: z.array(z.object({ text: z.string(), type: z.string() })),
  external_ids: z.object({ upc: z.string().optional() }),
  genres: z.array(z.string()),
  label: z.string(),
  popularity: Popularity,
  tracks: pageOf(SimplifiedTrack),
}).meta({ id: 'Album', description: 'An album with the first page of its tracks.' })
