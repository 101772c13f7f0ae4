import { afterAll, describe, expect, test } from 'bun:test'
import { startRedis } from '@busker/test-servers/redis'
import { startUpstash } from '@busker/test-servers/upstash'
import fc from 'fast-check'
import { connectRedis } from './connect.ts'

const server = await startRedis()
const upstash = await startUpstash(server.url)
const tcp = connectRedis(server.url)
const https = connectRedis(upstash.url)
afterAll(async () => {
  tcp.close()
  https.close()
  await upstash.stop()
  await server.stop()
})

describe.each([
  [`Redis ${server.version} over TCP`, tcp.redis],
  ["Upstash's REST API", https.redis],
])('%s', (_name, redis) => {
  const key = () => crypto.randomUUID()

  test('any title comes back as it was kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (title) => {
        const song = key()
        await redis.hset(song, { title: JSON.stringify({ title }), plays: 2 })
        expect<unknown>(await redis.hgetall(song)).toEqual({ title: { title }, plays: 2 })
      }),
      { numRuns: 50 },
    )
  })

  test('what was never kept is null, and an empty list is empty', async () => {
    expect(await redis.get(key())).toBeNull()
    expect(await redis.lrange(key(), 0, -1)).toEqual([])
  })

  test('plays that are counted together keep their order, and a mistake among them stays alone', async () => {
    const song = key()
    const together = redis.pipeline().incr(song).lpush(song, 'wrong kind').incr(song)
    const replies = await together.exec({ keepErrors: true })
    expect(replies.map(({ result }) => result)).toEqual([1, undefined, 2])
    expect(replies[1].error).toContain('WRONGTYPE')
  })

  test('a transaction is not mixed with others', async () => {
    const song = key()
    const counts = await Promise.all(
      Array.from({ length: 50 }, () =>
        redis.multi().incr(song).incr(song).exec<[number, number]>(),
      ),
    )
    for (const [first, second] of counts) expect(second).toBe(first + 1)
    expect<unknown>(await redis.get(song)).toBe(100)
  })

  test('a transaction tells which of its commands failed', async () => {
    const song = key()
    const replies = await redis.multi().incr(song).lpush(song, 'x').exec({ keepErrors: true })
    expect(replies[0].result).toBe(1)
    expect(replies[1].error).toContain('WRONGTYPE')
  })

  test('a script runs, and a wrong command is refused with the reason', async () => {
    expect<unknown>(await redis.eval('return {KEYS[1], ARGV[1], 3}', ['k'], ['v'])).toEqual([
      'k',
      'v',
      3,
    ])
    const refused: unknown = await redis.eval('return x.y', [], []).catch((error: unknown) => error)
    expect(String(refused)).toContain('global variable')
  })

  test('a group reads a stream and says what it has done', async () => {
    const stream = key()
    await redis.xgroup(stream, { type: 'CREATE', group: 'g', id: '0', options: { MKSTREAM: true } })
    const id = await redis.xadd(stream, '*', { payload: JSON.stringify({ id: 'song' }) })
    const read = await redis.xreadgroup('g', 'me', stream, '>', { count: 10 })
    expect<unknown>(read).toEqual([[stream, [[id, ['payload', { id: 'song' }]]]]])
    expect(await redis.xack(stream, 'g', id)).toBe(1)
    expect(await redis.xreadgroup('g', 'me', stream, '>', { count: 10 })).toBeNull()
  })
})

describe('a connection over TCP', () => {
  test('comes back after it was cut', async () => {
    const other = connectRedis(server.url)
    await other.redis.set('song', 'kept')
    await tcp.redis.exec(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'])
    // The command in which the loss is noticed may be lost with it.
    await other.redis.ping().catch(() => {})
    expect<unknown>(await other.redis.get('song')).toBe('kept')
    other.close()
  })

  test('reads the database of its address, and no other', async () => {
    const second = connectRedis(`${server.url}/2`)
    await second.redis.set('only here', 1)
    expect(await tcp.redis.get('only here')).toBeNull()
    expect<unknown>(await second.redis.get('only here')).toBe(1)
    second.close()
  })

  test('with a wrong password no command hangs', async () => {
    const stranger = connectRedis(server.url.replace(/:[^:@]+@/, ':wrong@'))
    const refused: unknown = await stranger.redis.ping().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Error)
    stranger.close()
  })

  test('that is closed refuses commands', async () => {
    const closed = connectRedis(server.url)
    await closed.redis.ping()
    closed.close()
    expect(await closed.redis.ping().catch((error: unknown) => error)).toBeInstanceOf(Error)
  })
})

test('a wrong token is refused', async () => {
  const { redis } = connectRedis(upstash.url.replace(/:[^:@]+@/, ':wrong@'))
  expect(String(await redis.ping().catch((error: unknown) => error))).toContain('Unauthorized')
})

test('an address that is none is refused with what to write', () => {
  expect(() => connectRedis('memory:')).toThrow('Use redis://')
  expect(() => connectRedis('https://name.upstash.io')).toThrow('needs a token')
})

test('a connection that is closed before it was there does not come up afterwards', async () => {
  for (let times = 0; times < 5; times++) connectRedis(server.url).close()
  const later = connectRedis(server.url)
  // Redis takes connections in their order: those before it are there when it answers.
  const connections = async () =>
    (await later.redis.exec<string>(['CLIENT', 'LIST'])).trim().split('\n').length
  const ours = 3 // That of the tests, that of the model of Upstash, and this one.
  for (let tries = 0; tries < 500 && (await connections()) > ours; tries++) await Bun.sleep(10)
  expect(await connections()).toBeLessThanOrEqual(ours)
  later.close()
})
