import flac from '@audio/encode-flac'
import opus from '@audio/encode-opus'
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders'

/** The formats that the tests make or carry. */
export const formats = ['mp3', 'flac', 'ogg', 'opus', 'm4a', 'alac', 'aac', 'wav'] as const
export type Format = (typeof formats)[number]

const sampleRate = 44100

/** The name that a file of a format usually ends with. */
export const extension = (format: Format): string => (format === 'alac' ? 'm4a' : format)

const fixture = (name: string) =>
  Bun.file(new URL(`../../fixtures/${name}`, import.meta.url)).bytes()

/** A second of music; another `pitch` is another sound. M4A, ALAC and AAC know one pitch only. */
export async function tone(format: Format, pitch = 440): Promise<Uint8Array> {
  const pcm = wave(pitch)
  switch (format) {
    case 'mp3': {
      const encoder = await createMp3Encoder()
      encoder.configure({ sampleRate, channels: 1, vbrQuality: 5 })
      return encoded(encoder, pcm)
    }
    case 'ogg': {
      const encoder = await createOggEncoder()
      encoder.configure({ sampleRate, channels: 1, vbrQuality: 0 })
      return encoded(encoder, pcm)
    }
    case 'flac': {
      const encoder = await flac({ sampleRate, channels: 1 })
      const parts = [encoder.encode([pcm]), encoder.flush()]
      encoder.free()
      return Uint8Array.from(Buffer.concat(parts))
    }
    case 'opus': {
      const encoder = await opus({ sampleRate: 48000, channels: 1 })
      const parts = [encoder.encode([wave(pitch, 48000)]), encoder.flush()]
      encoder.free()
      return Uint8Array.from(Buffer.concat(parts))
    }
    case 'm4a':
      return fixture('tone-aac.m4a')
    case 'alac':
      return fixture('tone-alac.m4a')
    case 'aac':
      return fixture('tone.aac')
    case 'wav':
      return wav(pcm)
  }
}

/** A second of two sines, so that encoders have something to do. */
function wave(pitch: number, rate = sampleRate): Float32Array {
  return Float32Array.from(
    { length: rate },
    (_, i) => 0.4 * Math.sin((2 * Math.PI * pitch * i) / rate) + 0.2 * Math.sin(i / 7),
  )
}

type Encoder = { encode: (pcm: Float32Array[]) => Uint8Array; finalize: () => Uint8Array }

function encoded(encoder: Encoder, pcm: Float32Array): Uint8Array {
  // The encoder reuses what it returns.
  const start = Uint8Array.from(encoder.encode([pcm]))
  return Uint8Array.from(Buffer.concat([start, encoder.finalize()]))
}

/** Sixteen-bit mono WAV with the chunks given between its format and its sound. */
export function wav(pcm: Float32Array, ...chunks: Uint8Array[]): Uint8Array {
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0)
  format.writeUInt16LE(1, 2)
  format.writeUInt32LE(sampleRate, 4)
  format.writeUInt32LE(sampleRate * 2, 8)
  format.writeUInt16LE(2, 12)
  format.writeUInt16LE(16, 14)
  const samples = Int16Array.from(pcm, (sample) => sample * 32767)
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    ...chunks,
    chunk('data', new Uint8Array(samples.buffer)),
  ])
  return Uint8Array.from(chunk('RIFF', body))
}

/** A RIFF chunk: name, size, body, and a byte of padding where the size is odd. */
export function chunk(name: string, body: Uint8Array): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)])
}
