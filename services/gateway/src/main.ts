import { containerConfig, runContainer } from '@busker/container/run'
import { z } from 'zod'
import { gatewayConfig } from './config.ts'
import { patienceOf } from './patience.ts'
import { startGateway } from './start.ts'

await runContainer(
  'gateway',
  z.intersection(gatewayConfig, containerConfig),
  startGateway,
  patienceOf,
)
