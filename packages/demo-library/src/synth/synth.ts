import { envelope } from './envelope.ts'
import type { EnvelopeShape } from './envelope.ts'
import { filter } from './filter.ts'
import { oscillate } from './oscillator.ts'
import type { Wave } from './oscillator.ts'
import { mixInto, panned, sampleRate, silence } from './sound.ts'
import type { Voice } from './voice.ts'

/** A subtractive synthesiser. */
export interface SynthShape {
  wave: Wave
  /** Oscillators a note, and how far apart the outer ones are, in cents. */
  unison: number
  detune: number
  /** How wide the unison spreads over the sides, 0–1. */
  width: number
  envelope: EnvelopeShape
  /** Low-pass: resting cutoff and what the envelope adds, as multiples of the note; its decay, s. */
  cutoff: number
  sweep: number
  sweepDecay: number
  q?: number
  /** Vibrato in cents, after a quarter of a second. */
  vibrato?: number
}

/** One voice of a subtractive synthesiser: detuned oscillators, a moving low-pass, an envelope. */
export const synth = (shape: SynthShape): Voice => {
  const { wave, unison, detune, width, vibrato = 0 } = shape
  return ({ frequency, seconds, velocity, random }) => {
    const levels = envelope(seconds, shape.envelope)
    const sound = silence(levels.length)
    const level = (0.22 * velocity) / Math.sqrt(unison)
    const bend = (time: number) => {
      const depth = (vibrato / 1200) * Math.min(1, Math.max(0, (time - 0.25) / 0.4))
      return 2 ** (depth * Math.sin(2 * Math.PI * 5.1 * time))
    }
    for (let n = 0; n < unison; n++) {
      const place = unison === 1 ? 0 : (2 * n) / (unison - 1) - 1
      const hertz = frequency * 2 ** ((place * detune) / 2400)
      const one = oscillate(wave, hertz, levels.length, random(), vibrato ? bend : undefined)
      mixInto(sound, { left: one, right: one }, 0, ...scaled(panned(place * width), level))
    }
    const cutoff = (index: number) => {
      const opening = Math.exp(-index / sampleRate / shape.sweepDecay) * velocity
      return Math.min(16_000, frequency * (shape.cutoff + shape.sweep * opening))
    }
    for (const side of [sound.left, sound.right]) {
      filter(side, 'low', cutoff, shape.q ?? 0.8)
      for (let i = 0; i < side.length; i++) side[i]! *= levels[i]!
    }
    return sound
  }
}

const scaled = ([left, right]: [number, number], level: number): [number, number] => [
  left * level,
  right * level,
]
