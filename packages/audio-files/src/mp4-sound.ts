import { UnreadableAudio } from './audio-file.ts'
import { ascii, view } from './bytes.ts'
import type { FileSource } from './file-source.ts'
import type { Content } from './sniff.ts'
import type { Sound } from './sound.ts'
import { hashRegions } from './sound-hash.ts'
import type { Region } from './tag-regions.ts'

/**
 * MP4 (ISO 14496-12): the payload of the top-level `mdat` boxes is the sound; tags, sample tables
 * and free space live in other boxes. Length and codec are told by music-metadata.
 */
export async function mp4Sound(source: FileSource, content: Content): Promise<Sound> {
  const regions: Region[] = []
  for (let at = content.start; at + 8 <= content.end;) {
    const head = await source.read(at, 16)
    if (head.length < 8) break
    const short = view(head).getUint32(0)
    const long = short === 1 && head.length === 16
    const size = long ? Number(view(head).getBigUint64(8)) : short === 0 ? content.end - at : short
    const header = long ? 16 : 8
    if (size < header) {
      const message = 'The boxes of the MP4 file are damaged. Copy it again, or re-encode it.'
      throw new UnreadableAudio('CORRUPT', message)
    }
    if (ascii(head, 4, 4) === 'mdat') {
      regions.push({ start: at + header, end: Math.min(at + size, content.end) })
    }
    at += size
  }
  const { hash, bytes } = await hashRegions(source, regions)
  return { hash, bytes, seconds: null, codec: null, sampleRate: null, channels: null }
}
