import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durable-file.ts'
import { problem } from './problem.ts'

/**
 * The random password of this data folder's server, in a file only its owner can read.
 * @throws PASSWORD_MISSING when the database exists and the file does not
 */
export async function keepPassword(dataFolder: string, clusterExists: boolean): Promise<string> {
  const path = join(dataFolder, 'password')
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (kept.trim()) return kept.trim()
  if (clusterExists)
    throw problem(
      'PASSWORD_MISSING',
      `The database in ${dataFolder} exists, but its password file ${path} is gone. Restore that file from a backup.`,
    )
  const password = randomBytes(24).toString('base64url')
  await writeDurably(path, `${password}\n`, 0o600)
  return password
}
