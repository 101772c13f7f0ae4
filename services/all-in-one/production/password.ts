import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Reads the password of a folder's servers; makes one the first time. */
export async function passwordIn(folder: string) {
  const path = join(folder, 'servers-password')
  const known = await readFile(path, 'utf8').catch(() => undefined)
  if (known) return known
  const made = crypto.getRandomValues(new Uint8Array(18)).toHex()
  await writeFile(path, made, { mode: 0o600 })
  return made
}
