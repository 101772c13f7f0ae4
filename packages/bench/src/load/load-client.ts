/** A process that puts load on a server and prints what came of it; see run-load.ts. */
import type { Socket } from 'bun'
import type { Load, LoadResult } from './load.ts'
import { createResponseReader } from './response-reader.ts'

const load: Load = JSON.parse(process.argv[2] ?? '{}')
const { port, connections, seconds, targets, rangeBytes, headers = {}, body, restMs } = load
const method = load.method ?? (body === undefined ? 'GET' : 'POST')
const length = body === undefined ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`
const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)

let turn = 0
/** Bytes on the wire, made here: `fetch` would cost more than the servers that are measured. */
function nextRequest() {
  const target = targets[turn++ % targets.length]!
  const first = rangeBytes ? Math.floor(Math.random() * (target.size - rangeBytes)) : 0
  const range = rangeBytes ? `Range: bytes=${first}-${first + rangeBytes - 1}\r\n` : ''
  return `${method} ${target.path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${range}${length}${more.join('')}\r\n${body ?? ''}`
}

const took: number[] = []
let [refused, ended] = [0, false]
const started = performance.now()

const ask = (socket: Socket<Connection>) => {
  socket.data.askedAt = performance.now()
  // A request of some hundred bytes always fits the empty buffer of a socket.
  socket.write(nextRequest())
}
interface Connection {
  reader: ReturnType<typeof createResponseReader>
  askedAt: number
}

const sockets = await Promise.all(
  Array.from({ length: connections }, () =>
    Bun.connect<Connection>({
      hostname: '127.0.0.1',
      port,
      data: { reader: createResponseReader(), askedAt: 0 },
      socket: {
        open: ask,
        data(socket, chunk) {
          const status = socket.data.reader.read(chunk)
          if (status === undefined) return
          took.push(performance.now() - socket.data.askedAt)
          if (status !== 304 && (status < 200 || status > 299)) refused++
          if (!ended && restMs) setTimeout(() => !ended && ask(socket), restMs)
          else if (!ended) ask(socket)
        },
        close() {
          if (ended) return
          console.error('The server closed a connection under load.')
          process.exit(1)
        },
      },
    }),
  ),
)
await Bun.sleep(seconds * 1000)
ended = true
took.sort((a, b) => a - b)
const result: LoadResult = {
  requests: took.length,
  refused,
  bytes: sockets.reduce((sum, socket) => sum + socket.data.reader.bytes(), 0),
  seconds: (performance.now() - started) / 1000,
  p50Ms: took[Math.floor((took.length - 1) * 0.5)] ?? 0,
  p99Ms: took[Math.floor((took.length - 1) * 0.99)] ?? 0,
}
process.stdout.write(JSON.stringify(result))
process.exit(0)
