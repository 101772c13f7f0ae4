import { filter } from './filter.ts'
import { sampleRate } from './sound.ts'
import type { Effect } from './sound.ts'

/** A place on a curve: at this beat, this value. */
type CurvePoint = [beat: number, value: number]

/** Draws through the points, evenly in pitch; flat before the first and after the last. */
function curve(points: CurvePoint[], beat: number): number {
  const next = points.findIndex(([at]) => at > beat)
  if (next === 0) return points[0]![1]
  if (next === -1) return points.at(-1)![1]
  const [from, low] = points[next - 1]!
  const [to, high] = points[next]!
  return low * (high / low) ** ((beat - from) / (to - from))
}

/** A low-pass whose cutoff follows a curve over the piece. */
export const sweep =
  (points: CurvePoint[], q = 0.9): Effect =>
  (sound, { secondsPerBeat }) => {
    const cutoff = (index: number) => curve(points, index / sampleRate / secondsPerBeat)
    return {
      left: filter(sound.left, 'low', cutoff, q),
      right: filter(sound.right, 'low', cutoff, q),
    }
  }

/** Makes way for the bass drum: dips on every beat between two beats of the piece. */
export const ducked =
  (from: number, to: number, depth: number): Effect =>
  ({ left, right }, { secondsPerBeat }) => {
    const gain = (i: number) => {
      const beat = i / sampleRate / secondsPerBeat
      if (beat < from || beat >= to) return 1
      const since = beat % 1
      const attack = Math.min(1, since / 0.02)
      return 1 - depth * attack * Math.exp(-5 * since)
    }
    return {
      left: left.map((sample, i) => sample * gain(i)),
      right: right.map((sample, i) => sample * gain(i)),
    }
  }
