import { sampleRate, samplesOf } from './sound.ts'

/** Seconds, but for sustain, which is a level 0–1. */
export interface EnvelopeShape {
  attack: number
  decay: number
  sustain: number
  release: number
}

/** Attack as a raised cosine, then exponentials; ends at zero, so that no note clicks. */
export function envelope(seconds: number, shape: EnvelopeShape): Float32Array {
  const { attack, decay, sustain, release } = shape
  const gate = Math.max(seconds, attack)
  const samples = samplesOf(gate + release)
  const levels = new Float32Array(samples)
  const level = (time: number) => {
    if (time < attack) return 0.5 - 0.5 * Math.cos((Math.PI * time) / attack)
    return sustain + (1 - sustain) * Math.exp((-4 * (time - attack)) / decay)
  }
  const released = level(gate)
  for (let i = 0; i < samples; i++) {
    const time = i / sampleRate
    if (time < gate) levels[i] = level(time)
    else {
      const rest = (time - gate) / release
      levels[i] = released * Math.exp(-4.5 * rest) * (1 - rest)
    }
  }
  return levels
}
