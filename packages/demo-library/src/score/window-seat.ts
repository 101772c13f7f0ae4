import { figure, held, progression } from '../music/harmony.ts'
import { melody } from '../music/line.ts'
import { at, dynamics, sustain, swell, transpose } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { saw } from '../synth/oscillator.ts'
import { feltPiano } from '../synth/piano.ts'
import { synth } from '../synth/synth.ts'

/* F major, common time: intro (2 bars), theme (4), theme varied (4), middle (4), theme high (3), end. */

const introChords = progression('Fadd9 | Bbmaj7/F', 4)
const themeChords = progression('Fmaj9 | Dm7 | Bbmaj7 | C7sus4 C7', 4)
const variedChords = progression('Fmaj7/A | Dm9 | Gm7 | C9sus4', 4)
const middleChords = progression('Bbmaj7 | Am7 | Gm9 | C7sus4 C7', 4)
const closeChords = progression('Fmaj9 | Dm7 | Bbmaj7 Bbm6 | Fadd9', 4)

const theme = melody(
  `c5:1.5! a4:.5 g4 a4? | f4 a4 d5:1.5! c5:.5 |
   d5 f5! e5:.5 d5:.5 a4 | g4:3 r`,
  4,
)
const varied = melody(
  `c5:.5 d5:.5! c5:.5 a4:.5 g4 a4:.5 c5:.5 | f5:1.5! e5:.5 d5 c5? |
   bb4:.5 c5:.5 d5 f5! d5:.5 bb4:.5 | c5:2 g4 c5?`,
  4,
)
const middle = melody(
  `f5:2! e5:.5 d5:.5 c5 | e5:1.5 c5:.5 a4:2 |
   d5:1.5! bb4:.5 g4 bb4 | a4 g4? c5:2`,
  4,
)
const close = melody(
  `c5:1.5 a4:.5 g4 a4? | f4 a4 d5:1.5 c5:.5? |
   d5 c5? bb4 db5? | c5:1.5? a4:.5? g4? f4:1?`,
  4,
)

const broken = 'b:.5 f:.5? 0:.5? 1:.5? 2:.5 1:.5? 0:.5? f:.5?'
const flowing = 'b:.5! f:.5? B:.5? 1:.5? 3:.5 2:.5? 1:.5? 0:.5?'
const leftHand = [
  ...figure(introChords, broken, 53, 41),
  ...at(8, figure(themeChords, broken, 53, 41)),
  ...at(24, figure(variedChords, flowing, 53, 41)),
  ...at(40, figure(middleChords, flowing, 53, 41)),
  ...at(56, figure(closeChords.slice(0, 3), broken, 53, 41)),
]
const rightHand = [
  ...at(6, melody('g4:.5? a4:.5? c5? ')),
  ...at(8, theme),
  ...at(24, swell(0.9, 1.1, varied)),
  ...at(40, dynamics(1.08, middle)),
  ...at(56, transpose(12, swell(0.95, 0.6, close))),
  ...at(68, melody('f2+c3+a3+g4:4?')),
]

const strings = synth({
  wave: saw,
  unison: 4,
  detune: 14,
  width: 0.9,
  envelope: { attack: 1.3, decay: 2, sustain: 0.9, release: 2 },
  cutoff: 2.2,
  sweep: 0.8,
  sweepDecay: 3,
})
const stringNotes = [
  ...at(24, held(variedChords, 55, 0.5)),
  ...at(40, held(middleChords, 58, 0.75)),
  ...at(56, held(closeChords, 53, 0.45)),
]

/** A calm piano by a window; strings come in behind it half-way. */
export const windowSeat: Piece = {
  beatsPerMinute: 70,
  beats: 72,
  tail: 4.5,
  room: { decay: 2.6, damping: 4200, delay: 0.022 },
  parts: [
    {
      voice: feltPiano,
      notes: sustain(1.2, dynamics(0.72, leftHand)),
      level: -3,
      pan: -0.14,
      room: 0.3,
      looseness: 0.012,
    },
    {
      voice: feltPiano,
      notes: sustain(0.8, rightHand),
      level: 0,
      pan: 0.1,
      room: 0.36,
      looseness: 0.014,
    },
    { voice: strings, notes: stringNotes, level: -14, room: 0.6 },
  ],
}
