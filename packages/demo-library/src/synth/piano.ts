import { filter } from './filter.ts'
import { ring } from './mallet.ts'
import { noise } from './oscillator.ts'
import { sampleRate, samplesOf } from './sound.ts'
import type { Voice } from './voice.ts'

/**
 * A soft felt piano: stretched partials (stiff strings), each with a fast and a slow decay (two
 * strings a unison), the hammer's position and softness in the spectrum, and its thud.
 */
export const feltPiano: Voice = ({ frequency, seconds, velocity, random }) => {
  const release = 0.35
  const base = 2.6 * (261 / frequency) ** 0.55
  const samples = samplesOf(Math.min(seconds + release, 3.2 * base))
  const left = new Float32Array(samples)
  const right = new Float32Array(samples)
  const stiffness = 0.0003 * (frequency / 261) ** 1.4
  const softness = 0.3 + 0.5 * (1 - velocity) + 0.12 * Math.log2(frequency / 130)

  for (let n = 1; n <= 22; n++) {
    const hertz = frequency * n * Math.sqrt(1 + stiffness * n * n)
    if (hertz > 9000) break
    const hammer = Math.abs(Math.sin((Math.PI * n) / 7.3)) + 0.08
    const level = (0.2 * velocity * hammer * Math.exp(-softness * (n - 1))) / n ** 0.35
    const decay = base / (1 + 0.32 * (n - 1))
    const spread = 0.2 * (random() - 0.5)
    ring(left, hertz * 0.99985, level * (0.7 + spread), decay * 0.28)
    ring(right, hertz * 1.00015, level * (0.7 - spread), decay * 0.28)
    ring(left, hertz * 1.0002, level * (0.35 - spread), decay)
    ring(right, hertz * 0.9999, level * (0.35 + spread), decay)
  }

  const thud = filter(noise(samplesOf(0.06), random), 'low', 420)
  for (let i = 0; i < Math.min(thud.length, samples); i++) {
    const knock = 0.1 * velocity * thud[i]! * Math.exp((-i * 70) / sampleRate)
    left[i]! += knock
    right[i]! += knock
  }
  damp(left, release)
  damp(right, release)
  return { left, right }
}

function damp(samples: Float32Array, release: number) {
  const fade = Math.min(samples.length, samplesOf(release))
  for (let i = 0; i < fade; i++) samples[samples.length - 1 - i]! *= (i / fade) ** 2
  for (let i = 0; i < 90; i++) samples[i]! *= i / 90
}
