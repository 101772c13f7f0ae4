import { filter } from './filter.ts'
import { noise } from './oscillator.ts'
import { centred, sampleRate, samplesOf } from './sound.ts'
import type { Voice } from './voice.ts'

/** How a string sounds. */
export interface StringShape {
  /** Seconds to fall by 60 dB at middle C; lower strings ring longer. */
  ring: number
  /** 0 dull (thumb) … 1 bright (pick). */
  bright: number
  /** Where it is plucked: 0.5 the middle of the string, 0.1 near the bridge. */
  place: number
  /** Seconds until a released string is silent. */
  release: number
}

/**
 * A plucked string: noise in a tuned, damped loop (Karplus and Strong 1983; the tuning all-pass and
 * the loop gain after Jaffe and Smith).
 */
export const pluck =
  ({ ring, bright, place, release }: StringShape): Voice =>
  ({ frequency, seconds, velocity, random }) => {
    const samples = samplesOf(seconds + release)
    const period = sampleRate / frequency
    const blend = 0.5 - 0.28 * bright * (0.5 + velocity / 2)
    const length = Math.floor(period - blend - 0.1)
    const tuning = period - blend - length
    const allpass = (1 - tuning) / (1 + tuning)
    const gain = 10 ** ((-3 * period) / sampleRate / (ring * (261 / frequency) ** 0.6))

    // filtered twice round, so that the loop closes without a step
    const burst = noise(length, random)
    const twice = Float32Array.from({ length: 2 * length }, (_, i) => burst[i % length]!)
    const excited = filter(twice, 'low', 900 + 7000 * bright * velocity).slice(length)
    const comb = Math.max(1, Math.round(length * place))
    const loop = excited.map((sample, i) => sample - excited[(i - comb + length) % length]!)
    const mean = loop.reduce((sum, sample) => sum + sample, 0) / length
    const power = Math.sqrt(loop.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / length)

    const out = new Float32Array(samples)
    const held = samplesOf(seconds)
    let before = 0
    let input = 0
    let output = 0
    for (let i = 0; i < samples; i++) {
      const sample = loop[i % length]! - (i < length ? mean : 0)
      const damped = gain * ((1 - blend) * sample + blend * before)
      before = sample
      output = allpass * (damped - output) + input
      input = damped
      loop[i % length] = output
      const fade = i < held ? 1 : (1 - (i - held) / (samples - held)) ** 2
      out[i] = ((0.25 * velocity * fade) / power) * sample * Math.min(1, i / 80)
    }
    return centred(out)
  }
