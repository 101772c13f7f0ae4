import { z } from 'zod'
import type { ServerOptions } from './options.ts'
import { reachRunningServer } from './running-server.ts'

/** `busker reindex` */
export async function reindexSearch(options: ServerOptions) {
  const ask = await reachRunningServer(options)
  const { documents } = z
    .object({ documents: z.number() })
    .parse(await ask('/v1/search/reindex', { method: 'POST' }))
  process.stdout.write(`The search index holds ${documents} documents.\n`)
}
