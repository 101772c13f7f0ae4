import type { AudioFile } from '@busker/audio-files/audio-file'
import type { LyricsBeside } from '@busker/audio-files/scan'
import type { FileRecord, Problem } from '../documents/file.ts'
import type { Image } from '../documents/image.ts'

/** A file as the scan saw it. */
export interface SeenFile {
  path: string
  size: number
  mtimeMs: number
  /** The words beside it. */
  lyrics?: LyricsBeside | null | undefined
}

/** A file that was read, with what is wrong with its cover or the lyrics beside it, or why it could not be; `record` is what an earlier import knew of it. */
export type FileRead = { seen: SeenFile; record: FileRecord | undefined } & (
  | {
      audio: AudioFile
      images: Image[]
      besideProblem: Problem | null
      original: string | undefined
    }
  | { audio: null; problem: Problem }
)

export type ReadAudio = Extract<FileRead, { audio: AudioFile }>
export type UnreadAudio = Extract<FileRead, { audio: null }>
