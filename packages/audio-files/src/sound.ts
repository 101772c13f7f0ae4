import type { Codec } from './audio-file.ts'
import type { FileSource } from './file-source.ts'
import { flacSound } from './flac-sound.ts'
import { mp4Sound } from './mp4-sound.ts'
import { mpegSound } from './mpeg-sound.ts'
import { oggSound } from './ogg-sound.ts'
import type { Content } from './sniff.ts'
import { wavSound } from './wav-sound.ts'

/** What the sound itself tells. MP4 keeps some of it elsewhere: null there. */
export type Sound = {
  /** The first 128 bits of a SHA-256 over the coded sound, as 32 hex digits. */
  hash: string
  /** Bytes that were hashed. */
  bytes: number
  seconds: number | null
  codec: Codec | null
  sampleRate: number | null
  channels: number | null
}

/** Reads the sound to its end, once: hash and exact length come from the same pass. */
export function measureSound(source: FileSource, content: Content): Promise<Sound> {
  switch (content.container) {
    case 'mp3':
    case 'adts':
      return mpegSound(source, content)
    case 'flac':
      return flacSound(source, content)
    case 'ogg':
      return oggSound(source, content)
    case 'mp4':
      return mp4Sound(source, content)
    case 'wav':
      return wavSound(source, content)
  }
}
