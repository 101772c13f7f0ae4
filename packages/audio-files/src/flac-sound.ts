import { UnreadableAudio } from './audio-file.ts'
import { view } from './bytes.ts'
import type { FileSource } from './file-source.ts'
import { lastSample } from './flac-frames.ts'
import type { Content } from './sniff.ts'
import type { Sound } from './sound.ts'
import { hashRegions } from './sound-hash.ts'
import type { Region } from './tag-regions.ts'

/** FLAC (RFC 9639): metadata blocks are left out, the frames are the sound. */
export async function flacSound(source: FileSource, content: Content): Promise<Sound> {
  const { info, frames } = await skipMetadata(source, content)
  const { hash, bytes } = await hashRegions(source, [frames])
  // Encoders that write to a pipe leave the number of samples 0.
  const samples = info.samples || (await samplesByLastFrame(source, frames))
  const { sampleRate, channels } = info
  return { hash, bytes, seconds: samples / sampleRate, codec: 'flac', sampleRate, channels }
}

async function skipMetadata(source: FileSource, { start, end }: Region) {
  let info: StreamInfo | null = null
  for (let at = start + 4; at + 4 <= end;) {
    const head = await source.read(at, 4)
    if (head.length < 4) break
    const size = (head[1]! << 16) | (head[2]! << 8) | head[3]!
    const last = head[0]! >= 0x80
    if ((head[0]! & 0x7f) === 0) info = streamInfo(await source.read(at + 4, 34))
    at += 4 + size
    if (last && info) return { info, frames: { start: Math.min(at, end), end } }
  }
  const message = 'The headers of the FLAC file are damaged or cut short. Copy it again.'
  throw new UnreadableAudio('CORRUPT', message)
}

type StreamInfo = { sampleRate: number; channels: number; samples: number }

/** 20 bits of rate, 3 of channels, 5 of depth and 36 of length, ten bytes into STREAMINFO. */
export function streamInfo(bytes: Uint8Array): StreamInfo | null {
  if (bytes.length < 34) return null
  const fields = view(bytes)
  const packed = fields.getUint32(10)
  const sampleRate = packed >>> 12
  if (sampleRate === 0) return null
  const samples = (bytes[13]! & 15) * 2 ** 32 + fields.getUint32(14)
  return { sampleRate, channels: ((packed >>> 9) & 7) + 1, samples }
}

async function samplesByLastFrame(source: FileSource, { start, end }: Region): Promise<number> {
  const first = Uint8Array.from(await source.read(start, 16))
  for (const reach of [64 * 1024, 1024 * 1024]) {
    const from = Math.max(start, end - reach)
    const samples = lastSample(await source.read(from, end - from), first)
    if (samples !== null) return samples
  }
  return 0
}
