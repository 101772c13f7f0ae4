import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a small file so that after a crash it is there whole, or not at all. */
export async function writeDurably(path: string, text: string, mode: number) {
  const partial = `${path}.${process.pid}.partial`
  const file = await open(partial, 'w', mode)
  try {
    await file.chmod(mode)
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await renameDurably(partial, path)
}

/** Renames, and has the folder remember it before anybody relies on it. */
export async function renameDurably(from: string, to: string) {
  await rename(from, to)
  // Windows cannot open folders; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const folder = await open(dirname(to), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
