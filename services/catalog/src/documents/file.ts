import type { LyricsBeside } from '@busker/audio-files/scan'

/** Why a file, its cover, or its lyrics, is not in the library; `message` says what to do. */
export interface Problem {
  reason: string
  message: string
}

/** A file that an import has seen. As long as size and time stay, its lyrics' too, it is not read again. */
export interface FileRecord {
  path: string
  size: number
  mtimeMs: number
  /** The `.lrc` beside it. */
  lyrics?: LyricsBeside | null
  /** The folder that was imported. */
  libraryRoot: string
  /** null when the file holds no music, or a second copy of what another file holds. */
  trackId: string | null
  audioHash: string | null
  problem: Problem | null
  /** Its key in the object store that originals are kept in; not there where they stay in their folder. */
  original?: string | null
  /** The import that wrote this. */
  importId: string
}
