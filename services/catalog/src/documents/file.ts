/** Why a file, or its cover, is not in the library; `message` says what to do. */
export interface Problem {
  reason: string
  message: string
}

/** A file that an import has seen. As long as size and time stay, it is not read again. */
export interface FileRecord {
  path: string
  size: number
  mtimeMs: number
  /** The folder that was imported. */
  libraryRoot: string
  /** null when the file holds no music, or a second copy of what another file holds. */
  trackId: string | null
  audioHash: string | null
  problem: Problem | null
  /** The import that wrote this. */
  importId: string
}
