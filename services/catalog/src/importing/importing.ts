import type { FileRecord } from '../documents/file.ts'
import type { FileProblem, ImportCounts } from '../documents/import-job.ts'

/** What the steps of one import share. */
export interface Importing {
  importId: string
  /** The folder below which names tell albums apart. */
  libraryRoot: string
  addedAt: number
  counts: ImportCounts
  /** Tracks whose file got other sound, by the sound that it had. They go if no file has them. */
  lost: Map<string, string[]>
  /** Sounds whose track has left its place on an album: a second copy may take it. */
  left: Set<string>
  report: (problem: FileProblem) => void
}

/** Notes that the track of a file may now be without a file. */
export function lose({ lost }: Importing, record: FileRecord | undefined) {
  if (!record?.trackId || !record.audioHash) return
  lost.set(record.audioHash, [...(lost.get(record.audioHash) ?? []), record.trackId])
}
