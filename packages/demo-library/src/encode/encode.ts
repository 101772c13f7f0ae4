import type { Format } from '../releases.ts'
import type { Sound } from '../synth/sound.ts'
import { encodeFlac } from './flac.ts'
import { encodeMp3, encodeOgg } from './lossy.ts'

const encoders: Record<Format, (sound: Sound) => Promise<Uint8Array>> = {
  mp3: encodeMp3,
  flac: encodeFlac,
  ogg: encodeOgg,
}

/** The sound as the bytes of a file, without tags. */
export const encode = (sound: Sound, format: Format) => encoders[format](sound)
