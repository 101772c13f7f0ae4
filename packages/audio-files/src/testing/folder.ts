import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An empty folder that goes when the test is over: `await using folder = await emptyFolder()`. */
export async function emptyFolder() {
  const path = await mkdtemp(join(tmpdir(), 'busker-audio-'))
  return {
    path,
    /** Writes a file, folders included, and tells its path. */
    async put(name: string, bytes: Uint8Array | string): Promise<string> {
      const file = join(path, name)
      await Bun.write(file, bytes)
      return file
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
