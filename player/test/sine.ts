import flac from '@audio/encode-flac'
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders'

const RATE = 44_100
const HERTZ = 441
const STEP = (2 * Math.PI * HERTZ) / RATE
const LOUD = 0.5
/** In the middle of frames and blocks, but where the sine is 0: a lossy encoder makes any other edge ring. */
const CUTS = [0, 80_050, 160_150, 240_050]

/** One sine that runs on over three tracks. */
export const cutSine = () =>
  CUTS.slice(1).map((end, i) =>
    Float32Array.from({ length: end - CUTS[i]! }, (_, n) => LOUD * Math.sin(STEP * (CUTS[i]! + n))),
  )

const bytesOf = (parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function wav(samples: Float32Array) {
  const out = Buffer.alloc(44 + samples.length * 4)
  out.write('RIFF')
  out.writeUInt32LE(out.length - 8, 4)
  out.write('WAVEfmt ', 8)
  out.writeUInt32LE(16, 16)
  out.set([1, 0, 2, 0], 20)
  out.writeUInt32LE(RATE, 24)
  out.writeUInt32LE(RATE * 4, 28)
  out.set([4, 0, 16, 0], 32)
  out.write('data', 36)
  out.writeUInt32LE(samples.length * 4, 40)
  for (const [i, sample] of samples.entries()) {
    const value = Math.round(sample * 32_767)
    out.writeInt16LE(value, 44 + i * 4)
    out.writeInt16LE(value, 46 + i * 4)
  }
  return new Uint8Array(out)
}

/** As who streams writes it: nothing says how many samples there are. */
async function streamedFlac(samples: Float32Array) {
  const encoder = await flac({ sampleRate: RATE, channels: 2 })
  const parts = [encoder.encode([samples, samples]), encoder.flush()]
  encoder.free()
  return bytesOf(parts)
}

/** RFC 9639 8.2: STREAMINFO ends with how many samples there are, and a checksum. */
async function encodeFlac(samples: Float32Array) {
  const file = await streamedFlac(samples)
  new DataView(file.buffer).setUint32(22, samples.length)
  return file
}

type Mp3 = { bitrate: 128 } | { vbrQuality: number }

/** By LAME, behind the tag that LAME writes where it may go back in the file. */
const mp3 = (how: Mp3) =>
  async function encodeMp3(samples: Float32Array) {
    const encoder = await createMp3Encoder()
    encoder.configure({ channels: 2, sampleRate: RATE, ...how })
    // LAME lets at least 576 samples follow the music.
    const padded = new Float32Array(samples.length + 1152)
    padded.set(samples)
    const body = bytesOf([encoder.encode([padded, padded]).slice(), encoder.finalize().slice()])
    const frames = countFrames(body)
    return bytesOf([lameTag(frames, 576, frames * 1152 - samples.length - 576), body])
  }

function countFrames(body: Uint8Array) {
  const rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
  let frames = 0
  for (let at = 0; at + 4 < body.length; frames++)
    at += Math.floor((144_000 * rates[body[at + 2]! >> 4]!) / RATE) + ((body[at + 2]! >> 1) & 1)
  return frames
}

/** A silent frame of 128 kbit/s that says how much the encoder put around the music. */
function lameTag(frames: number, delay: number, padding: number) {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0x00])
  frame.write('Info\0\0\0\x01', 36)
  frame.writeUInt32BE(frames, 44)
  frame.write('LAME3.100', 48)
  frame.set([delay >> 4, ((delay & 15) << 4) | (padding >> 8), padding & 255], 48 + 21)
  return frame
}

async function ogg(samples: Float32Array) {
  const encoder = await createOggEncoder()
  encoder.configure({ channels: 2, sampleRate: RATE, vbrQuality: 3 })
  return bytesOf([encoder.encode([samples, samples]).slice(), encoder.finalize().slice()])
}

/** One of the three pieces. */
export const m4a = (i: number) =>
  Bun.file(new URL(`fixtures/sine-${i}.m4a`, import.meta.url)).bytes()

type Encode = (
  samples: Float32Array,
  i: number,
) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>
export const encodings: Record<string, Encode> = {
  wav: wav,
  flac: encodeFlac,
  'streamed.flac': streamedFlac,
  mp3: mp3({ bitrate: 128 }),
  'vbr.mp3': mp3({ vbrQuality: 4 }),
  m4a: (_, i) => m4a(i),
}
/** What no SourceBuffer takes plays file by file. */
export const unjoined: Record<string, Encode> = { ogg }

export type Recording = {
  samples: string
  crossed: { row: number; at: number; duration: number }[]
  plainly: boolean
}

/**
 * What of the sine came out: `gapMs` more than went in (lasting `silentMs` where nothing was to be heard at all),
 * and as `click` how far a sample was off from what the two before it foretell.
 */
export function hearSine({ samples }: Recording, from = 0, length = CUTS.at(-1)!) {
  const bytes = Buffer.from(samples, 'base64')
  const all = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  )
  const isLoud = (i: number) => Math.abs(all[i]!) > 0.01
  let first = 0
  let last = all.length - 1
  while (first < all.length && !isLoud(first)) first++
  while (last > 0 && !isLoud(last)) last--
  let click = 0
  let silent = 0
  let quiet = 0
  // The first and the last waves begin and end, as they do in any encoding.
  for (let i = first + 500; i < last - 500; i++) {
    const foretold = 2 * Math.cos(STEP) * all[i - 1]! - all[i - 2]!
    click = Math.max(click, Math.abs(all[i]! - foretold))
    silent = isLoud(i) ? 0 : silent + 1
    quiet = Math.max(quiet, silent)
  }
  const extra = last - first + 1 - (length - from)
  const inMs = (count: number) => Math.round((count / RATE) * 100_000) / 100
  return { gapMs: inMs(extra), silentMs: inMs(quiet), click: Math.round(click * 1e4) / 1e4 }
}
