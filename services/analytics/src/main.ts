import { runService } from '@busker/container/run'
import { analyticsConfig } from './config.ts'
import { startAnalytics } from './start.ts'

await runService('analytics', analyticsConfig, startAnalytics)
