import { z } from 'zod'

export const Image = z
  .object({
    url: z.url(),
    width: z.int().nullable().describe('Pixels; null where it is not known.'),
    height: z.int().nullable().describe('Pixels; null where it is not known.'),
  })
  .meta({ id: 'Image' })

/** Pictures of one thing in several sizes. */
export const Images = z.array(Image).describe('The widest first.')
