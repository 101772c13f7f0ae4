import { expect, test } from 'bun:test'
import { openExample } from './example-services.ts'

const example = await openExample('https://music.example', { RATE_LIMIT: 3, PROXIES: 1 })
const ask = (address: string, path = '/v1/library/albums?limit=1', method = 'GET') =>
  example.ask(path, { method, headers: { 'X-Forwarded-For': address } })
const left = (answer: Response) =>
  /;r=(\d+);t=\d+$/.exec(answer.headers.get('ratelimit') ?? '')?.[1]

test('who asks too much is told so beforehand, then how long to wait; the neighbour goes on', async () => {
  const answers = [await ask('203.0.113.7'), await ask('203.0.113.7', '/v1/tracks/none')]
  expect(answers.map((answer) => [answer.status, left(answer)])).toEqual([
    [200, '2'],
    [404, '1'],
  ])
  for (const answer of answers)
    expect(answer.headers.get('ratelimit-policy')).toBe('"address";q=3;w=30')
  await ask('203.0.113.7')
  example.state.asked = []
  const refused = await ask('203.0.113.7')
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({
    error: { status: 429, reason: 'TOO_MANY_REQUESTS', message: expect.stringContaining('Wait') },
  })
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThanOrEqual(1)
  expect(wait).toBeLessThanOrEqual(30)
  expect(left(refused)).toBe('0')
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect(refused.headers.get('access-control-expose-headers')).toContain('RateLimit')
  expect(example.state.asked).toEqual([])
  expect((await ask('203.0.113.8')).status).toBe(200)
})

test('music, pages and preflights are not counted', async () => {
  for (let times = 0; times < 5; times++)
    for (const answer of [
      await ask('203.0.113.9', '/media/song.ogg'),
      await ask('203.0.113.9', '/player.js'),
      await ask('203.0.113.9', '/v1/plays', 'OPTIONS'),
    ])
      expect([answer.ok, answer.headers.get('ratelimit')]).toEqual([true, null])
  expect(left(await ask('203.0.113.9'))).toBe('2')
})

test('one house with IPv6 is one address', async () => {
  await ask('2001:db8::1')
  expect(left(await ask('2001:db8::2'))).toBe('1')
  expect(left(await ask('2001:db8:0:1::2'))).toBe('2')
})
