import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders'
import { sampleRate } from '../synth/sound.ts'
import type { Sound } from '../synth/sound.ts'

const stereo = { channels: 2, sampleRate } as const

/** MP3 by LAME at 128 kbit/s. Constant: the encoder streams, so it cannot write a VBR header. */
export async function encodeMp3(sound: Sound): Promise<Uint8Array> {
  const encoder = await createMp3Encoder()
  encoder.configure({ ...stereo, bitrate: 128 })
  return run(encoder, sound)
}

/** Ogg Vorbis by libvorbis, quality 3; a fixed serial number keeps the bytes the same each time. */
export async function encodeOgg(sound: Sound): Promise<Uint8Array> {
  const encoder = await createOggEncoder()
  encoder.configure({ ...stereo, vbrQuality: 3, oggSerialNo: 1 })
  return run(encoder, sound)
}

interface Encoder {
  encode: (samples: readonly Float32Array[]) => Uint8Array
  finalize: () => Uint8Array
}

function run(encoder: Encoder, { left, right }: Sound): Uint8Array {
  const chunks: Uint8Array[] = []
  const block = 1 << 16
  for (let start = 0; start < left.length; start += block) {
    const pieces = [left, right].map((side) => side.subarray(start, start + block))
    // the encoder's memory is used again by its next call
    chunks.push(encoder.encode(pieces).slice())
  }
  chunks.push(encoder.finalize().slice())
  return new Uint8Array(Buffer.concat(chunks))
}
