import type { Address } from '../address.ts'
import { createApi } from '../api.ts'
import type { Fetch } from '../ask.ts'
import { systemClock } from '../playback/clock.ts'
import {
  type CollectionSource,
  type CollectionState,
  loadCollection,
} from '../playback/collection.ts'
import type { Playback } from '../playback/playback.ts'
import { PlayerError } from '../playback/player-error.ts'

/** The list that a playback plays: one at a time, its pages as they are asked for. */
export function createList(
  playback: Playback,
  fetch: Fetch,
  onState: (state: CollectionState) => void,
) {
  let pages: ReturnType<typeof loadCollection> | undefined
  return {
    /** Asks for the next page, if there is one. */
    more: () => pages?.more(),
    /** Forgets what was loaded; resolves when the first page of the other is there, or cannot be had. */
    async open(address: Address | undefined, source?: CollectionSource) {
      playback.clear()
      playback.leave()
      pages?.close()
      if (!address) return onState({ phase: 'failed', error: new PlayerError('invalid-source') })
      pages = loadCollection(
        source ?? createApi(address, fetch),
        systemClock,
        onState,
        ({ tracks, nextOffset }) => playback.append(tracks, nextOffset === undefined),
      )
      await pages.ready
    },
  }
}
