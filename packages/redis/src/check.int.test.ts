import { afterAll, expect, test } from 'bun:test'
import { pretend, saying } from '@busker/test-servers/pretend'
import { startRedis } from '@busker/test-servers/redis'
import { startUpstash } from '@busker/test-servers/upstash'
import { checkRedisAt } from './check.ts'
import { connectRedis } from './connect.ts'

const server = await startRedis()
const upstash = await startUpstash(server.url)
afterAll(async () => {
  await upstash.stop()
  await server.stop()
})
const refusal = (url: string) =>
  checkRedisAt(url, true).then(
    () => undefined,
    (error: unknown) => error,
  )
const as = (user: string) => server.url.replace(/\/\/[^@]*@/, `//${user}:secret@`)
async function allow(user: string, ...rules: string[]) {
  const { redis, close } = connectRedis(server.url)
  await redis.exec(['ACL', 'SETUSER', user, 'on', '>secret', ...rules])
  close()
}

test('a Redis that may be used is content, over TCP and on Upstash, and keeps nothing of it', async () => {
  expect(await refusal(server.url)).toBeUndefined()
  expect(await refusal(upstash.url)).toBeUndefined()
  const { redis, close } = connectRedis(server.url)
  expect(await redis.dbsize()).toBe(0)
  close()
})

test('the rights that the refusal names are enough', async () => {
  await allow(
    'busker',
    '~busker:*',
    ...'+@read +@write +@scripting +@connection +info +time'.split(' '),
  )
  expect(await refusal(as('busker'))).toBeUndefined()
})

test.each([
  ['EVAL', ['~*', '+@all', '-eval', '-evalsha']],
  ['HSET', ['~*', '+@all', '-hset']],
  ['XADD', ['~*', '+@all', '-xadd']],
  ['XINFO', ['~*', '+@all', '-xinfo']],
  ['keys of ours', ['~others:*', '+@all']],
])('a user without %s is refused, with what to grant', async (_lack, rules) => {
  const user = crypto.randomUUID()
  await allow(user, ...rules)
  expect(await refusal(as(user))).toMatchObject({
    store: 'Redis',
    kind: 'refused',
    fix: expect.stringContaining('+@scripting'),
  })
})

test('an older Redis is refused', async () => {
  const older = pretend(server.port, saying(/redis_version:\d\.\d/g, 'redis_version:5.0'))
  const url = server.url.replace(/:\d+$/, `:${older.port}`)
  expect(await refusal(url)).toMatchObject({
    kind: 'refused',
    fix: 'Busker needs Redis 6.2 or newer.',
  })
  older.stop()
})
