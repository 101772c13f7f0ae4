import { z } from 'zod'
import { identity } from './identity.ts'
import { Images } from './image.ts'

export const Followers = z
  .object({ href: z.null(), total: z.int() })
  .meta({ id: 'Followers', description: 'How many accounts follow it.' })

/** Somebody as everybody may see them. */
export const PublicUser = z
  .object({
    ...identity('user'),
    display_name: z.string().nullable(),
    followers: Followers.optional(),
    images: Images,
  })
  .meta({ id: 'PublicUser', description: 'Somebody, as everybody may see them.' })
