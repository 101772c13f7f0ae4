import encodeFlac from '@audio/encode-flac'
import encodeOpus from '@audio/encode-opus'
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders'

type Encode = (channels: Float32Array[], sampleRate: number) => Promise<Uint8Array>

const joined = (parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const wasmMedia =
  (create: typeof createMp3Encoder | typeof createOggEncoder): Encode =>
  async (channels, sampleRate) => {
    const encoder = await create()
    encoder.configure({ channels: channels.length as 1 | 2, sampleRate, vbrQuality: 0 })
    // What the encoder hands out is its own memory: copy it before going on.
    return joined([encoder.encode(channels).slice(), encoder.finalize().slice()])
  }

export const mp3 = wasmMedia(createMp3Encoder)
export const vorbis = wasmMedia(createOggEncoder)

export const flac: Encode = async (channels, sampleRate) => {
  const encoder = await encodeFlac({ sampleRate, channels: channels.length })
  return joined([encoder.encode(channels), encoder.flush()])
}

export const opus: Encode = async (channels, sampleRate) => {
  const encoder = await encodeOpus({ sampleRate, channels: channels.length, bitrate: 128 })
  return joined([encoder.encode(channels), encoder.flush()])
}

/** A WAV file of interleaved sample bytes; `extra` chunks stand before the music. */
export function wavFile(format: {
  tag: number
  bits: number
  channels: number
  sampleRate: number
  samples: Uint8Array
  extra?: Uint8Array
}): Uint8Array {
  const { tag, bits, channels, sampleRate, samples, extra = new Uint8Array() } = format
  const frameBytes = (channels * bits) / 8
  const fmt = Buffer.alloc(24)
  fmt.write('fmt ')
  fmt.writeUInt32LE(16, 4)
  fmt.writeUInt16LE(tag, 8)
  fmt.writeUInt16LE(channels, 10)
  fmt.writeUInt32LE(sampleRate, 12)
  fmt.writeUInt32LE(sampleRate * frameBytes, 16)
  fmt.writeUInt16LE(frameBytes, 20)
  fmt.writeUInt16LE(bits, 22)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(samples.length)
  return joined([Buffer.from('RIFF\0\0\0\0WAVE'), extra, fmt, Buffer.from('data'), size, samples])
}

export const wav: Encode = async (channels, sampleRate) => {
  const samples = Buffer.alloc(channels.length * channels[0]!.length * 2)
  for (const [channel, values] of channels.entries())
    for (const [i, value] of values.entries())
      samples.writeInt16LE(Math.round(value * 32767), (i * channels.length + channel) * 2)
  return wavFile({ tag: 1, bits: 16, channels: channels.length, sampleRate, samples })
}
