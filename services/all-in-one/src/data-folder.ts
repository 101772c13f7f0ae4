import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const remembered = z.object({ library: z.string() })
const running = z.object({ url: z.url(), pid: z.number() })

/** What a data folder remembers besides its stores: which library it serves, and where the server runs. */
export function openDataFolder(folder: string) {
  const read = async <T>(name: string, schema: z.ZodType<T>) => {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text === undefined) return undefined
    try {
      return schema.safeParse(JSON.parse(text)).data
    } catch {
      return undefined
    }
  }
  const write = async (name: string, value: object) => {
    const unfinished = join(folder, `${name}.${process.pid}`)
    await mkdir(folder, { recursive: true })
    await writeFile(unfinished, JSON.stringify(value))
    await rename(unfinished, join(folder, name))
  }
  return {
    library: async () => (await read('library.json', remembered))?.library,
    rememberLibrary: (library: string) => write('library.json', { library }),
    running: () => read('running.json', running),
    noteRunning: (url: string) => write('running.json', { url, pid: process.pid }),
    noteStopped: () => rm(join(folder, 'running.json'), { force: true }),
  }
}
