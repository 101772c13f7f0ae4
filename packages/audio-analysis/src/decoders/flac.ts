import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { CannotDecode } from '../analysis.ts'
import { type ByteReader, createByteReader } from '../files/byte-reader.ts'
import type { Decode, Pcm } from '../pcm.ts'

/** FLAC and Ogg FLAC by libFLAC. */
export const decodeFlac: Decode = async function* (blocks) {
  const reader = createByteReader(blocks)
  const decoder = new FLACDecoder()
  await decoder.ready
  try {
    yield toPcm(await decoder.decode(await firstBytes(reader)))
    for await (const block of reader.upTo(Infinity)) yield toPcm(await decoder.decode(block))
    yield toPcm(await decoder.flush())
  } finally {
    await reader.close()
  }
}

const toPcm = (decoded: Awaited<ReturnType<FLACDecoder['decode']>>): Pcm => ({
  channels: decoded.channelData,
  sampleRate: decoded.sampleRate,
  order: 'wave',
})

/**
 * Four bytes, from which the decoder tells FLAC from Ogg. In FLAC those after the metadata blocks
 * (RFC 9639 §8), for the decoder would search cover art for music.
 */
async function firstBytes(reader: ByteReader): Promise<Uint8Array> {
  const magic = await reader.take(4)
  if (magic[0] !== 0x66) return magic
  for (let last = false; !last;) {
    const [type = 0x80, a = 0, b = 0, c = 0] = await reader.take(4)
    await reader.skip((a << 16) | (b << 8) | c)
    last = (type & 0x80) !== 0
  }
  const first = await reader.take(4)
  if (first.length < 4) throw new CannotDecode('CORRUPT', 'The FLAC file holds no music.')
  return first
}
