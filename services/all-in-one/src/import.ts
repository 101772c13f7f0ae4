import { resolve } from 'node:path'
import { followImport } from './follow-import.ts'
import type { ServerOptions } from './options.ts'
import { reachRunningServer } from './running-server.ts'

/** `busker import FOLDER`: what start does with a library, against a running server. */
export async function importFolder(folder: string, options: ServerOptions) {
  const ask = await reachRunningServer(options)
  const finished = await followImport(ask, resolve(folder), process.stdout)
  if (finished.state === 'failed') process.exitCode = 1
}
