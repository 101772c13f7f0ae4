import { createLoudnessMeter } from '@busker/audio-analysis/loudness-meter'

const RATE = 8000
const HEADER = 44

/** The size in bytes of `seconds` of 8-bit mono sound with its WAV header. */
export const toneSize = (seconds: number) => HEADER + Math.round(RATE * seconds)

/**
 * How far a tone goes: its sine, and one sample of 500; full scale is 1. As quiet as other tests like it
 * where nothing is said.
 */
export type Height = { sine: number; spike?: number }

const QUIET: Height = { sine: 24 / 127 }

/** One of 8 bits. */
const sampleOf = (i: number, hertz: number, { sine, spike }: Height) =>
  spike && i % 500 === 250
    ? Math.round(127 * spike)
    : Math.round(127 * sine * Math.sin((i / RATE) * hertz * 2 * Math.PI))

/** What is to be measured of a tone: LUFS, and dBFS. */
export function levelOf(seconds: number, hertz: number, height: Height) {
  const samples = Float32Array.from(
    { length: Math.round(RATE * seconds) },
    (_, i) => sampleOf(i, hertz, height) / 128,
  )
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return { loudness_lufs: loudnessOf(samples, RATE)!, sample_peak_dbfs: 20 * Math.log10(peak) }
}

/** In LUFS, of one channel. */
export function loudnessOf(samples: Float32Array, rate: number) {
  const meter = createLoudnessMeter(rate, 1, 'wave')
  meter.add([samples])
  return meter.lufs()
}

/** Bytes `from` to `to` (exclusive) of a WAV file with a sine of `hertz`, made on the spot. */
export function tone(seconds: number, hertz: number, from: number, to: number, height = QUIET) {
  const bytes = new Uint8Array(to - from)
  const header = wavHeader(Math.round(RATE * seconds))
  for (let i = from; i < to; i++) {
    bytes[i - from] = i < HEADER ? header[i]! : 128 + sampleOf(i - HEADER, hertz, height)
  }
  return bytes
}

/** RIFF/WAVE, PCM, one channel, 8 bits. */
function wavHeader(size: number) {
  const view = new DataView(new ArrayBuffer(HEADER))
  const word = (at: number, text: string) => {
    for (let i = 0; i < 4; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  word(0, 'RIFF')
  view.setUint32(4, HEADER - 8 + size, true)
  word(8, 'WAVE')
  word(12, 'fmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  word(36, 'data')
  view.setUint32(40, size, true)
  return new Uint8Array(view.buffer)
}
