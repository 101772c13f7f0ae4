import { readConfig, runMain } from '@busker/config/read'
import type { EventLog } from '@busker/events/log'
import { openEventLog } from '@busker/events/open'
import type { Verify } from '@busker/http/access'
import { jsonToStdout, logTo } from '@busker/http/logging'
import { overNetwork } from '@busker/http/over-network'
import type { App, Reach } from '@busker/http/reach'
import { untilAskedToStop } from '@busker/http/serve'
import { z } from 'zod'
import { addressConfig, addressesOf } from './addresses.ts'
import { openDoor } from './door.ts'
import { startPatiently } from './start-patiently.ts'
import { storesIn } from './stores.ts'
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
const A_PORT = 'must be a port, 0 to 65535'

/** What every container is told. */
export const containerConfig = addressConfig.extend({
  PORT: z.coerce.number(A_PORT).int(A_PORT).min(0, A_PORT).max(65_535, A_PORT).default(3000),
  // Access tokens are checked with these.
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

/** What a service is told that takes part in events. */
export const serviceConfig = containerConfig.extend({
  EVENTS_URL: z
    .string(EVENTS_URLS)
    .regex(/^(memory:$|(postgres(ql)?|rediss?|https?):\/\/)/, EVENTS_URLS),
})

/**
 * The main of a container with one service: reads the environment, waits for its stores, starts,
 * serves, and on SIGTERM lets running requests finish before it closes what is open.
 */
export const runService = <Config>(
  name: string,
  schema: z.ZodType<Config>,
  start: (surroundings: Surroundings<Config>) => Promise<Started>,
) =>
  // Read as one, so that the mistakes of both are reported together.
  runContainer(name, z.intersection(schema, serviceConfig), async (around) => {
    const events = await openEventLog(around.config.EVENTS_URL)
    const closeAll: (() => Promise<void>)[] = []
    // Events before the stores, so that no consumer finds its store closed.
    const stop = async () => {
      await events.stop()
      for (const close of closeAll) await close()
    }
    try {
      const started = await start({ ...around, events })
      closeAll.push(started.stop)
      await events.start()
      return { app: started.app, stop }
    } catch (error) {
      await stop().catch(() => undefined)
      throw error
    }
  })

/** What every main has in common, the gateway's too. `name` is what `/readyz` says. */
export const runContainer = <Config extends z.output<typeof containerConfig>>(
  name: string,
  schema: z.ZodType<Config>,
  start: (surroundings: Omit<Surroundings<Config>, 'events'>) => Promise<Started>,
  patienceOf?: (path: string) => number | undefined,
) =>
  runMain(async () => {
    const config = readConfig(schema)
    await logTo(jsonToStdout(), 'debug')
    const asked = { stop: false }
    const stopping = untilAskedToStop().then(() => (asked.stop = true))
    const reach = overNetwork(addressesOf(config), patienceOf ? { patienceOf } : {})
    const verify = verifyThrough(reach, config.SERVICE_SECRET, config.PUBLIC_URL)
    const stores = storesIn(config)
    const { running, open } = openDoor(name, config.PORT, stores)
    const started = await startPatiently(stores, () => start({ config, reach, verify }), asked)
    if (started) {
      open(started.app)
      console.error(`listening on ${running.url.href}`)
    }
    await stopping
    await running.stop()
    await started?.stop()
  })
