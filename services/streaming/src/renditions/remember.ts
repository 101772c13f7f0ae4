import type { Rendition } from './rendition.ts'
import type { RenditionStore } from './store.ts'

const KEPT_MS = 10_000
const KEPT = 10_000

/**
 * A store that remembers for ten seconds what it found: a player asks for the same track many times
 * in a row. What changes here is forgotten at once; another replica's change is seen ten seconds later.
 */
export function rememberRenditions(store: RenditionStore): RenditionStore {
  const known = new Map<string, { rendition: Rendition; until: number }>()
  /** What was asked for before a change may be answered after it, as it was before. */
  let changes = 0
  return {
    ...store,
    async find(trackId) {
      const kept = known.get(trackId)
      if (kept && kept.until > Date.now()) return kept.rendition
      known.delete(trackId)
      const before = changes
      const rendition = await store.find(trackId)
      if (!rendition || changes !== before) return rendition
      if (known.size >= KEPT) known.delete(known.keys().next().value ?? '')
      known.set(trackId, { rendition, until: Date.now() + KEPT_MS })
      return rendition
    },
    async put(renditions) {
      await store.put(renditions)
      changes++
      for (const { trackId } of renditions) known.delete(trackId)
    },
    async putAlbumLoudness(albums) {
      await store.putAlbumLoudness(albums)
      changes++
      const changed = new Set(albums.map(({ albumId }) => albumId))
      for (const [trackId, { rendition }] of known)
        if (changed.has(rendition.albumId)) known.delete(trackId)
    },
    async remove(trackIds) {
      await store.remove(trackIds)
      changes++
      for (const trackId of trackIds) known.delete(trackId)
    },
  }
}
