import { filter } from './filter.ts'
import { noise } from './oscillator.ts'
import { centred, sampleRate, samplesOf } from './sound.ts'
import type { Voice } from './voice.ts'

/** A struck bar, bell or tine: its partials, and the knock of the mallet. */
export interface MalletShape {
  /** Frequency as a multiple of the note, level, seconds of decay (to 1/e) at middle C. */
  partials: [ratio: number, level: number, decay: number][]
  /** Level of the knock. */
  knock: number
  /** How much hard strokes bring out the upper partials. */
  hardness: number
}

export const marimba: MalletShape = {
  partials: [
    [1, 1, 0.42],
    [3.93, 0.28, 0.09],
    [9.6, 0.08, 0.03],
  ],
  knock: 0.12,
  hardness: 0.6,
}

export const kalimba: MalletShape = {
  partials: [
    [1, 1, 0.75],
    [2.02, 0.12, 0.4],
    [5.42, 0.16, 0.07],
    [8.1, 0.05, 0.04],
  ],
  knock: 0.2,
  hardness: 0.5,
}

export const musicBox: MalletShape = {
  partials: [
    [1, 1, 0.9],
    [2, 0.22, 0.6],
    [3.01, 0.12, 0.4],
    [5.98, 0.12, 0.15],
    [9.2, 0.05, 0.08],
  ],
  knock: 0.05,
  hardness: 0.6,
}

export const vibraphone: MalletShape = {
  partials: [
    [1, 1, 1.4],
    [3.98, 0.16, 0.5],
    [9.1, 0.03, 0.12],
  ],
  knock: 0.04,
  hardness: 0.7,
}

export const glassBell: MalletShape = {
  partials: [
    [0.5, 0.2, 2.4],
    [1, 1, 2.2],
    [2.003, 0.3, 1.5],
    [2.76, 0.14, 1.1],
    [5.4, 0.06, 0.4],
  ],
  knock: 0,
  hardness: 0.4,
}

/** Plays a shape as a bank of damped sines. Rings freely: only the length of its partials counts. */
export const mallet =
  ({ partials, knock, hardness }: MalletShape): Voice =>
  ({ frequency, velocity, random }) => {
    const register = (261 / frequency) ** 0.45
    const longest = Math.max(...partials.map(([, , decay]) => decay)) * register
    const samples = samplesOf(Math.min(9, 6.5 * longest))
    const out = new Float32Array(samples)
    for (const [ratio, level, decay] of partials) {
      const hertz = frequency * ratio
      if (hertz > 15_000) continue
      const struck = ratio > 1 ? level * (1 - hardness + hardness * velocity) : level
      ring(out, hertz, 0.3 * velocity * struck, decay * register)
    }
    const click = filter(noise(samplesOf(0.02), random), 'band', 1800, 1.2)
    for (let i = 0; i < click.length; i++)
      out[i]! += knock * velocity * click[i]! * Math.exp((-i * 350) / sampleRate)
    // the bank starts at phase zero and ends at −56 dB; the last 50 ms remove the step
    const fade = samplesOf(0.05)
    for (let i = 0; i < fade; i++) out[samples - 1 - i]! *= i / fade
    return centred(out)
  }

/** Adds a sine that dies away, by its two-term recurrence. */
export function ring(out: Float32Array, hertz: number, level: number, decay: number) {
  const turn = (2 * Math.PI * hertz) / sampleRate
  const loss = Math.exp(-1 / (decay * sampleRate))
  const back = 2 * loss * Math.cos(turn)
  let before = -Math.sin(turn) / loss
  let now = 0
  for (let i = 0; i < out.length; i++) {
    out[i]! += level * now
    const next = back * now - loss * loss * before
    before = now
    now = next
  }
}
