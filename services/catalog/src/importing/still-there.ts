import { opendir, stat } from 'node:fs/promises'
import { hashAudio } from '@busker/audio-files/hash'
import type { FileRecord } from '../documents/file.ts'

/** Whether a path leads nowhere now. What merely cannot be looked at counts as being there. */
export const isGone = (path: string) =>
  stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ENOTDIR',
  )

/** Whether a file is as it was when it was read. What cannot be looked at counts as being so. */
const isUntouched = (file: FileRecord) =>
  stat(file.path).then(
    ({ size, mtimeMs }) => size === file.size && mtimeMs === file.mtimeMs,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )

/** Whether a file has the sound that it had when it was read, whatever its tags are now. */
export const holdsStill = async (file: FileRecord) =>
  (await isUntouched(file)) ||
  hashAudio(file.path).then(
    (hash) => hash === file.audioHash,
    () => false,
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
