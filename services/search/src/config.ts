import { z } from 'zod'

/** The settings of the search service, as environment variables. */
export const searchConfig = z.object({
  SEARCH_URL: z
    .string()
    .regex(/^(sqlite|typesense):/, 'must be sqlite:/path/to/file or typesense:http://…'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SEARCH_CHECK_SECONDS: z.coerce
    .number('must be a number of seconds')
    .int('must be a whole number of seconds')
    .min(1, 'must be at least 1')
    .default(60),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

export type SearchConfig = z.output<typeof searchConfig>
