import { readConfig, runMain } from '@busker/config/read'
import { addressConfig, addressesOf } from '@busker/container/addresses'
import { verifyThrough } from '@busker/container/verify'
import { jsonToStdout, logTo } from '@busker/http/logging'
import { overNetwork } from '@busker/http/reach'
import { serve, untilAskedToStop } from '@busker/http/serve'
import { z } from 'zod'
import { gatewayConfig } from './config.ts'
import { startGateway } from './start.ts'

const containerConfig = addressConfig.extend({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
})

await runMain(async () => {
  const config = readConfig(gatewayConfig)
  const container = readConfig(containerConfig)
  await logTo(jsonToStdout(), 'debug')
  const reach = overNetwork(addressesOf(container))
  const verify = verifyThrough(reach, config.SERVICE_SECRET, config.PUBLIC_URL)
  const { app, stop } = await startGateway({ config, reach, verify })
  const running = serve(app, { port: container.PORT })
  console.error(`listening on ${running.url.href}`)
  await untilAskedToStop()
  await running.stop()
  await stop()
})
