/** A note of a part: when and how long in beats, MIDI number, velocity 0–1. */
export interface Note {
  beat: number
  beats: number
  midi: number
  velocity: number
}

/** The same notes, starting later. */
export const at = (beat: number, notes: Note[]): Note[] =>
  notes.map((note) => ({ ...note, beat: note.beat + beat }))

/** The notes again and again, every `beats`. */
export const repeat = (times: number, beats: number, notes: Note[]): Note[] =>
  Array.from({ length: times }, (_, round) => at(round * beats, notes)).flat()

/** The same notes, higher or lower. */
export const transpose = (semitones: number, notes: Note[]): Note[] =>
  notes.map((note) => ({ ...note, midi: note.midi + semitones }))

/** The same notes, louder or softer. */
export const dynamics = (factor: number, notes: Note[]): Note[] =>
  notes.map((note) => ({ ...note, velocity: Math.min(1, note.velocity * factor) }))

/** A crescendo or diminuendo: the factor moves evenly from `from` to `to` over the notes' time. */
export function swell(from: number, to: number, notes: Note[]): Note[] {
  const start = Math.min(...notes.map((note) => note.beat))
  const span = Math.max(...notes.map((note) => note.beat)) - start || 1
  return notes.map((note) => {
    const factor = from + ((to - from) * (note.beat - start)) / span
    return { ...note, velocity: Math.min(1, note.velocity * factor) }
  })
}

/** Lets every note ring for longer, as a pedal does. */
export const sustain = (beats: number, notes: Note[]): Note[] =>
  notes.map((note) => ({ ...note, beats: note.beats + beats }))
