import { access, constants, mkdir, stat } from 'node:fs/promises'
import { UserError } from './user-error.ts'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Throws a line for the terminal unless `--library` is a folder that can be read. */
export async function mustBeLibrary(path: string) {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UserError(`--library ${path}: there is no such folder.`)
  if (!found.isDirectory())
    throw new UserError(`--library ${path}: this is a file. Name the folder that it is in.`)
  await access(path, constants.R_OK | constants.X_OK).catch(() => {
    throw new UserError(`--library ${path}: Busker may not read it. Give this user the right to.`)
  })
}

/** Makes the folder of `--data`. Throws a line for the terminal when it cannot be made or written to. */
export async function makeDataFolder(path: string) {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw new UserError(`--data ${path}: the folder cannot be made (${reasonOf(error)}).`)
  })
  await access(path, constants.R_OK | constants.W_OK | constants.X_OK).catch(() => {
    throw new UserError(`--data ${path}: Busker may not write there. Choose another folder.`)
  })
}
