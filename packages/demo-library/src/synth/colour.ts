import { filter } from './filter.ts'
import { silence } from './sound.ts'
import type { Effect } from './sound.ts'

/** A fixed low-pass or high-pass. */
export const shaded =
  (kind: 'low' | 'high', hertz: number): Effect =>
  ({ left, right }) => ({ left: filter(left, kind, hertz), right: filter(right, kind, hertz) })

/** Soft overdrive: rounds peaks off and adds warmth. */
export const warm =
  (drive: number): Effect =>
  ({ left, right }) => {
    const bend = (sample: number) => Math.tanh(drive * sample) / Math.tanh(drive)
    return { left: left.map(bend), right: right.map(bend) }
  }

/** A wooden body: a few resonances added to the dry sound. */
export const body =
  (resonances: [hertz: number, q: number, level: number][]): Effect =>
  (sound) => {
    const out = silence(sound.left.length)
    for (const side of ['left', 'right'] as const) {
      out[side].set(sound[side])
      for (const [hertz, q, level] of resonances) {
        const rung = filter(sound[side].slice(), 'band', hertz, q)
        for (let i = 0; i < rung.length; i++) out[side][i]! += level * rung[i]!
      }
    }
    return out
  }
