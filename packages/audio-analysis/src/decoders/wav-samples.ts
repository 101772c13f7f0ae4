import { sampleBytes, type SampleType, type WavFormat } from './wav-format.ts'

type Read = (view: DataView, at: number) => number

const readers: Record<SampleType, Read> = {
  u8: (view, at) => (view.getUint8(at) - 128) / 128,
  s16: (view, at) => view.getInt16(at, true) / 32768,
  s24: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8388608,
  s32: (view, at) => view.getInt32(at, true) / 2147483648,
  f32: (view, at) => view.getFloat32(at, true),
  f64: (view, at) => view.getFloat64(at, true),
}

/** Splits interleaved samples into one array per channel. The bytes must be whole frames. */
export function deinterleave(bytes: Uint8Array, { channels, type }: WavFormat): Float32Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const read = readers[type]
  const frameBytes = channels * sampleBytes[type]
  const frames = bytes.length / frameBytes
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames)
    let at = channel * sampleBytes[type]
    for (let frame = 0; frame < frames; frame++, at += frameBytes) samples[frame] = read(view, at)
    return samples
  })
}
