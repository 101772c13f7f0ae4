import { runService } from '@busker/container/run'
import { catalogConfig } from './config.ts'
import { startCatalog } from './start.ts'

await runService('catalog', catalogConfig, startCatalog)
