import { filter } from './filter.ts'
import { samplesOf, silence } from './sound.ts'
import type { Sound } from './sound.ts'

/** Repeats that change sides, darker every time (a ping-pong delay). Returns only the repeats. */
export function echo(input: Sound, seconds: number, feedback: number): Sound {
  const delay = samplesOf(seconds)
  const samples = input.left.length
  const output = silence(samples)
  let darkLeft = 0
  let darkRight = 0
  for (let i = delay; i < samples; i++) {
    darkLeft += 0.4 * (output.right[i - delay]! - darkLeft)
    darkRight += 0.4 * (output.left[i - delay]! - darkRight)
    const fresh = (input.left[i - delay]! + input.right[i - delay]!) / 2
    output.left[i] = fresh + feedback * darkLeft
    output.right[i] = feedback * darkRight
  }
  filter(output.left, 'high', 220)
  filter(output.right, 'high', 220)
  return output
}
