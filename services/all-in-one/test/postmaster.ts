import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the database of a data folder, its log included, is kept. */
export const homeOf = async (data: string) =>
  (await readFile(join(data, 'place'), 'utf8').catch(() => data)).trim()

/** The number of the PostgreSQL process of a data folder that runs. */
export async function postmasterOf(data: string): Promise<number> {
  const file = join(await homeOf(data), 'cluster', 'postmaster.pid')
  return Number((await readFile(file, 'utf8')).split('\n')[0])
}

/** Waits until a first start is in the middle of making the database. */
export async function untilHalfMade(data: string) {
  for (;;) {
    const home = await homeOf(data)
    const partial = (await readdir(home)).find((name) => name.startsWith('cluster-partial-'))
    const made = partial ? await readdir(join(home, partial, 'data')).catch(() => []) : []
    if (made.includes('base')) return
    await Bun.sleep(5)
  }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
