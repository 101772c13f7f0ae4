import { pitchClassOf } from './pitch.ts'

const qualities: Record<string, number[]> = {
  '': [0, 4, 7],
  m: [0, 3, 7],
  '5': [0, 7, 12],
  '6': [0, 4, 7, 9],
  m6: [0, 3, 7, 9],
  '7': [0, 4, 7, 10],
  m7: [0, 3, 7, 10],
  maj7: [0, 4, 7, 11],
  m7b5: [0, 3, 6, 10],
  '9': [0, 4, 7, 10, 14],
  m9: [0, 3, 7, 10, 14],
  maj9: [0, 4, 7, 11, 14],
  add9: [0, 4, 7, 14],
  madd9: [0, 3, 7, 14],
  '69': [0, 4, 7, 9, 14],
  '13': [0, 4, 10, 14, 21],
  sus2: [0, 2, 7],
  sus4: [0, 5, 7],
  '7sus4': [0, 5, 7, 10],
  '9sus4': [0, 5, 7, 10, 14],
  'maj7#11': [0, 4, 7, 11, 18],
}

/** A chord as pitch classes: its bass, and its tones from the root up. */
export interface Chord {
  bass: number
  tones: number[]
}

/** Reads a chord symbol such as `Fmaj9`, `C7sus4` or `C/E`. Throws on a quality it does not know. */
export function chordOf(symbol: string): Chord {
  const match = /^([A-G][#b]?)([^/]*)(?:\/([A-G][#b]?))?$/.exec(symbol)
  const intervals = match && qualities[match[2]!]
  if (!match || !intervals) throw new Error(`"${symbol}" is not a chord this score knows.`)
  const root = pitchClassOf(match[1]!)
  const tones = intervals.map((interval) => (root + interval) % 12)
  return { bass: match[3] ? pitchClassOf(match[3]) : root, tones }
}

/** The lowest MIDI number of a pitch class that is not below `low`. */
export const placedAbove = (low: number, pitchClass: number) =>
  low + ((((pitchClass - low) % 12) + 12) % 12)

/** A close voicing within the octave above `low`, lowest first: neighbours share their tones. */
export const voiced = (chord: Chord, low: number): number[] =>
  [...new Set(chord.tones.map((tone) => placedAbove(low, tone)))].sort((a, b) => a - b)
