import { afterAll } from 'bun:test'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { startRedis } from '@busker/test-servers/redis'
import { startUpstash } from '@busker/test-servers/upstash'
import { heardBy } from './outages.suite.ts'
import { createRedisEventLog } from './redis.ts'

const server = await startRedis()
const { url, port, version, fate } = server
const bridges: Awaited<ReturnType<typeof startUpstash>>[] = []
afterAll(async () => {
  await Promise.all(bridges.map((bridge) => bridge.stop()))
  await server.stop()
})
const each = { fate, persists: true, deadline: 6000 }

outageSuite(`the event log in Redis ${version}`, () => ({
  ...each,
  port,
  open: (line) => heardBy(createRedisEventLog(line.through(url), 1000)),
}))

outageSuite('the event log on Upstash', async () => {
  const bridge = await startUpstash(`${url}/1`)
  bridges.push(bridge)
  return {
    ...each,
    port: bridge.port,
    open: (line) => heardBy(createRedisEventLog(line.through(bridge.url), 1000)),
  }
})
