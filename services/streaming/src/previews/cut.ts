import {
  ADTS,
  AdtsOutputFormat,
  BlobSource,
  BufferTarget,
  Conversion,
  FLAC,
  FlacOutputFormat,
  Input,
  LogLevel,
  Logging,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  WAVE,
  WavOutputFormat,
} from 'mediabunny'
import { steadyMp4 } from './steady-mp4.ts'
import { steadyOgg } from './steady-ogg.ts'

const LONGEST_MS = 10_000
// What cannot be cut is told to who asked for it, not to the console.
Logging.level = LogLevel.Silent

interface Kind {
  output: () => OutputFormat
  /** Takes what chance and the clock put into a file, so that the same sound has the same bytes. */
  steady?: (bytes: Uint8Array) => void
}

const kinds: Record<string, Kind> = {
  'audio/mpeg': { output: () => new Mp3OutputFormat() },
  'audio/ogg': { output: () => new OggOutputFormat(), steady: steadyOgg },
  'audio/flac': { output: () => new FlacOutputFormat() },
  'audio/wav': { output: () => new WavOutputFormat() },
  'audio/aac': { output: () => new AdtsOutputFormat() },
  'audio/mp4': {
    output: () => new Mp4OutputFormat({ fastStart: 'in-memory' }),
    steady: steadyMp4,
  },
}

/** The beginning of a track, in the container it came in. */
export interface Cut {
  bytes: Uint8Array<ArrayBuffer>
  /** As long as it really is: at most what was asked. */
  durationMs: number
}

/**
 * The first seconds of a file, its packets as they are, without tags and pictures; never a packet
 * that reaches further. The same file gives the same bytes. Undefined for what cannot be cut: another
 * container, a codec that the container cannot carry on (ALAC), a damaged file.
 */
export async function cut(
  file: Blob,
  contentType: string,
  seconds: number,
): Promise<Cut | undefined> {
  const kind = kinds[contentType]
  if (!kind) return undefined
  try {
    using input = openInput(file)
    const target = new BufferTarget()
    const conversion = await Conversion.init({
      input,
      output: new Output({ format: kind.output(), target }),
      tracks: 'primary',
      video: { discard: true },
      trim: { start: 0, end: seconds },
      copy: { mode: 'forced', boundaryPolicy: 'shrink', shiftTolerance: Infinity },
      tags: {},
      showWarnings: false,
    })
    if (!conversion.isValid) return undefined
    const tooLong = setTimeout(() => void conversion.cancel(), LONGEST_MS)
    await conversion.execute().finally(() => clearTimeout(tooLong))
    const bytes = new Uint8Array(target.buffer ?? new ArrayBuffer(0))
    kind.steady?.(bytes)
    const durationMs = await durationOf(bytes)
    return durationMs > 0 && durationMs <= seconds * 1000 ? { bytes, durationMs } : undefined
  } catch {
    return undefined
  }
}

const openInput = (file: Blob) =>
  new Input({ source: new BlobSource(file), formats: [MP3, OGG, FLAC, WAVE, MP4, QTFF, ADTS] })

async function durationOf(bytes: Uint8Array<ArrayBuffer>) {
  using input = openInput(new Blob([bytes]))
  return Math.floor((await input.computeDuration()) * 1000)
}
