import { stat } from 'node:fs/promises'
import { type AudioAnalysis, CannotDecode } from './analysis.ts'
import { decodeToWav } from './decoders/ffmpeg.ts'
import { decodeFlac } from './decoders/flac.ts'
import { decodeMp3 } from './decoders/mp3.ts'
import { readMp3Header } from './decoders/mp3-header.ts'
import { decodeOpus, decodeVorbis } from './decoders/ogg.ts'
import { decodeWav } from './decoders/wav.ts'
import { type AudioFormat, audioFormat } from './files/audio-format.ts'
import { id3Length } from './files/id3.ts'
import { readAt, readBlocks, unreadable } from './files/read-blocks.ts'
import { createMeasurement } from './measure.ts'
import type { Decode } from './pcm.ts'

const HEAD_BYTES = 16 * 1024

/**
 * Decodes a file from start to end and measures it, in memory that does not grow with its length.
 * Blocks the thread for stretches of about 10 ms: `createAnalyser` does it away from yours.
 * @param contentType a media type or a codec's name; asked only when the bytes do not tell
 * @param onProgress called after every piece of decoded music
 * @throws CannotDecode
 */
export async function analyseAudio(
  path: string,
  contentType: string,
  onProgress: () => void = () => {},
): Promise<AudioAnalysis> {
  const { isFile, size } = await stat(path).then(
    (stats) => ({ isFile: stats.isFile(), size: stats.size }),
    unreadable,
  )
  if (!isFile) throw new CannotDecode('UNREADABLE', 'This is no regular file.')
  if (!size) throw new CannotDecode('CORRUPT', 'The file is empty.')

  const start = id3Length(await readAt(path, 0, 10))
  const head = await readAt(path, start, HEAD_BYTES)
  const format = audioFormat(head, contentType)
  const { mono, gapless } = format === 'mp3' ? readMp3Header(head) : { mono: false, gapless: null }
  const measurement = createMeasurement()
  for await (const pcm of decoded(path, start, format, mono)) {
    measurement.add(pcm)
    onProgress()
  }
  return measurement.result(gapless)
}

const decoders: Record<Exclude<AudioFormat, 'mp3' | 'other'>, Decode> = {
  flac: decodeFlac,
  vorbis: decodeVorbis,
  opus: decodeOpus,
  wav: decodeWav,
}

async function* decoded(path: string, start: number, format: AudioFormat, mono: boolean) {
  const decode =
    format === 'mp3' ? decodeMp3(mono) : format === 'other' ? undefined : decoders[format]
  try {
    yield* decode ? decode(readBlocks(path, start)) : decodeWav(decodeToWav(path))
  } catch (error) {
    const byFfmpeg = error instanceof CannotDecode && error.reason === 'NO_DECODER' && decode
    if (!byFfmpeg) throw asCannotDecode(error)
    yield* decodeWav(decodeToWav(path))
  }
}

const asCannotDecode = (error: unknown) =>
  error instanceof CannotDecode
    ? error
    : new CannotDecode('CORRUPT', `Decoding failed: ${(error as Error).message}`)
