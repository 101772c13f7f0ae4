import { sampleRate } from './sound.ts'
import type { Effect } from './sound.ts'

/** Two delayed copies that drift apart and together. `depth` in seconds, `rate` in Hz. */
export const chorus =
  (depth = 0.0025, rate = 0.6, mix = 0.45): Effect =>
  (sound) => ({
    left: drift(sound.left, depth, rate, 0, mix),
    right: drift(sound.right, depth, rate, 0.25, mix),
  })

function drift(samples: Float32Array, depth: number, rate: number, phase: number, mix: number) {
  return samples.map((dry, i) => {
    const turn = 2 * Math.PI * ((rate * i) / sampleRate + phase)
    return (
      (1 - 0.4 * mix) * dry +
      mix * readAt(samples, i - (0.012 + depth * Math.sin(turn)) * sampleRate)
    )
  })
}

/** The pitch wavers as on an old tape machine: slow wow, faster flutter. */
export const tape =
  (depth = 0.0011): Effect =>
  ({ left, right }) => {
    const waver = (i: number) => {
      const time = i / sampleRate
      const wow = Math.sin(2 * Math.PI * 0.55 * time) + 0.4 * Math.sin(2 * Math.PI * 1.37 * time)
      return (
        i - (2.2 * depth + depth * wow + 0.00004 * Math.sin(2 * Math.PI * 6.1 * time)) * sampleRate
      )
    }
    return {
      left: left.map((_, i) => readAt(left, waver(i))),
      right: right.map((_, i) => readAt(right, waver(i))),
    }
  }

/** The sound swings between the sides, as in an electric piano. */
export const tremolo =
  (rate: number, depth: number): Effect =>
  ({ left, right }) => {
    const swing = (i: number) => depth * Math.sin((2 * Math.PI * rate * i) / sampleRate)
    return {
      left: left.map((sample, i) => sample * (1 + swing(i))),
      right: right.map((sample, i) => sample * (1 - swing(i))),
    }
  }

function readAt(samples: Float32Array, position: number): number {
  const index = Math.floor(position)
  const part = position - index
  return (samples[index] ?? 0) * (1 - part) + (samples[index + 1] ?? 0) * part
}
