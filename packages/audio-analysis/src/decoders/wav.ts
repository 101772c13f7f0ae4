import { CannotDecode } from '../analysis.ts'
import { type ByteReader, createByteReader } from '../files/byte-reader.ts'
import type { Decode } from '../pcm.ts'
import { readWavFormat, sampleBytes, type WavFormat } from './wav-format.ts'
import { deinterleave } from './wav-samples.ts'

const UNKNOWN_SIZE = 0xffffffff
const MOST_FORMAT_BYTES = 4096

/** WAV and RF64 (EBU Tech 3306): integers of 8 to 32 bits, floats of 32 and 64. */
export const decodeWav: Decode = async function* (blocks) {
  const reader = createByteReader(blocks)
  try {
    await reader.take(12)
    const { format, size } = await findMusic(reader)
    const { sampleRate } = format
    for await (const bytes of wholeFrames(reader.upTo(size), format))
      yield { channels: deinterleave(bytes, format), sampleRate, order: 'wave' }
  } finally {
    await reader.close()
  }
}

/** Walks the chunks up to the start of `data`. Its size is unknown in a stream: all that follows. */
async function findMusic(reader: ByteReader) {
  let format: WavFormat | undefined
  let longSize = Infinity
  for (;;) {
    const head = await reader.take(8)
    if (head.length < 8) throw new CannotDecode('CORRUPT', 'The WAV file holds no music.')
    const id = String.fromCharCode(...head.subarray(0, 4))
    const size = new DataView(head.buffer).getUint32(4, true)
    if (id === 'data' && format)
      return { format, size: size === UNKNOWN_SIZE || size === 0 ? longSize : size }
    const kept = id === 'fmt ' || id === 'ds64' ? Math.min(size, MOST_FORMAT_BYTES) : 0
    const chunk = await reader.take(kept)
    if (id === 'fmt ') format = readWavFormat(chunk)
    if (id === 'ds64' && chunk.length >= 16)
      longSize = Number(new DataView(chunk.buffer).getBigUint64(8, true)) || Infinity
    await reader.skip(size - kept + (size & 1))
  }
}

/** Blocks cut where frames begin; half a frame at the very end is dropped. */
async function* wholeFrames(blocks: AsyncIterable<Uint8Array>, { channels, type }: WavFormat) {
  const frameBytes = channels * sampleBytes[type]
  let rest: Uint8Array = new Uint8Array()
  for await (const block of blocks) {
    const bytes = rest.length ? Buffer.concat([rest, block]) : block
    const whole = bytes.length - (bytes.length % frameBytes)
    rest = bytes.subarray(whole)
    if (whole) yield bytes.subarray(0, whole)
  }
}
