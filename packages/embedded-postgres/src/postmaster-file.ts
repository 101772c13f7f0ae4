import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What `postmaster.pid` tells (PostgreSQL's src/include/utils/pidfile.h). */
export type PostmasterFile = { pid: number; port: number | undefined; ready: boolean }

/** Undefined when the text is not such a file, for instance empty after a crash. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  // A single-user server writes its number negated.
  const pid = Math.abs(Number(lines[0] || Number.NaN))
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined
  const port = Number(lines[3])
  return {
    pid,
    port: Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined,
    ready: lines[7] === 'ready',
  }
}

/** The file's text, or undefined when no server runs, or none was stopped badly. */
export const readPostmasterFile = (cluster: string) =>
  readFile(join(cluster, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    // Windows denies reading while the server writes it.
    if (error.code === 'ENOENT' || error.code === 'EBUSY') return undefined
    throw error
  })

/**
 * Makes PostgreSQL take the file for a stale one. The number is replaced by ours, the parent that
 * the new server ignores, rather than the file removed: its shared memory key still guards against
 * a lost worker of the old server.
 */
export async function disownPostmasterFile(cluster: string, text: string) {
  const path = join(cluster, 'postmaster.pid')
  const guarded = process.platform !== 'win32' && parsePostmasterFile(text)
  if (!guarded) return rm(path, { force: true })
  await writeFile(path, text.replace(/^[^\n]*/, String(process.pid)))
}
