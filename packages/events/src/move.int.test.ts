import { afterAll } from 'bun:test'
import { startRedis } from '@busker/test-servers/redis'
import { moveEventsSuite } from './move.suite.ts'

const server = await startRedis()
afterAll(() => server.stop())

let databases = 0
moveEventsSuite(`Redis ${server.version}`, async () => `${server.url}/${databases++}`)
