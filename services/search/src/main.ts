import { runService } from '@busker/container/run'
import { searchConfig } from './config.ts'
import { startSearch } from './start.ts'

await runService('search', searchConfig, startSearch)
