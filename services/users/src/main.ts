import { runService } from '@busker/container/run'
import { usersConfig } from './config.ts'
import { startUsers } from './start.ts'

await runService('users', usersConfig, startUsers)
