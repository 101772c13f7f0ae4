import { sampleRate } from './sound.ts'
import type { Sound } from './sound.ts'

type Biquad = [b0: number, b1: number, b2: number, a1: number, a2: number]

/** The two stages of K-weighting, designed for any rate (ITU-R BS.1770-5, annex 1). */
function weighting(): [Biquad, Biquad] {
  const k1 = Math.tan((Math.PI * 1681.974450955533) / sampleRate)
  const q1 = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  const n1 = 1 + k1 / q1 + k1 * k1
  const shelf: Biquad = [
    (high + (band * k1) / q1 + k1 * k1) / n1,
    (2 * (k1 * k1 - high)) / n1,
    (high - (band * k1) / q1 + k1 * k1) / n1,
    (2 * (k1 * k1 - 1)) / n1,
    (1 - k1 / q1 + k1 * k1) / n1,
  ]
  const k2 = Math.tan((Math.PI * 38.13547087602444) / sampleRate)
  const q2 = 0.5003270373238773
  const n2 = 1 + k2 / q2 + k2 * k2
  return [shelf, [1, -2, 1, (2 * (k2 * k2 - 1)) / n2, (1 - k2 / q2 + k2 * k2) / n2]]
}

function weigh(samples: Float32Array): Float64Array {
  let current = Float64Array.from(samples)
  for (const [b0, b1, b2, a1, a2] of weighting()) {
    let s1 = 0
    let s2 = 0
    current = current.map((x) => {
      const y = b0 * x + s1
      s1 = b1 * x - a1 * y + s2
      s2 = b2 * x - a2 * y
      return y
    })
  }
  return current
}

const decibels = (power: number) => -0.691 + 10 * Math.log10(power)

/** Integrated loudness in LUFS, gated (ITU-R BS.1770-5). −Infinity for silence. */
export function loudnessOf({ left, right }: Sound): number {
  const sides = [weigh(left), weigh(right)]
  const block = Math.round(0.4 * sampleRate)
  const powers: number[] = []
  for (let start = 0; start + block <= left.length; start += block / 4) {
    let sum = 0
    for (const side of sides) for (let i = start; i < start + block; i++) sum += side[i]! * side[i]!
    powers.push(sum / block)
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const heard = powers.filter((power) => decibels(power) > -70)
  if (heard.length === 0) return -Infinity
  const threshold = decibels(mean(heard)) - 10
  return decibels(mean(heard.filter((power) => decibels(power) > threshold)))
}
