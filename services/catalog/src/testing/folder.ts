import { mkdir, mkdtemp, rename, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Tags, song } from './song.ts'

let clock = 1_700_000_000

/** A folder of music that a test writes and changes. Every writing has a time of its own. */
export async function folderOfMusic() {
  const root = await mkdtemp(join(tmpdir(), 'busker-catalog-'))
  const at = (name: string) => join(root, name)
  const write = async (name: string, bytes: Uint8Array | string) => {
    await Bun.write(at(name), bytes)
    await utimes(at(name), ++clock, clock)
  }
  return {
    root,
    at,
    write,
    song: async (name: string, pitch: number, tags: Tags = {}) =>
      write(name, await song(pitch, tags)),
    async move(from: string, to: string) {
      await mkdir(dirname(at(to)), { recursive: true })
      await rename(at(from), at(to))
    },
    remove: (name: string) => rm(at(name), { recursive: true }),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  }
}

export type FolderOfMusic = Awaited<ReturnType<typeof folderOfMusic>>
