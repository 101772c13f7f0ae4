import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { parsePostmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { explain, problem } from './problem.ts'
import { childOptions, spawned } from './run.ts'
import { answers, findRunningServer } from './running-server.ts'
import type { Server } from './running-server.ts'

const patience = 120_000

/**
 * Another server took the port, a killed one has not let go of its memory yet, or one that a killed
 * launcher had spawned came up meanwhile: all pass by themselves.
 */
const passing =
  /could not create any TCP|Address already in use|pre-existing shared memory|lock file "postmaster.pid" already exists/

/**
 * Starts the server on `port` (any free one by default), or returns the one that turned up
 * meanwhile. An aborted `signal` stops what has not become ready.
 */
export async function launchServer(
  place: Place,
  native: string,
  password: string,
  { port, signal }: { port?: number; signal?: AbortSignal },
) {
  for (const end = Date.now() + 15_000; ; await Bun.sleep(100)) {
    signal?.throwIfAborted()
    const attempt = await launchOnce(place, native, port ?? freePort(), signal)
    if ('said' in attempt) signal?.throwIfAborted()
    if ('pid' in attempt) {
      if (await answers(attempt, place.cluster, password)) return attempt
      throw problem('NOT_ANSWERING', `PostgreSQL started on ${place.cluster}, but does not answer.`)
    }
    if (!passing.test(attempt.said) || Date.now() > end)
      throw explain(`Could not start PostgreSQL on ${place.cluster}`, attempt.said)
    const running = await findRunningServer(place, password, signal)
    if (running) return running
  }
}

async function launchOnce(
  place: Place,
  native: string,
  port: number,
  signal?: AbortSignal,
): Promise<Server | { said: string }> {
  const logPath = join(place.home, 'server.log')
  await keepPreviousLog(logPath)
  const log = await open(logPath, 'a', 0o640)
  const child = spawned(() =>
    Bun.spawn(command(place, native, port), {
      ...childOptions(place.account),
      stdin: 'ignore',
      stdout: log.fd,
      stderr: log.fd,
    }),
  )
  child.unref()
  await log.close()
  for (const end = Date.now() + patience; ; await Bun.sleep(10)) {
    // pg_ctl hands over and leaves; the server's own number is in the file.
    const left = process.platform === 'win32' ? (child.exitCode ?? 0) !== 0 : hasLeft(child)
    const file = parsePostmasterFile((await readPostmasterFile(place.cluster)) ?? '')
    const own = process.platform === 'win32' ? file?.port === port : file?.pid === child.pid
    if (file?.ready && own) return { pid: file.pid, port }
    if (left) return { said: await tail(logPath) }
    if (signal?.aborted) child.kill('SIGINT')
    if (Date.now() < end) continue
    child.kill('SIGQUIT')
    throw explain(`PostgreSQL was not ready after ${patience / 1000} s`, await tail(logPath))
  }
}

function command({ home, cluster }: Place, native: string, port: number) {
  const options = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1']
  options.push('-c', 'unix_socket_directories=')
  if (process.platform !== 'win32')
    return [join(native, 'bin', 'postgres'), '-D', cluster, ...options]
  // The server refuses administrators; pg_ctl gives their rights up first.
  const control = join(native, 'bin', 'pg_ctl.exe')
  const log = join(home, 'server.out.log')
  return [control, 'start', '-W', '-D', cluster, '-l', log, '-o', options.join(' ')]
}

const hasLeft = (child: Bun.Subprocess) => child.exitCode !== null || child.signalCode !== null

/** A port nobody listens on at this moment. */
function freePort(): number {
  const listener = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  listener.stop(true)
  return listener.port
}

/** The log of the start before this one stays; older ones go. */
async function keepPreviousLog(path: string) {
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  if (size > 0) await rename(path, path.replace(/\.log$/, '.previous.log'))
}

/** The last 20 lines, at most 4 KB. */
const tail = async (path: string) =>
  (await readFile(path, 'utf8')).trim().slice(-4_000).split('\n').slice(-20).join('\n')
