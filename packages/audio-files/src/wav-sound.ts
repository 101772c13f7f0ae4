import { UnreadableAudio } from './audio-file.ts'
import { ascii, view } from './bytes.ts'
import type { FileSource } from './file-source.ts'
import type { Content } from './sniff.ts'
import type { Sound } from './sound.ts'
import { hashRegions } from './sound-hash.ts'

type Format = { tag: number; channels: number; sampleRate: number; bytesPerSecond: number }

/** Plain, float, A-law and µ-law samples: what browsers play. */
const playable = new Set([1, 3, 6, 7])

/** WAV, and RF64 or BW64 (EBU 3306): the data chunk is the sound, up to the end of a cut file. */
export async function wavSound(source: FileSource, content: Content): Promise<Sound> {
  let format: Format | null = null
  let longData = 0
  for (let at = content.start + 12; at + 8 <= content.end;) {
    const head = await source.read(at, 8)
    if (head.length < 8) break
    const name = ascii(head, 0, 4)
    const size = view(head).getUint32(4, true)
    const body = at + 8
    if (name === 'fmt ') format = readFormat(await source.read(body, Math.min(size, 40)))
    if (name === 'ds64') {
      const sizes = await source.read(body, 16)
      if (sizes.length === 16) longData = Number(view(sizes).getBigUint64(8, true))
    }
    if (name === 'data') {
      if (!format) break
      // Writers that could not go back to fill in the size leave it 0 or all ones.
      const length = size === 0xffffffff || size === 0 ? longData || Infinity : size
      const region = { start: body, end: Math.min(body + length, content.end) }
      const { hash, bytes } = await hashRegions(source, [region])
      const { sampleRate, channels } = format
      const seconds = bytes / format.bytesPerSecond
      return { hash, bytes, seconds, codec: 'pcm', sampleRate, channels }
    }
    at = body + size + (size % 2)
  }
  const message = 'The WAV file is cut short before its sound begins. Copy it again.'
  throw new UnreadableAudio('NO_SOUND', message)
}

function readFormat(bytes: Uint8Array): Format {
  const fields = view(bytes)
  const tag = bytes.length < 16 ? 0 : fields.getUint16(0, true)
  // 0xFFFE is "extensible": the real tag begins the sub-format.
  const real = tag === 0xfffe && bytes.length >= 26 ? fields.getUint16(24, true) : tag
  if (!playable.has(real)) {
    const message = `The WAV file is coded in a way that browsers do not play (format ${real}). Convert it to FLAC or PCM.`
    throw new UnreadableAudio('UNSUPPORTED', message)
  }
  const channels = fields.getUint16(2, true)
  const sampleRate = fields.getUint32(4, true)
  const bytesPerSecond = fields.getUint16(12, true) * sampleRate
  if (channels === 0 || bytesPerSecond === 0) {
    const message = 'The WAV file says that it has no channels or no sample rate. Re-encode it.'
    throw new UnreadableAudio('CORRUPT', message)
  }
  return { tag: real, channels, sampleRate, bytesPerSecond }
}
