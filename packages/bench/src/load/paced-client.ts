/** A process of paced listeners that prints how they fared; see run-paced.ts. */
import type { Socket } from 'bun'
import type { Paced, PacedResult } from './paced.ts'

const paced: Paced = JSON.parse(process.argv[2] ?? '{}')
const { port, listeners, seconds, bytesPerSecond, paths } = paced

const TICK_MS = 100
const COME_OVER_MS = 1000
/** What a player has in hand before it starts. */
const BUFFERED_SECONDS = 1

interface Listener {
  path: string
  startedAt: number
  bytes: number
  paused: boolean
  stalled: boolean
  cut: boolean
}
let ended = false

const played = (listener: Listener) =>
  ((performance.now() - listener.startedAt) / 1000) * bytesPerSecond

async function listen(n: number): Promise<Socket<Listener>> {
  await Bun.sleep((n / listeners) * COME_OVER_MS)
  const path = paths[n % paths.length] ?? '/'
  return Bun.connect<Listener>({
    hostname: '127.0.0.1',
    port,
    data: { path, startedAt: 0, bytes: 0, paused: false, stalled: false, cut: false },
    socket: {
      open(socket) {
        socket.data.startedAt = performance.now()
        socket.write(
          `GET ${socket.data.path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nRange: bytes=0-\r\n\r\n`,
        )
      },
      data(socket, chunk) {
        const { data } = socket
        if (data.bytes === 0 && !/^HTTP\/1.1 20[06]/.test(chunk.toString('latin1', 0, 20)))
          data.cut = true
        data.bytes += chunk.length
        if (data.bytes > played(data) + BUFFERED_SECONDS * bytesPerSecond) {
          data.paused = true
          socket.pause()
        }
      },
      close({ data }) {
        if (!ended) data.cut = true
      },
    },
  })
}

const sockets = await Promise.all(Array.from({ length: listeners }, (_, n) => listen(n)))
const until = performance.now() + seconds * 1000
while (performance.now() < until) {
  await Bun.sleep(TICK_MS)
  for (const socket of sockets) {
    const { data } = socket
    const ahead = data.bytes - played(data)
    if (ahead < -BUFFERED_SECONDS * bytesPerSecond) data.stalled = true
    if (data.paused && ahead < BUFFERED_SECONDS * bytesPerSecond) {
      data.paused = false
      socket.resume()
    }
  }
}
ended = true
const all = sockets.map((socket) => socket.data)
const result: PacedResult = {
  stalled: all.filter(({ stalled }) => stalled).length,
  cut: all.filter(({ cut }) => cut).length,
  bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
}
process.stdout.write(JSON.stringify(result))
process.exit(0)
