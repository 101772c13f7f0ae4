import { z } from 'zod'

/** The settings of the search service, as environment variables. */
export const searchConfig = z.object({
  SEARCH_URL: z
    .string()
    .regex(/^(sqlite|typesense):/, 'must be sqlite:/path/to/file or typesense:http://…'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

export type SearchConfig = z.output<typeof searchConfig>
