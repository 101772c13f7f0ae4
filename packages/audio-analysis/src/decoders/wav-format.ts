import { CannotDecode } from '../analysis.ts'

export type SampleType = 'u8' | 's16' | 's24' | 's32' | 'f32' | 'f64'

export interface WavFormat {
  channels: number
  sampleRate: number
  type: SampleType
}

const types: Record<string, SampleType> = {
  '1/8': 'u8',
  '1/16': 's16',
  '1/24': 's24',
  '1/32': 's32',
  '3/32': 'f32',
  '3/64': 'f64',
}

const EXTENSIBLE = 0xfffe

/** Reads a WAV's `fmt ` chunk; an extensible one names the true format in its first GUID bytes. */
export function readWavFormat(chunk: Uint8Array): WavFormat {
  if (chunk.length < 16) throw new CannotDecode('CORRUPT', 'The WAV file describes no format.')
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length)
  const tag = view.getUint16(0, true)
  const channels = view.getUint16(2, true)
  const sampleRate = view.getUint32(4, true)
  const format = tag === EXTENSIBLE && chunk.length >= 26 ? view.getUint16(24, true) : tag
  const bits = channels ? (view.getUint16(12, true) / channels) * 8 : 0
  const type = types[`${format}/${bits}`]
  if (!channels || !sampleRate || channels > 64)
    throw new CannotDecode('CORRUPT', `The WAV file has ${channels} channels at ${sampleRate} Hz.`)
  if (!type)
    throw new CannotDecode('NO_DECODER', `The WAV file holds ${bits}-bit format ${format}.`)
  return { channels, sampleRate, type }
}

export const sampleBytes: Record<SampleType, number> = {
  u8: 1,
  s16: 2,
  s24: 3,
  s32: 4,
  f32: 4,
  f64: 8,
}
