import { z } from 'zod'

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
})

export type GatewayConfig = z.output<typeof gatewayConfig>
