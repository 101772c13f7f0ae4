import { UnreadableAudio } from '@busker/audio-files/audio-file'
import type { Lyrics } from '@busker/audio-files/lyrics'
import { readLyricsFile, UnreadableLyrics } from '@busker/audio-files/lyrics-file'
import { readAudioFile } from '@busker/audio-files/read'
import type { Originals } from '@busker/blobs/originals'
import type { FileRecord, Problem } from '../documents/file.ts'
import type { Covers } from './covers.ts'
import type { FileRead, SeenFile } from './file-read.ts'

/** Reads a file, with the lyrics beside it, and keeps its cover and, where originals are kept, itself. Size and time are those of the moment of reading. */
export async function readFile(
  { seen, record }: { seen: SeenFile; record: FileRecord | undefined },
  {
    covers,
    originals,
    libraryRoot,
  }: { covers: Covers; originals: Originals | undefined; libraryRoot: string },
): Promise<FileRead> {
  try {
    const audio = await readAudioFile(seen.path, { root: libraryRoot })
    const images = await covers.imagesOf(audio)
    const { path, size, mtimeMs } = audio
    const original = await originals?.keep(path, audio.contentType)
    const beside = seen.lyrics ? await readBeside(seen.lyrics.path) : NONE
    return {
      // What could not be read now may be readable the next time, without any change.
      seen: { path, size, mtimeMs, lyrics: beside.again ? null : seen.lyrics },
      record,
      audio: { ...audio, cover: null, lyrics: beside.lyrics ?? audio.lyrics },
      images,
      original,
      besideProblem: covers.problemOf(path) ?? beside.problem,
    }
  } catch (error) {
    if (!(error instanceof UnreadableAudio)) throw error
    const { reason, message } = error
    return { seen, record, audio: null, problem: { reason, message } }
  }
}

const NONE = { lyrics: null, problem: null, again: false }

/** What lies beside the file goes before what is in it. */
async function readBeside(
  path: string,
): Promise<{ lyrics: Lyrics | null; problem: Problem | null; again: boolean }> {
  try {
    return { ...NONE, lyrics: await readLyricsFile(path) }
  } catch (error) {
    if (!(error instanceof UnreadableLyrics)) throw error
    const { reason, message } = error
    const problem = { reason: `LYRICS_${reason}`, message: `${path}: ${message}` }
    return { lyrics: null, problem, again: reason === 'UNREADABLE' }
  }
}
