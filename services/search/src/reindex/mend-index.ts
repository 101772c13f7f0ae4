import { getLogger } from '@logtape/logtape'
import type { SearchIndex } from '../search-index/search-index.ts'
import type { Sources } from '../sources.ts'
import { createComparison } from './compare-counts.ts'
import { reindex } from './reindex.ts'

/** After a rebuild, in looks. It doubles while rebuilds do not help. */
const REST = 15
const LONGEST_REST = 1440

/**
 * Looks every so often whether the index finds as many documents as there are, and builds it anew where it
 * lost some, as a search server may do that is killed. Of several replicas one does it.
 */
export function mendIndex(deps: { index: SearchIndex; sources: Sources }, everyMs: number) {
  const { index, sources } = deps
  const log = getLogger(['busker', 'search'])
  const stopping = Promise.withResolvers<void>()
  let stopped = false
  let compare = createComparison()
  let rest = REST
  let resting = 0

  const look = async () => {
    const found = await index.counts()
    const lacks = compare(await sources.counts(), found)
    const isWhole = Object.keys(lacks).length === 0
    if (resting > 0) resting--
    else if (isWhole) rest = REST
    if (isWhole || resting > 0) return
    const done = await index.alone(async () => {
      // Another replica may just have done it.
      if (Bun.deepEquals(await index.counts(), await sources.counts())) return
      log.warn('the index lost documents, and is built anew', { lacks })
      const started = performance.now()
      const documents = await reindex(deps)
      const seconds = Math.round((performance.now() - started) / 1000)
      log.info('the index is whole again', { documents, seconds })
    })
    compare = createComparison()
    if (!done) return
    resting = rest
    rest = Math.min(rest * 2, LONGEST_REST)
  }
  const run = async () => {
    while (!stopped) {
      await look().catch((error: unknown) => {
        log.debug('the index could not be compared with what there is', { error })
      })
      // Replicas should not look at the same moments.
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, everyMs * (0.8 + 0.4 * Math.random()))
      await Promise.race([promise, stopping.promise])
      clearTimeout(timer)
    }
  }
  const running = run()
  return {
    async stop() {
      stopped = true
      stopping.resolve()
      await running
    },
  }
}
