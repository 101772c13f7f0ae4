import { UnreadableAudio } from '@busker/audio-files/audio-file'
import { readAudioFile } from '@busker/audio-files/read'
import type { FileRecord } from '../documents/file.ts'
import type { Covers } from './covers.ts'
import type { FileRead, SeenFile } from './file-read.ts'

/** Reads a file and keeps its cover. Size and time are those of the moment of reading. */
export async function readFile(
  { seen, record }: { seen: SeenFile; record: FileRecord | undefined },
  { covers, libraryRoot }: { covers: Covers; libraryRoot: string },
): Promise<FileRead> {
  try {
    const audio = await readAudioFile(seen.path, { root: libraryRoot })
    const images = await covers.imagesOf(audio)
    const { path, size, mtimeMs } = audio
    return {
      seen: { path, size, mtimeMs },
      record,
      audio: { ...audio, cover: null },
      images,
      coverProblem: covers.problemOf(path),
    }
  } catch (error) {
    if (!(error instanceof UnreadableAudio)) throw error
    const { reason, message } = error
    return { seen, record, audio: null, problem: { reason, message } }
  }
}
