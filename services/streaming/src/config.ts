import { z } from 'zod'

const SECONDS = 'must be whole seconds, 1 to 86400'

/** The settings of the streaming service, as environment variables. */
export const streamingConfig = z.object({
  STREAMING_DATABASE_URL: z.url({
    protocol: /^(postgres(ql)?|mongodb(\+srv)?)$/,
    error: 'must be postgres://… or mongodb://…',
  }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
  PLAY_GRANT_SECRET: z.string().min(32, 'must have at least 32 characters'),
  LIMITS_URL: z
    .string()
    .regex(/^(memory:$|(rediss?|https?):\/\/)/, 'must be memory:, redis://… or https://:TOKEN@…')
    .default('memory:'),
  /** Where originals are kept: listeners fetch them from an s3:// by themselves. */
  BLOBS_URL: z
    .string()
    .regex(/^(file:|s3:\/\/)/, 'must be file:///a/folder or s3://KEY:SECRET@bucket?region=…')
    .optional(),
  MEDIA_URL_SECONDS: z.coerce
    .number(SECONDS)
    .int(SECONDS)
    .min(1, SECONDS)
    .max(86_400, SECONDS)
    .default(14_400),
})

export type StreamingConfig = z.output<typeof streamingConfig>
