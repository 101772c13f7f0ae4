import { expect, test } from 'bun:test'
import { startDelayed } from './delayed.ts'

test('a distant server says the same, byte for byte and in order, but later', async () => {
  const song = crypto.getRandomValues(new Uint8Array(60_000))
  const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response(song) })
  const distant = await startDelayed(server.port!, 400)
  const answered: string[] = []
  const listen = async (name: string, port = 0) => {
    const answer = await (await fetch(`http://127.0.0.1:${port}`, { keepalive: false })).bytes()
    answered.push(name)
    expect(Buffer.from(answer).equals(song)).toBeTrue()
  }
  await Promise.all([
    listen('distant', distant.port),
    listen('distant', distant.port),
    listen('near', server.port),
  ])
  expect(answered).toEqual(['near', 'distant', 'distant'])
  distant.stop()
  await server.stop(true)
})
