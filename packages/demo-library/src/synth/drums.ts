import { filter } from './filter.ts'
import { noise } from './oscillator.ts'
import { centred, sampleRate, samplesOf } from './sound.ts'
import type { Voice } from './voice.ts'

/** A bass drum: a sine that falls from `high` to `low` Hz. */
export const kick =
  (high: number, low: number, decay: number): Voice =>
  ({ velocity }) => {
    const out = new Float32Array(samplesOf(5 * decay))
    let phase = 0
    for (let i = 0; i < out.length; i++) {
      const time = i / sampleRate
      phase += (low + (high - low) * Math.exp(-time / 0.028)) / sampleRate
      const level = Math.min(1, time / 0.002) * Math.exp(-time / decay) * (1 - i / out.length)
      out[i] = 0.8 * velocity * level * Math.sin(2 * Math.PI * phase)
    }
    return centred(out)
  }

/** A burst of filtered noise: hats, shakers, brushes, claps. */
export const burst =
  (kind: 'band' | 'high', hertz: number, attack: number, decay: number, q = 0.8): Voice =>
  ({ velocity, random }) => {
    const out = filter(noise(samplesOf(attack + 6 * decay), random), kind, hertz, q)
    for (let i = 0; i < out.length; i++) {
      const time = i / sampleRate
      const level = time < attack ? time / attack : Math.exp(-(time - attack) / decay)
      out[i]! *= 0.4 * velocity * level * (1 - i / out.length)
    }
    return centred(out)
  }

/** A snare: a short drum tone under a burst of noise. */
export const snare =
  (tone: number, decay: number, rattle: number): Voice =>
  ({ velocity, random }) => {
    const wires = filter(noise(samplesOf(6 * decay), random), 'band', 2600, 0.5)
    const out = wires.map((sample, i) => {
      const time = i / sampleRate
      const skin = Math.sin(2 * Math.PI * tone * time * (1 + 0.3 * Math.exp(-time / 0.01)))
      const struck = 0.5 * skin * Math.exp(-time / 0.06) + rattle * sample * Math.exp(-time / decay)
      return 0.5 * velocity * Math.min(1, time / 0.0015) * (1 - i / wires.length) * struck
    })
    return centred(out)
  }

/** A hand drum, tuned to the note. */
export const handDrum =
  (decay: number): Voice =>
  ({ frequency, velocity, random }) => {
    const slap = filter(noise(samplesOf(6 * decay), random), 'band', 900, 0.7)
    let phase = 0
    const out = slap.map((sample, i) => {
      const time = i / sampleRate
      phase += (frequency * (1 + 0.5 * Math.exp(-time / 0.015))) / sampleRate
      const skin = Math.sin(2 * Math.PI * phase) * Math.exp(-time / decay)
      const edge = 0.35 * velocity * sample * Math.exp(-time / 0.012)
      return 0.5 * velocity * Math.min(1, time / 0.002) * (1 - i / slap.length) * (skin + edge)
    })
    return centred(out)
  }
