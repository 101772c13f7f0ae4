import { envelope } from './envelope.ts'
import { filter } from './filter.ts'
import { noise } from './oscillator.ts'
import { centred, sampleRate, samplesOf, silence } from './sound.ts'
import type { Voice } from './voice.ts'

/** The dust of an old record, for as long as the note is held. */
export const dust: Voice = ({ seconds, velocity, random }) => {
  const sound = silence(samplesOf(seconds))
  for (const side of [sound.left, sound.right]) {
    side.set(noise(side.length, random))
    filter(side, 'band', 900, 0.4)
    for (let i = 0; i < side.length; i++) side[i]! *= 0.012
    for (let pops = seconds * 5; pops > 0; pops--) {
      const start = Math.floor(random() * (side.length - 200))
      const height = 0.25 * random() ** 3
      for (let i = 0; i < 90; i++) side[start + i]! += height * Math.exp(-i / 9) * (random() - 0.5)
    }
    filter(side, 'low', 5200)
    const fade = samplesOf(Math.min(2, seconds / 3))
    for (let i = 0; i < side.length; i++)
      side[i]! *= velocity * Math.min(1, i / fade, (side.length - i) / fade)
  }
  return sound
}

/** A wave on a shore: noise that opens and closes, wide. The note's frequency is its brightness. */
export const wave: Voice = ({ frequency, seconds, velocity, random }) => {
  const levels = envelope(seconds * 0.55, {
    attack: seconds * 0.5,
    decay: seconds,
    sustain: 0.6,
    release: seconds * 0.45,
  })
  const side = () => {
    const open = (index: number) => frequency * (1 + 3 * (levels[index] ?? 0))
    const samples = filter(noise(levels.length, random), 'low', open)
    filter(samples, 'high', 180)
    return samples.map((sample, i) => 0.3 * velocity * sample * levels[i]!)
  }
  return { left: side(), right: side() }
}

/** A deep, pure tone for the floor of a piece. */
export const drone: Voice = ({ frequency, seconds, velocity }) => {
  const levels = envelope(seconds, { attack: seconds / 3, decay: 1, sustain: 1, release: 2.5 })
  return centred(
    levels.map((level, i) => {
      const turn = (2 * Math.PI * frequency * i) / sampleRate
      return 0.3 * velocity * level * (Math.sin(turn) + 0.18 * Math.sin(2 * turn))
    }),
  )
}
