import { z } from 'zod'
import { identity } from './identity.ts'
import { Images } from './image.ts'
import { Popularity } from './popularity.ts'
import { Followers } from './user.ts'

export const SimplifiedArtist = z
  .object({
    ...identity('artist'),
    name: z.string(),
    join: z
      .string()
      .describe('What stands between this name and the next one, as on the sleeve: ` feat. `'),
  })
  .meta({ id: 'SimplifiedArtist', description: 'An artist in the credits of something.' })

export const Artist = z
  .object({
    ...identity('artist'),
    name: z.string(),
    genres: z.array(z.string()),
    images: Images,
    followers: Followers,
    popularity: Popularity,
    biography: z.string().describe('As the artist or the owner wrote it.'),
    links: z
      .array(z.object({ title: z.string(), url: z.url() }))
      .describe('Where else the artist is found.'),
  })
  .meta({ id: 'Artist' })
