import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patience = 30_000

// Ends the server when our end of the pipe closes, so also when this process is killed.
const untilPipeCloses = `data=$1; shift
"$@" >"$data/log" 2>&1 & server=$!
cat >/dev/null; kill -9 "$server"; wait "$server" 2>/dev/null; rm -rf "$data"`

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
  const child = Bun.spawn(['sh', '-c', untilPipeCloses, 'sh', data, ...command({ port, data })], {
    stdin: 'pipe',
    stdout: 'ignore',
    stderr: 'ignore',
  })
  const stop = async () => {
    await child.stdin.end()
    await child.exited
  }
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const answer = await ready(port).catch(() => undefined)
    if (answer !== undefined) return { port, answer, stop }
    await Bun.sleep(50)
  }
  const log = await Bun.file(join(data, 'log')).text()
  await stop()
  throw new Error(`${name} was not ready after ${patience} ms: ${log.slice(-2000)}`)
}

function freePort() {
  const listener = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  const { port } = listener
  listener.stop(true)
  return port
}
