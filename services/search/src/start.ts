import type { Surroundings } from '@busker/container/run'
import { answering } from '@busker/http/answering'
import { reachInside } from '@busker/http/service-token'
import { named } from '@busker/stores/at-start'
import { getLogger } from '@logtape/logtape'
import type { SearchConfig } from './config.ts'
import { createFound } from './found.ts'
import { mendIndex } from './reindex/mend-index.ts'
import { reindex } from './reindex/reindex.ts'
import { openSearchIndex } from './search-index/open-search-index.ts'
import { createSearchService } from './service.ts'
import { createSources } from './sources.ts'

/** The other services may start after this one: that they do not answer at first is no news. */
const EXPECTED_FAILURES = 20
const TRY_SOON_MS = 250
const TRY_AGAIN_MS = 2000

/**
 * Opens the search index. One that is empty, because it is new or was damaged, is filled in the background,
 * and one that loses documents later is built anew.
 */
export async function startSearch({ config, events, reach, verify }: Surroundings<SearchConfig>) {
  const index = await named('SEARCH_URL', () => openSearchIndex(config.SEARCH_URL))
  const inside = reachInside(reach, new TextEncoder().encode(config.SERVICE_SECRET), 'search')
  const sources = createSources(inside)
  const publicUrl = new URL(config.PUBLIC_URL).origin
  const app = createSearchService({
    index,
    events,
    verify,
    sources,
    found: createFound(answering(inside)),
    publicUrl,
  })

  let stopped = false
  const fill = async () => {
    for (let failures = 0; !stopped;)
      try {
        // Zero documents is a full index of an empty library; what comes later comes by event.
        if ((await index.count()) === 0) await reindex({ index, sources })
        return
      } catch (error) {
        failures++
        if (failures > EXPECTED_FAILURES)
          getLogger(['busker', 'search']).warn('the index cannot be filled yet', { error })
        await Bun.sleep(failures > EXPECTED_FAILURES ? TRY_AGAIN_MS : TRY_SOON_MS)
      }
  }
  let mending: ReturnType<typeof mendIndex> | undefined
  const begin = async () => {
    await fill()
    if (!stopped) mending = mendIndex({ index, sources }, config.SEARCH_CHECK_SECONDS * 1000)
  }
  let filling = Promise.resolve()
  setTimeout(() => {
    if (!stopped) filling = begin()
  }, 0)
  return {
    app,
    async stop() {
      stopped = true
      await filling
      await mending?.stop()
      await index.close()
    },
  }
}
