import { join } from 'node:path'
import { findBinaryPackage } from './binaries.ts'
import type { Place } from './place.ts'
import { problem } from './problem.ts'
import { hasEnded, inspectProcess, isAlive } from './process.ts'
import { run } from './run.ts'

// Fast shutdown, immediate shutdown (recovers at the next start), and the end.
const signals = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
] as const

/** Stops the server, politely and then less so. @throws NOT_ANSWERING when nothing helps */
export async function stopServer(pid: number, { cluster }: Place) {
  if (process.platform === 'win32') await stopByControl(cluster)
  for (const [signal, patience] of signals) {
    if (!(await isAlive(pid)) || (await inspectProcess(pid, cluster)) === 'other') return
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
    if (await hasEnded(pid, patience)) return
  }
  throw problem('NOT_ANSWERING', `PostgreSQL (pid ${pid}) of ${cluster} cannot be stopped.`)
}

/** Windows has no signals; pg_ctl speaks to the server by its named pipe. */
async function stopByControl(cluster: string) {
  const { folder } = await findBinaryPackage()
  const control = join(folder, 'native', 'bin', 'pg_ctl.exe')
  await run([control, 'stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'], undefined, 40_000)
}
