import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patience = 30_000

// Obeys word by word. It ends the server when our end of the pipe closes, so also when this process is killed.
const warden = `data=$1; shift
start() { "$@" >>"$data/log" 2>&1 & server=$!; }
end() { kill -9 "$server"; wait "$server"; }
start "$@"
while read -r word; do case $word in
  start) start "$@";;
  kill) end 2>/dev/null;;
  pause) kill -STOP "$server";;
  resume) kill -CONT "$server";;
esac; done
end 2>/dev/null; rm -rf "$data"`

/** What may happen to a server in the middle of a test. */
export interface Fate {
  /** By SIGKILL. Resolves when nobody listens at its port any more. */
  kill(): Promise<void>
  /** After `kill`, at the same port with the same data. Resolves when it is ready. */
  start(): Promise<void>
  /** By SIGSTOP: it holds its connections and says nothing. */
  pause(): void
  resume(): void
}

/**
 * Starts a server on a free port of 127.0.0.1 with an empty folder that `stop` throws away. It dies
 * with this process. Throws what it wrote when `ready` has not come true in time.
 */
export async function keep<T>(
  name: string,
  command: (place: { port: number; data: string }) => string[],
  ready: (port: number) => Promise<T | undefined>,
  prepare?: (data: string) => Promise<unknown>,
) {
  const data = await mkdtemp(join(tmpdir(), `busker-${name}-`))
  await prepare?.(data)
  const port = freePort()
  const child = Bun.spawn(['sh', '-c', warden, 'sh', data, ...command({ port, data })], {
    stdin: 'pipe',
    stdout: 'ignore',
    stderr: 'ignore',
  })
  const say = (word: string) => {
    void child.stdin.write(`${word}\n`)
    void child.stdin.flush()
  }
  const stop = async () => {
    await child.stdin.end()
    await child.exited
  }
  const isReady = async () => {
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      const answer = await ready(port).catch(() => undefined)
      if (answer !== undefined) return answer
      await Bun.sleep(50)
    }
    const log = await Bun.file(join(data, 'log')).text()
    await stop()
    throw new Error(`${name} was not ready after ${patience} ms: ${log.slice(-2000)}`)
  }
  const fate: Fate = {
    async kill() {
      say('kill')
      while (await listens(port)) await Bun.sleep(10)
    },
    async start() {
      say('start')
      await isReady()
    },
    pause: () => say('pause'),
    resume: () => say('resume'),
  }
  return { port, answer: await isReady(), stop, fate }
}

const listens = (port: number) =>
  Bun.connect({ hostname: '127.0.0.1', port, socket: { data() {} } }).then(
    (socket) => {
      socket.end()
      return true
    },
    () => false,
  )

/** A port that was free a moment ago. */
export function freePort() {
  const listener = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  const { port } = listener
  listener.stop(true)
  return port
}
