import libflac from 'libflacjs'
import { Encoder } from 'libflacjs/lib/encoder.js'
import { exportFlacData } from 'libflacjs/lib/utils/flac-utils.js'
import { sampleRate } from '../synth/sound.ts'
import type { Sound } from '../synth/sound.ts'
import { sixteenBit } from './pcm.ts'

/** FLAC, 16 bit, strongest compression, with length and checksum in its STREAMINFO. */
export async function encodeFlac(sound: Sound): Promise<Uint8Array> {
  const flac = libflac('release')
  if (!flac.isReady()) await new Promise<unknown>((ready) => flac.on('ready', ready))
  const encoder = new Encoder(flac, {
    sampleRate,
    channels: 2,
    bitsPerSample: 16,
    compression: 8,
    totalSamples: sound.left.length,
  })
  encoder.encode([sixteenBit(sound.left), sixteenBit(sound.right)])
  encoder.encode()
  const { rawData, metadata } = encoder
  if (!metadata) throw new Error('The FLAC encoder gave no metadata.')
  const bytes = await exportFlacData(rawData, metadata, false)
  encoder.destroy()
  return bytes
}
