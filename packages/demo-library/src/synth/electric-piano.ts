import { sampleRate, samplesOf, centred } from './sound.ts'
import type { Voice } from './voice.ts'

/** A tine piano by frequency modulation: a mellow tone, and a tine that speaks when struck hard. */
export const electricPiano: Voice = ({ frequency, seconds, velocity }) => {
  const release = 0.4
  const samples = samplesOf(seconds + release)
  const out = new Float32Array(samples)
  const turn = (2 * Math.PI * frequency) / sampleRate
  const decay = 1.9 * (261 / frequency) ** 0.4
  for (let i = 0; i < samples; i++) {
    const time = i / sampleRate
    const growl = 1.5 * velocity * Math.exp(-time / 0.55) + 0.25
    const tine = 0.22 * velocity * velocity * Math.exp(-time / 0.12)
    const tone = Math.sin(turn * i + growl * Math.sin(turn * i) + tine * Math.sin(14 * turn * i))
    const fade = time < seconds ? 1 : (1 - (time - seconds) / release) ** 2
    out[i] = 0.26 * velocity * fade * Math.min(1, time / 0.003) * Math.exp(-time / decay) * tone
  }
  return centred(out)
}
