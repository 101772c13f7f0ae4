import { used } from '../measure/used.ts'
import { outputOf, startScript } from '../servers/child.ts'
import type { Paced, PacedResult } from './paced.ts'

const client = Bun.fileURLToPath(new URL('./paced-client.ts', import.meta.url))
const LOOK_MS = 500

/** How listeners fared, the server's CPU seconds, and by how many bytes its memory grew at most. */
export interface Listened extends PacedResult {
  cpu: number
  grown: number
}

/** Lets listeners listen. `memory` reads the server's resident bytes. */
export async function runPaced(
  pid: number,
  paced: Paced,
  memory: () => Promise<number>,
): Promise<Listened> {
  const before = await memory()
  let [most, over] = [before, false]
  const looking = (async () => {
    while (!over) {
      most = Math.max(most, await memory())
      await Bun.sleep(LOOK_MS)
    }
  })()
  const { result, cpu } = await used(pid, async (): Promise<PacedResult> => {
    try {
      return JSON.parse(await outputOf(startScript(client, JSON.stringify(paced))))
    } finally {
      over = true
      await looking
    }
  })
  return { ...result, cpu, grown: most - before }
}
