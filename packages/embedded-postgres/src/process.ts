import { readFile, readlink, realpath } from 'node:fs/promises'
import { run } from './run.ts'

/** Whether a process runs; one that ended and was not yet fetched by its parent does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return status !== '' && !/\) [ZX] /.test(status)
}

/** What a process that claims to be the server of this database is. */
export type Claim = 'ours' | 'outdated' | 'other'

/**
 * Whether a process is the PostgreSQL of this database, not a later process that got its number.
 * `outdated`: it is, but its binary has been deleted since, so that it cannot load extensions.
 */
export async function inspectProcess(pid: number, cluster: string): Promise<Claim> {
  if (process.platform === 'linux') {
    const [name, folder, binary] = await Promise.all([
      readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
      readlink(`/proc/${pid}/exe`).catch(() => ''),
    ])
    if (name.trim() !== 'postgres' || folder !== (await realpath(cluster))) return 'other'
    return binary.endsWith(' (deleted)') ? 'outdated' : 'ours'
  }
  const [command, sign] =
    process.platform === 'win32'
      ? [['tasklist', '/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], 'postgres.exe']
      : [['ps', '-ww', '-o', 'command=', '-p', String(pid)], cluster]
  const { stdout } = await run(command, undefined, 10_000)
  return stdout.includes(sign) ? 'ours' : 'other'
}

/** Waits until the process has ended. @returns false when it still runs after `timeout` ms */
export async function hasEnded(pid: number, timeout: number): Promise<boolean> {
  for (const end = Date.now() + timeout; await isAlive(pid); await Bun.sleep(10))
    if (Date.now() > end) return false
  return true
}
