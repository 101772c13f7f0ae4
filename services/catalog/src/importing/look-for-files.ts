import { dirname } from 'node:path'
import { type Found, scanFolder } from '@busker/audio-files/scan'
import type { FileRecord } from '../documents/file.ts'
import type { ImportJob } from '../documents/import-job.ts'
import type { CatalogStore } from '../store.ts'
import type { SeenFile } from './file-read.ts'
import type { Importing } from './importing.ts'

const LOOKED_UP_AT_ONCE = 100

export interface ToRead {
  seen: SeenFile
  record: FileRecord | undefined
}

/** The covers that are new or have changed, by their folder; none where one has gone. */
export type ChangedCovers = Map<string, FileRecord[]>

type Looking = {
  store: CatalogStore
  job: ImportJob
  importing: Importing
  covers: ChangedCovers
  /** Whether files are kept elsewhere too: one that is not yet is read again. */
  keepsOriginals: boolean
  signal: AbortSignal
}

/** Walks the folder and yields what must be read: what is new or has changed since the last time. */
export async function* lookForFiles(looking: Looking): AsyncGenerator<ToRead, void> {
  const { job, importing, signal } = looking
  let some: Exclude<Found, { kind: 'problem' }>[] = []
  for await (const found of scanFolder(job.path, { signal })) {
    if (found.kind === 'problem') {
      const { path, reason, message } = found
      importing.report({ path, reason, message })
      continue
    }
    some.push(found)
    if (some.length < LOOKED_UP_AT_ONCE) continue
    yield* changedOf(looking, some)
    some = []
  }
  yield* changedOf(looking, some)
}

async function* changedOf(
  { store, job, importing, covers, keepsOriginals }: Looking,
  found: Exclude<Found, { kind: 'problem' }>[],
): AsyncGenerator<ToRead, void> {
  const records = await store.files.find(found.map(({ path }) => path))
  const known = new Map(records.map((record) => [record.path, record]))
  for (const one of found) {
    const { path, size, mtimeMs } = one
    const record = known.get(path)
    const lyrics = one.kind === 'audio' ? one.lyrics : null
    const isKept = !keepsOriginals || !record?.trackId || Boolean(record.original)
    const untouched =
      isKept &&
      record?.size === size &&
      record.mtimeMs === mtimeMs &&
      Bun.deepEquals(record.lyrics ?? null, lyrics)
    if (one.kind === 'cover') {
      const folder = dirname(path)
      if (!untouched)
        covers.set(folder, [
          ...(covers.get(folder) ?? []),
          coverRecord({ path, size, mtimeMs }, importing),
        ])
      else if (record.problem) importing.report({ path, ...record.problem })
    } else if (untouched) {
      job.filesDone++
      // What this import itself has read before it was cut off is no longer "unchanged".
      if (record.importId !== job.id) job.counts.unchanged++
      if (record.problem) importing.report({ path, ...record.problem })
    } else yield { seen: { path, size, mtimeMs, lyrics }, record }
  }
}

const coverRecord = (seen: SeenFile, { importId, libraryRoot }: Importing): FileRecord => ({
  ...seen,
  libraryRoot,
  importId,
  trackId: null,
  audioHash: null,
  problem: null,
})

/** How many files of music there are. */
export async function countFiles(folder: string, signal: AbortSignal) {
  let count = 0
  for await (const { kind } of scanFolder(folder, { signal })) if (kind === 'audio') count++
  return count
}
