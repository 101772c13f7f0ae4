import { sampleRate } from './sound.ts'

/** Smooths the step of a saw or pulse wave (polyBLEP), so that high notes do not alias. */
function blep(phase: number, step: number): number {
  if (phase < step) {
    const x = phase / step
    return x + x - x * x - 1
  }
  if (phase > 1 - step) {
    const x = (phase - 1) / step
    return x * x + x + x + 1
  }
  return 0
}

export type Wave = (phase: number, step: number) => number

export const triangle: Wave = (phase) => 1 - 4 * Math.abs(phase - 0.5)

export const saw: Wave = (phase, step) => 2 * phase - 1 - blep(phase, step)

/** A pulse wave that is high for `width` of its period; 0.5 is a square. */
export const pulse =
  (width: number): Wave =>
  (phase, step) => {
    const fall = (phase + 1 - width) % 1
    return (phase < width ? 1 : -1) + blep(phase, step) - blep(fall, step) - (2 * width - 1)
  }

/** Runs a wave; `bend(time)` multiplies the frequency, for vibrato and glides. */
export function oscillate(
  wave: Wave,
  frequency: number,
  samples: number,
  phase = 0,
  bend?: (time: number) => number,
): Float32Array {
  const out = new Float32Array(samples)
  let position = phase
  for (let i = 0; i < samples; i++) {
    const step = (frequency * (bend ? bend(i / sampleRate) : 1)) / sampleRate
    out[i] = wave(position, step)
    position += step
    if (position >= 1) position -= 1
  }
  return out
}

/** White noise ±1. */
export function noise(samples: number, random: () => number): Float32Array {
  const out = new Float32Array(samples)
  for (let i = 0; i < samples; i++) out[i] = 2 * random() - 1
  return out
}
