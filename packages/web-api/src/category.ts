import { z } from 'zod'
import { Images } from './image.ts'

export const Category = z
  .object({
    href: z.url(),
    icons: Images,
    id: z.string().meta({ description: 'A slug.', examples: ['hip-hop'] }),
    name: z.string().meta({ examples: ['Hip-Hop'] }),
  })
  .meta({ id: 'Category', description: 'A kind of music, most often a genre of the library.' })
