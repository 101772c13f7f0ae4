import { Database, SQLiteError } from 'bun:sqlite'
import { rmSync } from 'node:fs'
import { chown, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from './problem.ts'
import { isAlive } from './process.ts'

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
    throw problem(
      'DATA_FOLDER_IN_USE',
      `Another Busker (pid ${await ownerIn(ownerPath)}) uses this data folder: ${dataFolder}. Stop it first, or choose another folder with --data.`,
      error,
    )
  }
  held.add(database)
  const release = () => {
    if (!held.delete(database)) return
    rmSync(ownerPath, { force: true })
    database.close()
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

const WRITTEN_WITHIN_MS = 1000
const LOOK_MS = 20

/** The process that has the folder. It writes its number just after it took the lock: wait for that. */
async function ownerIn(path: string): Promise<string> {
  let owner = ''
  for (let waited = 0; waited < WRITTEN_WITHIN_MS; waited += LOOK_MS) {
    owner = (await readFile(path, 'utf8').catch(() => '')).trim()
    if (owner && (await isAlive(Number(owner)))) return owner
    await Bun.sleep(LOOK_MS)
  }
  // In another container its number says nothing here.
  return owner || 'unknown'
}
