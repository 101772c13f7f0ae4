import type { AudioFile } from '@busker/audio-files/audio-file'
import type { FileRecord, Problem } from '../documents/file.ts'
import type { Image } from '../documents/image.ts'

/** A file as the scan saw it. */
export interface SeenFile {
  path: string
  size: number
  mtimeMs: number
}

/** A file that was read, or why it could not be; `record` is what an earlier import knew of it. */
export type FileRead = { seen: SeenFile; record: FileRecord | undefined } & (
  | { audio: AudioFile; images: Image[]; coverProblem: Problem | null }
  | { audio: null; problem: Problem }
)

export type ReadAudio = Extract<FileRead, { audio: AudioFile }>
export type UnreadAudio = Extract<FileRead, { audio: null }>
