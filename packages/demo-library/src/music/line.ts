import type { Note } from './note.ts'
import { midiOf } from './pitch.ts'
import { readSteps } from './steps.ts'

/** Notes of a written line: `melody('c5:1.5 a4:.5 | g4:2', 4)`. See readSteps for the notation. */
export function melody(text: string, beatsPerBar?: number): Note[] {
  let beat = 0
  return readSteps(text, beatsPerBar).flatMap(({ names, beats, velocity }) => {
    const start = beat
    beat += beats
    return names.map((name) => ({ beat: start, beats, midi: midiOf(name), velocity }))
  })
}

const hits: Record<string, number> = { X: 1, x: 0.8, o: 0.55, '-': 0.3 }

/** Strokes of a drum on a grid: `X` loud, `x` normal, `o` soft, `-` a ghost, anything else silence. */
export function strokes(grid: string, beatsPerStep: number, midi = 60): Note[] {
  return grid
    .replaceAll(/[\s|]/g, '')
    .split('')
    .flatMap((sign, step) => {
      const velocity = hits[sign]
      return velocity ? [{ beat: step * beatsPerStep, beats: beatsPerStep, midi, velocity }] : []
    })
}
