import { z } from 'zod'

/** The settings of the auth service, as environment variables. */
export const authConfig = z.object({
  AUTH_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://…' }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
  OPERATOR_KEY: z.string().min(32, 'must have at least 32 characters'),
  MAIL_URL: z
    .string()
    .regex(/^(smtps?:\/\/.|file:\/)/, 'must be smtp://…, smtps://… or file:///some/folder'),
  MAIL_FROM: z.string().optional(),
  LIMITS_URL: z
    .string()
    .regex(/^(memory:$|(rediss?|https?):\/\/)/, 'must be memory:, redis://… or https://:TOKEN@…')
    .default('memory:'),
})

export type AuthConfig = z.output<typeof authConfig>
