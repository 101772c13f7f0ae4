import { opendir, stat } from 'node:fs/promises'
import type { FileRecord } from '../documents/file.ts'

/** Whether a path leads nowhere now. What merely cannot be looked at counts as being there. */
export const isGone = (path: string) =>
  stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ENOTDIR',
  )

/** Whether a file is as it was when it was read. What cannot be looked at counts as being so. */
export const isUntouched = (file: FileRecord) =>
  stat(file.path).then(
    ({ size, mtimeMs }) => size === file.size && mtimeMs === file.mtimeMs,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )

/** Whether a folder is there and holds anything at all. */
export async function holdsAnything(folder: string) {
  try {
    await using entries = await opendir(folder)
    return (await entries.read()) !== null
  } catch {
    return false
  }
}
