import { figure, progression } from '../music/harmony.ts'
import { melody } from '../music/line.ts'
import { at, dynamics, sustain, swell } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { body } from '../synth/colour.ts'
import { pluck } from '../synth/pluck.ts'

/* G major, common time: intro (2 bars), theme (4), theme varied (4), end (2). Thumb and fingers. */

const introChords = progression('G | Cadd9', 4)
const themeChords = progression('G | Cadd9 | Em7 | D', 4)
const variedChords = progression('G/B | Cadd9 | Em7 | D7sus4 D7', 4)
const endChords = progression('Cadd9', 4)

const theme = melody(
  `b4! d5:.5 b4:.5 a4 g4? | e5:1.5! d5:.5 c5 g4? |
   b4 g4:.5 a4:.5 b4 d5! | a4:2 f#4 a4?`,
  4,
)
const varied = melody(
  `b4:.5 c5:.5 d5 g5! f#5:.5 d5:.5 | e5! g5:.5 e5:.5 d5:.5 c5:.5 g4? |
   b4:.5 d5:.5 e5! d5:.5 b4:.5 a4:.5 g4:.5 | a4 c5:.5 a4:.5 f#4 d4?`,
  4,
)

const travis = 'b! 1:.5? 2:.5? f 2:.5? 1:.5?'
const thumbAndFingers = [
  ...figure(introChords, travis, 55, 40),
  ...at(8, figure(themeChords, travis, 55, 40)),
  ...at(24, figure(variedChords, travis, 55, 40)),
  ...at(40, figure(endChords, travis, 55, 40)),
]
// the last chord is rolled, low to high
const roll = ['g2', 'd3', 'g3', 'b3', 'd4', 'g4'].flatMap((name, string) =>
  at(44 + string * 0.07, melody(`${name}:7?`)),
)
const line = [
  ...at(8, theme),
  ...at(24, swell(1, 1.15, varied)),
  ...at(40, dynamics(0.85, melody('e5:1.5 d5:.5 c5 b4?'))),
  ...at(44.45, melody('b4:6?')),
]

const guitar = pluck({ ring: 6.5, bright: 0.36, place: 0.22, release: 0.12 })
const wood = body([
  [108, 5, 0.5],
  [204, 6, 0.35],
  [402, 5, 0.18],
])

/** A steel-string guitar on its own, walking. */
export const juniperRoad: Piece = {
  beatsPerMinute: 90,
  beats: 48,
  tail: 2.8,
  loudness: -16,
  swing: 0.53,
  room: { decay: 1.3, damping: 5200, delay: 0.012 },
  parts: [
    {
      voice: guitar,
      notes: sustain(0.6, dynamics(0.75, [...thumbAndFingers, ...roll])),
      level: 0,
      pan: -0.05,
      room: 0.14,
      looseness: 0.009,
      effects: [wood],
    },
    {
      voice: guitar,
      notes: sustain(0.4, line),
      level: 1.5,
      pan: 0.05,
      room: 0.18,
      looseness: 0.011,
      effects: [wood],
    },
  ],
}
