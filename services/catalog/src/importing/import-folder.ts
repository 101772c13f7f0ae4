import { dirname } from 'node:path'
import type { Blobs } from '@busker/blobs/blobs'
import type { Originals } from '@busker/blobs/originals'
import type { ImportJob } from '../documents/import-job.ts'
import { pathsUnder } from '../paths-under.ts'
import type { CatalogStore } from '../store.ts'
import { type Covers, createCovers } from './covers.ts'
import type { FileRead } from './file-read.ts'
import { dropOriginals } from './drop-originals.ts'
import { importBatch } from './import-batch.ts'
import type { Importing } from './importing.ts'
import { type ChangedCovers, type ToRead, countFiles, lookForFiles } from './look-for-files.ts'
import { addProblem, takeBack } from './progress.ts'
import { readFile } from './read-file.ts'
import { copiesOf, removeGone } from './remove-gone.ts'
import { removeUnheld } from './remove-tracks.ts'
import { settle } from './settle.ts'
import { atOnce, inBatches } from './streams.ts'

const READ_AT_ONCE = 4
const BATCH = 50
const BATCH_WAITS_MS = 500
const PAGE = 500
/** Summing up takes at most a tenth of the time: it costs more, the larger an album is. */
const SUMMING_UP = 9

export interface ImportDeps {
  store: CatalogStore
  blobs: Blobs
  /** Where files are kept besides their folder, if anywhere. */
  originals?: Originals | undefined
  /** Told after each step that others may hear of. */
  onSaved: () => void
}

/**
 * Imports a folder: reads what is new or has changed, then lets go of what is gone. `job` is kept up
 * to date. It may be cut off anywhere and done again; `resumed` says that this has happened. Throws
 * UnreadableFolder, FolderEmptied, and the signal's reason.
 */
export async function importFolder(
  { store, blobs, originals, onSaved }: ImportDeps,
  { job, resumed, signal }: { job: ImportJob; resumed: boolean; signal: AbortSignal },
) {
  const importing: Importing = {
    importId: job.id,
    libraryRoot: await libraryRootOf(store, job.path),
    addedAt: job.createdAt,
    counts: job.counts,
    lost: new Map(),
    left: new Set(),
    report: (problem) => addProblem(job, problem),
  }
  const covers = createCovers(blobs)
  const changedCovers: ChangedCovers = new Map()
  let settled = { at: -Infinity, took: 0 }

  const settleNow = async () => {
    const started = performance.now()
    await settle(store)
    const at = performance.now()
    settled = { at, took: at - started }
    onSaved()
  }
  const readAll = async (files: AsyncIterable<ToRead> | Iterable<ToRead>, first: boolean) => {
    const reads = atOnce(READ_AT_ONCE, files, (file) =>
      readFile(file, { covers, originals, libraryRoot: importing.libraryRoot }),
    )
    const write = async (batch: FileRead[]) => {
      signal.throwIfAborted()
      await importBatch(store, importing, batch)
      await dropOriginals(
        { store, originals },
        batch.flatMap(({ record }) => record ?? []),
      )
      if (first) job.filesDone += batch.length
      onSaved()
      if (performance.now() - settled.at > SUMMING_UP * settled.took) await settleNow()
    }
    // One batch is written while the next is read.
    let writing = Promise.resolve()
    try {
      for await (const batch of inBatches(BATCH, BATCH_WAITS_MS, reads)) {
        await writing
        writing = write(batch)
        writing.catch(() => undefined)
      }
    } finally {
      await writing
    }
  }
  const again = (files: ToRead[]) => {
    for (const { record } of files) if (record) takeBack(job, record)
    return readAll(files, false)
  }

  const counting = countFiles(job.path, signal).then(
    (count) => (job.filesTotal = count),
    () => null,
  )
  await readAll(
    lookForFiles({
      store,
      job,
      importing,
      covers: changedCovers,
      keepsOriginals: originals !== undefined,
      signal,
    }),
    true,
  )
  await counting
  job.filesTotal = job.filesDone
  const left = [...importing.left].map((audioHash) => ({ audioHash }))
  for (let from = 0; from < left.length; from += PAGE)
    await again(await copiesOf(store, left.slice(from, from + PAGE)))
  await removeGone(store, {
    originals,
    folder: job.path,
    importing,
    covers: changedCovers,
    allowEmpty: job.allowEmpty,
    again,
    signal,
  })
  await renewCovers(store, importing, changedCovers, again)
  await noteCovers(store, importing, { covers, changed: changedCovers, resumed })
  const lost = [...importing.lost.values()].flat()
  for (let from = 0; from < lost.length; from += PAGE)
    job.counts.removed += await removeUnheld(store, lost.slice(from, from + PAGE))
  if (resumed) await removeOrphans(store)
  await settleNow()
}

/** A folder within one that has been imported belongs to that one. */
async function libraryRootOf(store: CatalogStore, folder: string) {
  const [known] = await store.files.listUnder(folder, '', 1)
  const root = known?.libraryRoot
  return root && folder.startsWith(pathsUnder(root).first) ? root : folder
}

/** Reads anew the files of folders whose cover has changed or gone. */
async function renewCovers(
  store: CatalogStore,
  { importId }: Importing,
  changed: ChangedCovers,
  again: (files: ToRead[]) => Promise<void>,
) {
  for (const folder of changed.keys()) {
    let after = ''
    for (;;) {
      const page = await store.files.listUnder(folder, after, PAGE)
      const affected = page.filter(
        (file) => file.trackId && file.importId !== importId && dirname(file.path) === folder,
      )
      await again(affected.map((record) => ({ seen: record, record })))
      if (page.length < PAGE) break
      after = page.at(-1)!.path
    }
  }
}

/** Remembers covers, and what is wrong with them, once all of their files have been read. */
async function noteCovers(
  store: CatalogStore,
  importing: Importing,
  { covers, changed, resumed }: { covers: Covers; changed: ChangedCovers; resumed: boolean },
) {
  for (const [folder, records] of changed) {
    // What was read before the import was cut off is not read again.
    if (resumed && records.length) await covers.imagesOfFolder(folder)
    const noted = records.map((cover) => ({ ...cover, problem: covers.problemOf(cover.path) }))
    for (const { path, problem } of noted) if (problem) importing.report({ path, ...problem })
    // One that could not be read now may be readable the next time, without any change.
    await store.files.save(noted.filter(({ problem }) => problem?.reason !== 'COVER_UNREADABLE'))
  }
}

/** A crash between a track and its file leaves a track that nobody can play, if the file goes too. */
async function removeOrphans(store: CatalogStore) {
  let after = ''
  for (;;) {
    const page = await store.tracks.listAfter(after, PAGE)
    await removeUnheld(
      store,
      page.map(({ id }) => id),
    )
    if (page.length < PAGE) return
    after = page.at(-1)!.id
  }
}
