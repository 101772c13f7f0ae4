import { opendir } from 'node:fs/promises'
import { ApiError } from '@busker/http/errors'

const reasons: Record<string, string> = {
  ENOENT: 'There is no such folder. Check its name, and that its disk is connected.',
  ENOTDIR: 'This is a file. Name the folder that it lies in.',
  EACCES: 'Busker may not read this folder. Give the user that runs it permission.',
  EPERM: 'Busker may not read this folder. Give the user that runs it permission.',
}

/** Throws a 400 that says what to do, when a path is no folder that can be read. */
export async function checkFolder(path: string) {
  try {
    const folder = await opendir(path)
    await folder.close()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why = reasons[code] ?? `The folder cannot be read (${code || String(error)}).`
    throw new ApiError(400, 'NO_SUCH_FOLDER', `path: ${path}: ${why}`)
  }
}
