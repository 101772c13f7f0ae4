import { z } from 'zod'

/** An embed key, for who runs the site. */
export const EmbedKey = z
  .object({
    id: z.string(),
    key: z.string().meta({ description: 'It stands in pages and is no secret.' }),
    name: z.string(),
    origins: z.array(z.string()).describe('The sites whose pages may play by it.'),
    null_origin: z.boolean().describe('Whether pages without an origin may.'),
    preview_seconds: z.int().nullable().describe('How long each track plays; null for all of it.'),
    grants_per_hour: z.int(),
    active: z.boolean(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'EmbedKey', description: 'What lets players on other sites play.' })
