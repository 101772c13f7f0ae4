import type { Originals } from '@busker/blobs/originals'
import type { CatalogStore } from '../store.ts'
import { dropOriginals } from './drop-originals.ts'
import { removeUnheld } from './remove-tracks.ts'
import { settle } from './settle.ts'

const AT_ONCE = 500

/**
 * Lets go of a folder, whether it is still there or not: its tracks leave the library, its files stay
 * as they are. Resolves to how many tracks left. It may be cut off anywhere and done again.
 */
export async function forgetFolder(
  { store, originals }: { store: CatalogStore; originals: Originals | undefined },
  folder: string,
) {
  let removed = 0
  for (;;) {
    const files = await store.files.listUnder(folder, '', AT_ONCE)
    if (!files.length) break
    const trackIds = [...new Set(files.flatMap(({ trackId }) => trackId ?? []))]
    removed += await removeUnheld(store, trackIds, files)
    await store.files.remove(files.map(({ path }) => path))
    await dropOriginals({ store, originals }, files)
  }
  await settle(store)
  return removed
}
