import { chordOf, placedAbove, voiced } from './chord.ts'
import type { Chord } from './chord.ts'
import type { Note } from './note.ts'
import { readSteps } from './steps.ts'

/** A chord and the beats it holds. */
export interface Span {
  beat: number
  beats: number
  chord: Chord
}

/** Chords bar by bar: `progression('Fmaj9 | Dm7 | C7sus4 C7', 4)`; chords of a bar share it evenly. */
export function progression(text: string, beatsPerBar: number): Span[] {
  return text.split('|').flatMap((bar, index) => {
    const symbols = bar.split(/\s+/).filter(Boolean)
    const beats = beatsPerBar / symbols.length
    return symbols.map((symbol, place) => ({
      beat: index * beatsPerBar + place * beats,
      beats,
      chord: chordOf(symbol),
    }))
  })
}

/** Held chords in close voicing above `low`. */
export const held = (spans: Span[], low: number, velocity = 0.7): Note[] =>
  spans.flatMap(({ beat, beats, chord }) =>
    voiced(chord, low).map((midi) => ({ beat, beats, midi, velocity })),
  )

/**
 * A figure played on every chord: steps are `b` the bass, `f` the fifth above it, `B` the bass an
 * octave up, or a number, counting chord tones from `low` up (numbers past the top go on in the
 * next octave). A figure shorter than its chord starts again; a longer one is cut.
 */
export function figure(spans: Span[], text: string, low: number, bassLow = low - 12): Note[] {
  const steps = readSteps(text)
  return spans.flatMap(({ beat, beats, chord }) => {
    const notes: Note[] = []
    for (let time = 0, index = 0; time < beats - 1e-6; index++) {
      const step = steps[index % steps.length]!
      const length = Math.min(step.beats, beats - time)
      for (const name of step.names)
        notes.push({
          beat: beat + time,
          beats: length,
          midi: tone(name, chord, low, bassLow),
          velocity: step.velocity,
        })
      time += step.beats
    }
    return notes
  })
}

function tone(name: string, chord: Chord, low: number, bassLow: number): number {
  const bass = placedAbove(bassLow, chord.bass)
  if (name === 'b') return bass
  if (name === 'f') return bass + 7
  if (name === 'B') return bass + 12
  const tones = voiced(chord, low)
  const index = Number(name)
  if (!Number.isInteger(index)) throw new Error(`"${name}" is not a step of a figure.`)
  return tones[index % tones.length]! + 12 * Math.floor(index / tones.length)
}
