import { z } from 'zod'

/** The settings of the analytics service, as environment variables. */
export const analyticsConfig = z.object({
  ANALYTICS_DATABASE_URL: z.url({
    protocol: /^(postgres(ql)?|mongodb(\+srv)?)$/,
    error: 'must be postgres://… or mongodb://…',
  }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
  PLAY_GRANT_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

export type AnalyticsConfig = z.output<typeof analyticsConfig>
