import { filter } from './filter.ts'
import { loudnessOf } from './loudness.ts'
import { gainOf, samplesOf } from './sound.ts'
import type { Sound } from './sound.ts'

/** No sample of a master is higher: room for what a lossy codec adds (−1.8 dBFS). */
export const ceiling = gainOf(-1.8)

/** Brings a mix to its loudness (LUFS), under the ceiling, with a fade-out of `fade` seconds. */
export function master(mix: Sound, loudness: number, fade: number): Sound {
  filter(mix.left, 'high', 28)
  filter(mix.right, 'high', 28)
  fadeEnds(mix, fade)
  let sound = mix
  // limiting takes a little loudness away, so the gain is found in a few steps
  let gain = gainOf(loudness - loudnessOf(mix))
  for (let round = 0; round < 4; round++) {
    sound = limit(mix, gain)
    gain *= gainOf(loudness - loudnessOf(sound))
  }
  return sound
}

function fadeEnds({ left, right }: Sound, seconds: number) {
  const fade = samplesOf(seconds)
  const rise = samplesOf(0.004)
  const samples = left.length
  for (const side of [left, right]) {
    for (let i = 0; i < rise; i++) side[i]! *= i / rise
    for (let i = 0; i < fade; i++)
      side[samples - 1 - i]! *= 0.5 - 0.5 * Math.cos((Math.PI * i) / fade)
  }
}

/** A limiter that looks 5 ms ahead and lets go over 120 ms; both sides move together. */
function limit({ left, right }: Sound, gain: number): Sound {
  const ahead = samplesOf(0.005)
  const letGo = Math.exp(-1 / samplesOf(0.12))
  const needed = left.map((sample, i) => {
    const peak = gain * Math.max(Math.abs(sample), Math.abs(right[i]!))
    return peak > ceiling ? ceiling / peak : 1
  })
  // lowest need of the next 5 ms, backwards, then smoothed: the sum never exceeds the ceiling
  const lowest = slidingMinimum(needed, ahead)
  const smooth = new Float32Array(left.length)
  let held = 1
  let sum = ahead
  const window = new Float32Array(ahead).fill(1)
  for (let i = 0; i < left.length; i++) {
    held = Math.min(lowest[i]!, 1 - (1 - held) * letGo)
    sum += held - window[i % ahead]!
    window[i % ahead] = held
    smooth[i] = Math.min(sum / ahead, needed[i]!)
  }
  return {
    left: left.map((sample, i) => sample * gain * smooth[i]!),
    right: right.map((sample, i) => sample * gain * smooth[i]!),
  }
}

function slidingMinimum(values: Float32Array, ahead: number): Float32Array {
  const out = new Float32Array(values.length)
  const queue: number[] = []
  for (let i = values.length - 1; i >= 0; i--) {
    while (queue.length && values[queue.at(-1)!]! >= values[i]!) queue.pop()
    queue.push(i)
    while (queue[0]! >= i + ahead) queue.shift()
    out[i] = values[queue[0]!]!
  }
  return out
}
