import { afterAll, beforeAll, expect, test } from 'bun:test'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type TestStreaming, song, startTestStreaming } from '../streaming.fixture.ts'

const SIZE = 50 * 1024 * 1024
const PAUSE_MS = 15_000
let streaming: TestStreaming
let address: URL
const bytes = song(SIZE)

beforeAll(async () => {
  streaming = await startTestStreaming()
  const path = join(streaming.folder, 'a long night.ogg')
  await Bun.write(path, bytes)
  address = new URL(streaming.addressOf((await streaming.add(path)).trackId))
}, 60_000)
afterAll(() => streaming.stop())

/** Reads the answer over a bare socket; after the first megabyte not a byte for a while. */
function hearWithPause(pauseMs: number) {
  const { promise, resolve, reject } = Promise.withResolvers<{ head: string; hash: string }>()
  const socket = connect(Number(address.port), address.hostname)
  const hasher = new Bun.CryptoHasher('sha256')
  let head = ''
  let heard = -1
  socket.on('data', (part: Buffer) => {
    let body = part
    if (heard < 0) {
      const end = part.indexOf('\r\n\r\n')
      head = part.subarray(0, end).toString()
      body = part.subarray(end + 4)
      heard = 0
    }
    const before = heard
    heard += body.length
    hasher.update(body)
    if (before < 1024 ** 2 && heard >= 1024 ** 2) {
      socket.pause()
      setTimeout(() => socket.resume(), pauseMs)
    }
    if (heard >= SIZE) socket.end()
  })
  socket.on('error', reject)
  socket.on('close', () => resolve({ head, hash: `${heard} ${hasher.digest('hex')}` }))
  socket.write(
    `GET ${address.pathname}${address.search} HTTP/1.1\r\nHost: ${address.host}\r\nRange: bytes=0-\r\n\r\n`,
  )
  return promise
}

test('a listener who stops for a while, with full buffers, hears the song to its end', async () => {
  const { head, hash } = await hearWithPause(PAUSE_MS)
  expect(head).toStartWith('HTTP/1.1 206')
  expect(hash).toBe(`${SIZE} ${new Bun.CryptoHasher('sha256').update(bytes).digest('hex')}`)
}, 120_000)
