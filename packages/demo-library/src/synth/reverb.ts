import { filter } from './filter.ts'
import { samplesOf, silence } from './sound.ts'
import type { Sound } from './sound.ts'

/** The room that the parts of a piece share. */
export interface RoomShape {
  /** Seconds until the sound has fallen by 60 dB. */
  decay: number
  /** Above this many Hz the walls swallow. */
  damping: number
  /** Seconds before the first answer. */
  delay: number
}

const lineLengths = [0.0297, 0.0371, 0.0411, 0.0437, 0.0533, 0.0617, 0.0683, 0.0797]
const diffusers = [0.0047, 0.0036, 0.0127, 0.0093]

/**
 * Eight damped delay lines that feed each other through a Householder matrix (Jot's feedback delay
 * network), after four all-pass diffusers. Returns only the answer of the room.
 */
export function reverb(input: Sound, shape: RoomShape): Sound {
  const samples = input.left.length
  const output = silence(samples)
  const sides = [diffuse(input.left, 1), diffuse(input.right, 1.07)] as const
  const predelay = samplesOf(shape.delay)
  const lines = lineLengths.map((seconds) => new Float32Array(samplesOf(seconds)))
  const gains = lineLengths.map((seconds) => 10 ** ((-3 * seconds) / shape.decay))
  const damp = Math.exp((-2 * Math.PI * shape.damping) / 44_100)
  const lowpassed = lines.map(() => 0)
  const answers = new Float32Array(lines.length)

  for (let i = 0; i < samples; i++) {
    let sum = 0
    for (let n = 0; n < lines.length; n++) {
      const line = lines[n]!
      lowpassed[n] = (1 - damp) * line[i % line.length]! * gains[n]! + damp * lowpassed[n]!
      answers[n] = lowpassed[n]!
      sum += answers[n]!
    }
    const source = i - predelay
    for (let n = 0; n < lines.length; n++) {
      const line = lines[n]!
      const fed = source >= 0 ? sides[n % 2]![source]! : 0
      line[i % line.length] = answers[n]! - (2 / lines.length) * sum + fed
      const target = n % 2 ? output.right : output.left
      target[i]! += (n % 4 < 2 ? 0.35 : -0.35) * answers[n]!
    }
  }
  filter(output.left, 'high', 140)
  filter(output.right, 'high', 140)
  return output
}

function diffuse(input: Float32Array, stretch: number): Float32Array {
  let samples = input.slice()
  for (const seconds of diffusers) {
    const delay = samplesOf(seconds * stretch)
    const memory = new Float32Array(delay)
    samples = samples.map((sample, i) => {
      const delayed = memory[i % delay]!
      const fed = sample - 0.6 * delayed
      memory[i % delay] = fed
      return delayed + 0.6 * fed
    })
  }
  return samples
}
