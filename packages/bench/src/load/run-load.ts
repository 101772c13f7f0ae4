import { used } from '../measure/used.ts'
import { outputOf, startScript } from '../servers/child.ts'
import type { Load, LoadResult } from './load.ts'

const client = Bun.fileURLToPath(new URL('./load-client.ts', import.meta.url))

/** A load, and the CPU seconds that the server and all below it spent on it. */
export interface Loaded extends LoadResult {
  cpu: number
}

/** Puts load on a server, from a process of its own. Throws when the server refuses any request. */
export async function runLoad(pid: number, load: Load): Promise<Loaded> {
  const { result, cpu } = await used(pid, async (): Promise<LoadResult> =>
    JSON.parse(await outputOf(startScript(client, JSON.stringify(load)))),
  )
  if (result.refused > 0 || result.requests === 0)
    throw new Error(`The server refused ${result.refused} of ${result.requests} requests.`)
  return { ...result, cpu }
}

export const cpuPerGigabyte = ({ cpu, bytes }: Loaded) => cpu / (bytes / 1e9)
export const cpuMicrosPerRequest = ({ cpu, requests }: Loaded) => (cpu / requests) * 1e6
export const megabytesPerSecond = ({ bytes, seconds }: Loaded) => bytes / seconds / 1e6
export const requestsPerSecond = ({ requests, seconds }: Loaded) => requests / seconds
