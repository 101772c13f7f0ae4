import { basename, dirname } from 'node:path'
import { isCoverName } from '@busker/audio-files/cover'
import type { Originals } from '@busker/blobs/originals'
import type { FileRecord } from '../documents/file.ts'
import type { CatalogStore } from '../store.ts'
import type { Importing } from './importing.ts'
import { dropOriginals } from './drop-originals.ts'
import type { ChangedCovers, ToRead } from './look-for-files.ts'
import { removeUnheld } from './remove-tracks.ts'
import { holdsAnything, isGone } from './still-there.ts'

const LOOKED_AT_ONCE = 500
const STATS_AT_ONCE = 16

/** The folder emptied while it was imported, or was empty from the start. */
export class FolderEmptied extends Error {}

/**
 * Lets go of the files below a folder that are gone, and of their tracks; a second copy of a file
 * that is gone takes its place. `again` reads files anew.
 */
export async function removeGone(
  store: CatalogStore,
  {
    originals,
    folder,
    importing,
    covers,
    allowEmpty,
    again,
    signal,
  }: {
    originals: Originals | undefined
    folder: string
    importing: Importing
    covers: ChangedCovers
    allowEmpty: boolean
    again: (files: ToRead[]) => Promise<void>
    signal: AbortSignal
  },
) {
  let after = ''
  for (;;) {
    signal.throwIfAborted()
    const page = await store.files.listUnder(folder, after, LOOKED_AT_ONCE)
    const gone = await goneOf(page)
    if (gone.length && !allowEmpty && !(await holdsAnything(folder))) throw new FolderEmptied()
    const copies = await copiesOf(store, gone)
    if (copies.length) await again(copies)
    const rest = copies.length ? await store.files.find(gone.map(({ path }) => path)) : gone
    for (const file of rest)
      if (isCover(file) && !covers.has(dirname(file.path))) covers.set(dirname(file.path), [])
    const trackIds = [...new Set(rest.flatMap(({ trackId }) => trackId ?? []))]
    importing.counts.removed += await removeUnheld(store, trackIds, rest)
    await store.files.remove(rest.map(({ path }) => path))
    await dropOriginals({ store, originals }, rest)
    if (page.length < LOOKED_AT_ONCE) return
    after = page.at(-1)!.path
  }
}

async function goneOf(files: FileRecord[]) {
  const gone: FileRecord[] = []
  for (let from = 0; from < files.length; from += STATS_AT_ONCE) {
    const some = files.slice(from, from + STATS_AT_ONCE)
    const answers = await Promise.all(some.map(({ path }) => isGone(path)))
    gone.push(...some.filter((_, at) => answers[at]))
  }
  return gone
}

/** Files that were passed over because one of these had the same sound. */
export async function copiesOf(store: CatalogStore, gone: { audioHash: string | null }[]) {
  const hashes = [...new Set(gone.flatMap(({ audioHash }) => audioHash ?? []))]
  const same = await store.files.findByAudioHashes(hashes)
  const copies: ToRead[] = []
  for (const record of same)
    if (!record.trackId && !(await isGone(record.path))) copies.push({ seen: record, record })
  return copies
}

const isCover = (file: FileRecord) => isCoverName(basename(file.path))
