import { z } from 'zod'
import { API_LIMIT } from './rate-limit.ts'

const REQUESTS = 'must be a whole number of at least 1'

/** The settings of the gateway, as environment variables. */
export const gatewayConfig = z.object({
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  /** How many proxies of ours stand in front, each of which adds to `X-Forwarded-For`. */
  PROXIES: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0, 'is at least 0')
    .max(10, 'is at most 10')
    .default(0),
  /** Where requests to the API are counted. */
  LIMITS_URL: z
    .string()
    .regex(/^(memory:$|(rediss?|https?):\/\/)/, 'must be memory:, redis://… or https://:TOKEN@…')
    .default('memory:'),
  /** How many of them one address may send in 30 seconds. */
  RATE_LIMIT: z.coerce.number(REQUESTS).int(REQUESTS).min(1, REQUESTS).default(API_LIMIT.points),
  /** What the services of the installation share: with it tokens are checked, and answers locked. */
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Where the answers to requests with an `Idempotency-Key` are kept for a day. */
  IDEMPOTENCY_URL: z
    .string()
    .regex(
      /^(memory:$|(postgres(ql)?|rediss?|https?):\/\/)/,
      'must be memory:, postgres://…, redis://… or https://:TOKEN@…',
    )
    .default('memory:'),
})

export type GatewayConfig = z.output<typeof gatewayConfig>
