import { resolve } from 'node:path'
import { z } from 'zod'
import type { ServerOptions } from './options.ts'
import { reachRunningServer } from './running-server.ts'
import type { Ask } from './server.ts'

/** Lets a server go of a folder: its tracks leave the library. Resolves to how many. */
export async function forget(ask: Ask, folder: string) {
  const path = `/v1/library/folders?${new URLSearchParams({ path: folder })}`
  return z.object({ removed: z.number() }).parse(await ask(path, { method: 'DELETE' })).removed
}

/** `busker forget FOLDER`: the folder itself stays as it is. */
export async function forgetFolder(folder: string, options: ServerOptions) {
  const removed = await forget(await reachRunningServer(options), resolve(folder))
  process.stdout.write(
    `  ${removed} ${removed === 1 ? 'track' : 'tracks'} left the library. The files stay where they are.\n`,
  )
}
