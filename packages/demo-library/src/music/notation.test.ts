import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { chordOf, voiced } from './chord.ts'
import { figure, progression } from './harmony.ts'
import { melody, strokes } from './line.ts'
import { frequencyOf, midiOf } from './pitch.ts'
import { readSteps } from './steps.ts'

test('middle C and the tuning fork are where musicians expect them', () => {
  expect(midiOf('c4')).toBe(60)
  expect(midiOf('bb3')).toBe(midiOf('a#3'))
  expect(frequencyOf(midiOf('a4'))).toBe(440)
})

test('a melody keeps the lengths it is written with', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(lengths, (quarters) => {
      const notes = melody(quarters.map((length) => `g4:${length / 4}`).join(' '))
      const end = notes.at(-1)!.beat + notes.at(-1)!.beats
      expect(notes.map((note) => note.beats * 4)).toEqual(quarters)
      expect(end).toBe(quarters.reduce((sum, length) => sum + length, 0) / 4)
    }),
  )
})

test('any text is either read as steps with a length or refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      let steps: ReturnType<typeof readSteps> = []
      try {
        steps = readSteps(text)
      } catch (error) {
        expect(String(error)).toContain('"')
      }
      expect(steps.every((step) => step.beats > 0)).toBe(true)
    }),
  )
})

test('a bar with a beat too many is refused, and says which', () => {
  expect(() => melody('c4 d4 e4 | f4:2 g4:2', 3)).toThrow('Bar 2 has 4 beats, not 3')
})

test('a chord is voiced within one octave, with every tone of it', () => {
  const symbol = fc.constantFrom('C', 'F#m7', 'Bbmaj9', 'E13', 'Gm6', 'A69', 'C/E', 'D7sus4')
  fc.assert(
    fc.property(symbol, fc.integer({ min: 30, max: 80 }), (name, low) => {
      const chord = chordOf(name)
      const notes = voiced(chord, low)
      expect(notes.every((midi) => midi >= low && midi < low + 12)).toBe(true)
      expect(new Set(notes.map((midi) => midi % 12))).toEqual(new Set(chord.tones))
    }),
  )
})

test('an unknown chord is refused', () => {
  expect(() => progression('C | Hm7', 4)).toThrow('"Hm7" is not a chord')
})

test('a figure fills every chord and never runs over it', () => {
  const notes = figure(progression('C | F G', 4), 'b:1.5 0:.5 f+1', 60)
  for (const start of [0, 4, 6]) expect(notes.some((note) => note.beat === start)).toBe(true)
  expect(Math.max(...notes.map((note) => note.beat + note.beats))).toBe(8)
})

test('a drum grid counts its strokes', () => {
  expect(strokes('x..o|.-..', 0.5).map((note) => note.beat)).toEqual([0, 1.5, 2.5])
})
