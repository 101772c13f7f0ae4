import type { Problem } from './file.ts'

type ImportState = 'queued' | 'running' | 'done' | 'failed'

/** What an import did with the files that it saw. */
export interface ImportCounts {
  added: number
  updated: number
  moved: number
  removed: number
  unchanged: number
}

export interface FileProblem extends Problem {
  path: string
}

/** The import of one folder. Times in milliseconds since 1970. */
export interface ImportJob {
  id: string
  path: string
  ownerId: string
  /** Whether a folder that has become empty may empty the library. */
  allowEmpty: boolean
  state: ImportState
  filesDone: number
  /** null until they are counted. */
  filesTotal: number | null
  counts: ImportCounts
  /** The first of them; `problemCount` counts all. */
  problems: FileProblem[]
  problemCount: number
  /** Files a second, lately. */
  rate: number | null
  /** Why the import failed as a whole. */
  failure: Problem | null
  createdAt: number
  startedAt: number | null
  finishedAt: number | null
}
