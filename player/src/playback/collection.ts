import type { Collection, CollectionPage } from '../shapes.ts'
import { retryDelay } from './backoff.ts'
import type { Clock } from './clock.ts'
import { asPlayerError, type PlayerError } from './player-error.ts'

const MOST_TRIES = 5

/** Where a collection comes from; the gateway's client is one. */
export type CollectionSource = {
  collection(): Promise<Collection>
  page(offset: number): Promise<CollectionPage>
}

export type CollectionState =
  | { phase: 'loading' }
  | { phase: 'ready'; collection: Collection }
  | { phase: 'failed'; error: PlayerError }

/**
 * Loads a collection: its first page at once, each further one when asked. `onPage` gets the pages
 * in order; `onState` every change of state.
 */
export function loadCollection(
  source: CollectionSource,
  clock: Clock,
  onState: (state: CollectionState) => void,
  onPage: (page: CollectionPage) => void,
) {
  let nextOffset: number | undefined
  let busy = false
  let closed = false
  let cancelRetry: (() => void) | undefined

  function take(page: CollectionPage) {
    nextOffset = page.nextOffset
    onPage(page)
    if (page.tracks.length === 0) void more()
  }

  async function first() {
    onState({ phase: 'loading' })
    try {
      const collection = await source.collection()
      if (closed) return
      onState({ phase: 'ready', collection })
      take(collection.page)
    } catch (thrown) {
      if (!closed) onState({ phase: 'failed', error: asPlayerError(thrown, 'unreachable') })
    }
  }

  async function more(attempt = 1) {
    if (closed || nextOffset === undefined || (busy && attempt === 1)) return
    busy = true
    const page = await source.page(nextOffset).catch(() => undefined)
    if (closed) return
    busy = !page && attempt < MOST_TRIES
    if (busy) cancelRetry = clock.after(retryDelay(attempt), () => void more(attempt + 1))
    else if (page) take(page)
  }

  return {
    /** Resolves when the first page is there, cannot be had, or is no longer wanted. */
    ready: first(),
    /** The next page, if there is one and it is not on its way. */
    more: () => void more(),
    close() {
      closed = true
      cancelRetry?.()
    },
  }
}
