import { runService } from '@busker/container/run'
import { streamingConfig } from './config.ts'
import { startStreaming } from './start.ts'

await runService('streaming', streamingConfig, startStreaming)
