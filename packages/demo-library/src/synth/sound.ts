/** Samples per second, everywhere. */
export const sampleRate = 44_100

/** Stereo sound: two channels of the same length, full scale ±1. */
export interface Sound {
  left: Float32Array
  right: Float32Array
}

/** What an effect may ask of the piece it plays in. */
interface Timing {
  secondsPerBeat: number
  random: () => number
}

/** Changes a whole part, once all its notes sound. */
export type Effect = (sound: Sound, timing: Timing) => Sound

export const silence = (samples: number): Sound => ({
  left: new Float32Array(samples),
  right: new Float32Array(samples),
})

/** The same samples on both sides. */
export const centred = (samples: Float32Array): Sound => ({ left: samples, right: samples })

export const samplesOf = (seconds: number) => Math.round(seconds * sampleRate)

/** The amplitude of a level in dB. */
export const gainOf = (decibels: number) => 10 ** (decibels / 20)

/** Adds `source` to `target` from a sample on; what would pass the end is dropped. */
export function mixInto(target: Sound, source: Sound, start: number, left: number, right: number) {
  const end = Math.min(source.left.length, target.left.length - start)
  for (let i = Math.max(0, -start); i < end; i++) {
    target.left[start + i]! += source.left[i]! * left
    target.right[start + i]! += source.right[i]! * right
  }
}

/** Equal-power gains for a place between −1 (left) and 1 (right); the centre is unity. */
export function panned(place: number): [left: number, right: number] {
  const angle = ((place + 1) * Math.PI) / 4
  return [Math.SQRT2 * Math.cos(angle), Math.SQRT2 * Math.sin(angle)]
}
