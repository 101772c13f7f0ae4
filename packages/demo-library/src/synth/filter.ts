import { sampleRate } from './sound.ts'

export type FilterKind = 'low' | 'band' | 'high'

/**
 * A two-pole state-variable filter in place (topology-preserving, after Zavalishin), whose cutoff
 * may move: `cutoff` is Hz, or a function from sample index to Hz. `q` 0.7 is flat, more rings.
 */
export function filter(
  samples: Float32Array,
  kind: FilterKind,
  cutoff: number | ((index: number) => number),
  q = Math.SQRT1_2,
): Float32Array {
  const damping = 1 / q
  let first = 0
  let second = 0
  let g = 0
  let scale = 0
  for (let i = 0; i < samples.length; i++) {
    if (i % 16 === 0) {
      const hertz = typeof cutoff === 'number' ? cutoff : cutoff(i)
      g = Math.tan(Math.PI * Math.min(0.45, Math.max(10, hertz) / sampleRate))
      scale = 1 / (1 + g * (g + damping))
    }
    const high = (samples[i]! - (damping + g) * first - second) * scale
    const band = g * high + first
    const low = g * band + second
    first = band + g * high
    second = low + g * band
    samples[i] = kind === 'low' ? low : kind === 'band' ? band * damping : high
  }
  return samples
}
