import { held, progression } from '../music/harmony.ts'
import { melody, strokes } from '../music/line.ts'
import { at, dynamics, repeat, swell } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { handDrum } from '../synth/drums.ts'
import { kalimba, mallet } from '../synth/mallet.ts'
import { triangle } from '../synth/oscillator.ts'
import { synth } from '../synth/synth.ts'

/* E dorian. A figure of five quavers against one of four: they meet every five bars of four. */

const five = melody('e5:.5! b4:.5? d5:.5 g5:.5? a5:.5')
const four = melody('e4:.5! g4:.5? b4:.5 a4:.5?')
const fourBright = melody('a4:.5! c#5:.5? e5:.5 d5:.5?')
const fiveBright = melody('e5:.5! c#5:.5? f#5:.5 a5:.5? b5:.5')

const upper = [
  ...at(8, swell(0.5, 0.9, repeat(6, 2.5, five))),
  ...at(24, repeat(6, 2.5, fiveBright)),
  ...at(40, swell(0.85, 0.45, repeat(5, 2.5, five))),
]
const lower = [
  ...swell(0.6, 0.9, repeat(12, 2, four)),
  ...at(24, repeat(8, 2, fourBright)),
  ...at(40, swell(0.9, 0.5, repeat(6, 2, four))),
  ...at(52, melody('e4+b4:2? e3+b3+g4+d5+f#5:4')),
]
const bass = [
  ...at(8, repeat(2, 8, melody('e3:3 b2:1? d3:3 b2:1?'))),
  ...at(24, repeat(2, 8, melody('a2:3 e3:1? c#3:3 a2:1?'))),
  ...at(40, melody('e3:3 b2:1? d3:3 b2:1? e3:6?')),
]
const breath = [
  ...at(16, held(progression('Em9 | Em9', 4), 55, 0.5)),
  ...at(24, held(progression('A69 | A69 | A69 | A69', 4), 57, 0.7)),
  ...at(40, held(progression('Em7 | Em7 | Em9', 4), 55, 0.5)),
]

const air = synth({
  wave: triangle,
  unison: 3,
  detune: 12,
  width: 0.4,
  envelope: { attack: 1.1, decay: 1, sustain: 0.9, release: 1.4 },
  cutoff: 3,
  sweep: 0.5,
  sweepDecay: 2,
})

/** Two thumb pianos that fall out of step and back, as flakes do. */
export const kalimbaForSnow: Piece = {
  beatsPerMinute: 104,
  beats: 56,
  tail: 3,
  loudness: -16,
  room: { decay: 1.7, damping: 3800, delay: 0.016 },
  parts: [
    { voice: mallet(kalimba), notes: upper, level: -1, pan: 0.2, room: 0.26, looseness: 0.006 },
    { voice: mallet(kalimba), notes: lower, level: -2, pan: -0.2, room: 0.22, looseness: 0.006 },
    { voice: mallet(kalimba), notes: dynamics(0.9, bass), level: 1, room: 0.18 },
    { voice: air, notes: breath, level: -12, room: 0.4 },
    {
      voice: handDrum(0.16),
      notes: at(24, repeat(5, 4, strokes('x..-o.-.', 0.5, 43))),
      level: -4,
      room: 0.15,
      looseness: 0.005,
    },
  ],
}
