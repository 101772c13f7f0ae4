const semitones: Record<string, number> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 }

/** The pitch class (0 = C … 11 = B) of a name such as `c`, `F#` or `Bb`. Throws on any other text. */
export function pitchClassOf(name: string): number {
  const match = /^([a-g])([#b]?)$/i.exec(name)
  if (!match) throw new Error(`"${name}" is not the name of a pitch.`)
  const natural = semitones[match[1]!.toLowerCase()]!
  const shift = match[2] === '#' ? 1 : match[2] === 'b' ? -1 : 0
  return (natural + shift + 12) % 12
}

/** The MIDI number of a note such as `c4` (60), `f#3` or `bb5`. Throws on any other text. */
export function midiOf(name: string): number {
  const match = /^([a-g])([#b]?)(\d)$/i.exec(name)
  if (!match) throw new Error(`"${name}" is not a note with its octave.`)
  const shift = match[2] === '#' ? 1 : match[2] === 'b' ? -1 : 0
  return 12 * (Number(match[3]) + 1) + semitones[match[1]!.toLowerCase()]! + shift
}

/** Equal temperament, A4 = 440 Hz. */
export const frequencyOf = (midi: number) => 440 * 2 ** ((midi - 69) / 12)
