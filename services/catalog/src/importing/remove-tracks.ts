import type { FileRecord } from '../documents/file.ts'
import type { CatalogStore } from '../store.ts'

/** Removes those of some tracks that no file holds, apart from `without`. Resolves to how many. */
export async function removeUnheld(
  store: CatalogStore,
  trackIds: string[],
  without: FileRecord[] = [],
) {
  if (!trackIds.length) return 0
  const ignored = new Set(without.map((file) => file.path))
  const holders = await store.files.findByTrackIds(trackIds)
  const held = new Set(
    holders.filter((file) => !ignored.has(file.path)).map((file) => file.trackId),
  )
  const gone = await store.tracks.find(trackIds.filter((id) => !held.has(id)))
  await store.artists.mark([...new Set(gone.flatMap((track) => track.artistIds))])
  await store.albums.mark([...new Set(gone.map((track) => track.albumId))])
  await store.tracks.remove(gone.map((track) => track.id))
  return gone.length
}
