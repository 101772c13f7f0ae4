import { Database, SQLiteError } from 'bun:sqlite'
import { chown, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from './problem.ts'

// Keeps the handles reachable: a collected one would give its lock away.
const held = new Set<Database>()

/**
 * Takes the folder for this process, at once or not at all. The lock is the kernel's, by way of
 * SQLite, so it ends with the process however that ends, and no process number is ever trusted.
 * Nobody in this process may open the file `lock` meanwhile: closing it would drop the lock
 * (POSIX advisory locks, https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled).
 * @returns the function that gives it back
 * @throws DATA_FOLDER_IN_USE
 */
export async function lockFolder(home: string, dataFolder: string): Promise<() => void> {
  const path = join(home, 'lock')
  const ownerPath = join(home, 'lock.owner')
  const database = new Database(path, { create: true })
  try {
    database.run('PRAGMA busy_timeout = 0')
    database.run('BEGIN IMMEDIATE')
  } catch (error) {
    database.close()
    if (!(error instanceof SQLiteError) || !error.code?.startsWith('SQLITE_BUSY')) throw error
    const owner = await readFile(ownerPath, 'utf8').catch(() => '')
    throw problem(
      'DATA_FOLDER_IN_USE',
      `Another Busker (pid ${owner.trim() || 'unknown'}) uses this data folder: ${dataFolder}. Stop it first, or choose another folder with --data.`,
      error,
    )
  }
  held.add(database)
  const release = () => {
    if (held.delete(database)) database.close()
  }
  try {
    await writeFile(ownerPath, `${process.pid}\n`)
    // Root must not leave files behind that lock the folder's owner out.
    const { uid, gid } = await stat(home)
    if (process.getuid?.() === 0 && uid !== 0)
      await Promise.all([path, ownerPath].map((file) => chown(file, uid, gid)))
    return release
  } catch (error) {
    release()
    throw error
  }
}
