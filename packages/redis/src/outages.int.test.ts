import { afterAll, expect, test } from 'bun:test'
import { startRedis } from '@busker/test-servers/redis'
import type { Line } from '@busker/test-servers/line'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { startUpstash } from '@busker/test-servers/upstash'
import { connectRedis } from './connect.ts'

const server = await startRedis()
const upstash = await startUpstash(server.url)
const bridges = [upstash]
afterAll(async () => {
  await Promise.all(bridges.map((bridge) => bridge.stop()))
  await server.stop()
})
const failure = (doing: Promise<unknown>) =>
  doing.then(
    () => 'nothing failed',
    (error: unknown) => error,
  )

const open = (url: string) => (line: Line) => {
  const { redis, telling, close } = connectRedis(line.through(url), 1000)
  return telling({
    keep: (name: string) => redis.set(name, 1),
    has: async (name: string) => (await redis.exists(name)) === 1,
    close,
  })
}
const { fate } = server
const both = { fate, persists: true, deadline: 5000 }
outageSuite(`Redis ${server.version} over TCP`, () => ({
  ...both,
  port: server.port,
  open: open(server.url),
}))
/** After a kill the one that stands finds back to Redis in its own time. */
const anotherUpstash = async () => {
  const own = await startUpstash(server.url)
  bridges.push(own)
  return own
}
outageSuite("Upstash's REST API", async () => {
  const own = await anotherUpstash()
  return { ...both, port: own.port, open: open(own.url) }
})

test.each([['TCP'], ['HTTPS']])(
  'over %s a Redis without room, and one that takes no writes, is a refusal; then it works again',
  async (way) => {
    const { url } = way === 'TCP' ? server : await anotherUpstash()
    const { redis, telling, close } = connectRedis(url)
    const admin = connectRedis(server.url)
    const shelf = telling({ put: () => redis.set('song', 'Harbour'), get: () => redis.get('song') })
    await shelf.put()
    const refusals = [
      [['CONFIG', 'SET', 'maxmemory', '1'], ['CONFIG', 'SET', 'maxmemory', '0'], 'OOM'],
      [['REPLICAOF', '127.0.0.1', '1'], ['REPLICAOF', 'NO', 'ONE'], 'READONLY'],
    ] as const
    for (const [begin, end, says] of refusals) {
      await admin.redis.exec([...begin])
      const refused = await failure(shelf.put())
      expect(refused).toMatchObject({ store: 'Redis', kind: 'refused' })
      expect(String(refused)).toContain(says)
      expect(String(refused)).not.toContain('Harbour')
      expect<unknown>(await shelf.get()).toBe('Harbour')
      await admin.redis.exec([...end])
      await shelf.put()
    }
    admin.close()
    close()
  },
)

test('a wrong password or token is a refusal with its reason, and is not repeated', async () => {
  for (const url of [server.url, upstash.url]) {
    const { redis, telling, close } = connectRedis(url.replace(/:[^:@]+@/, ':guessed@'), 500)
    const refused = await failure(telling({ ping: () => redis.ping() }).ping())
    expect(refused).toMatchObject({ store: 'Redis', kind: 'refused' })
    expect(String(refused)).toMatch(/WRONGPASS|NOAUTH|Unauthorized/)
    expect(String(refused)).not.toContain('guessed')
    close()
  }
})
