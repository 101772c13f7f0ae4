import { readConfig, runMain } from '@busker/config/read'
import type { EventLog } from '@busker/events/log'
import { openEventLog } from '@busker/events/open'
import type { Verify } from '@busker/http/access'
import { jsonToStdout, logTo } from '@busker/http/logging'
import { type App, type Reach, overNetwork } from '@busker/http/reach'
import { serve, untilAskedToStop } from '@busker/http/serve'
import { z } from 'zod'
import { addressConfig, addressesOf } from './addresses.ts'
import { verifyThrough } from './verify.ts'

/** What a service is started with, wherever it runs. */
export interface Surroundings<Config> {
  config: Config
  events: EventLog
  reach: Reach
  verify: Verify
}

export interface Started {
  app: App
  stop: () => Promise<void>
}

const EVENTS_URLS = 'must be postgres://…, redis://…, https://:TOKEN@… or memory:'

const containerConfig = addressConfig.extend({
  PORT: z.coerce
    .number('must be a port, 0 to 65535')
    .int('must be a port, 0 to 65535')
    .min(0, 'must be a port, 0 to 65535')
    .max(65_535, 'must be a port, 0 to 65535')
    .default(3000),
  // Access tokens are checked with these.
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
  EVENTS_URL: z
    .string(EVENTS_URLS)
    .regex(/^(memory:$|(postgres(ql)?|rediss?|https?):\/\/)/, EVENTS_URLS),
})

/**
 * The main of a container with one service: reads the environment, starts, serves, and on SIGTERM
 * lets running requests finish before it closes what is open.
 */
export const runService = <Config>(
  schema: z.ZodType<Config>,
  start: (surroundings: Surroundings<Config>) => Promise<Started>,
) =>
  runMain(async () => {
    // Read as one, so that the mistakes of both are reported together.
    const config = readConfig(z.intersection(schema, containerConfig))
    await logTo(jsonToStdout(), 'debug')
    const events = await openEventLog(config.EVENTS_URL)
    const reach = overNetwork(addressesOf(config))
    const verify = verifyThrough(reach, config.SERVICE_SECRET, config.PUBLIC_URL)
    const { app, stop } = await start({ config, events, reach, verify })
    await events.start()
    const running = serve(app, { port: config.PORT })
    console.error(`listening on ${running.url.href}`)
    await untilAskedToStop()
    await running.stop()
    // Events before the stores, so that no consumer finds its store closed.
    await events.stop()
    await stop()
  })
