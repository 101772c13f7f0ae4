import { runService } from '@busker/container/run'
import { authConfig } from './config.ts'
import { startAuth } from './start.ts'

await runService('auth', authConfig, startAuth)
