import type { Originals } from '@busker/blobs/originals'
import type { FileRecord } from '../documents/file.ts'
import type { CatalogStore } from '../store.ts'

/** Lets go of what was kept of files that are no longer known as they were, unless another file is the same. */
export async function dropOriginals(
  { store, originals }: { store: CatalogStore; originals: Originals | undefined },
  before: FileRecord[],
) {
  if (!originals) return
  const kept = before.flatMap(({ original, audioHash }) =>
    original && audioHash ? { original, audioHash } : [],
  )
  if (!kept.length) return
  const now = await store.files.findByAudioHashes([...new Set(kept.map((one) => one.audioHash))])
  const needed = new Set(now.map(({ original }) => original))
  for (const original of new Set(kept.map((one) => one.original)))
    if (!needed.has(original)) await originals.remove(original)
}
