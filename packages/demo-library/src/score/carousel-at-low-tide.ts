import { figure, held, progression } from '../music/harmony.ts'
import { melody, strokes } from '../music/line.ts'
import { at, dynamics, sustain, swell, transpose } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { chorus, tremolo } from '../synth/modulation.ts'
import { mallet, musicBox } from '../synth/mallet.ts'
import { pulse, saw, triangle } from '../synth/oscillator.ts'
import { pluck } from '../synth/pluck.ts'
import { synth } from '../synth/synth.ts'
import { burst } from '../synth/drums.ts'

/* A minor, three-four: intro (4 bars), A (8), A' (8), B in C major (8), A' again (8), coda (4). */

const first = progression('Am | Am | Dm | Dm | G7 | G7 | E7sus4 | E7', 3)
const second = progression('Am | F | Dm | E7 | Am/C | Dm | E7 | Am', 3)
const bright = progression('C | G/B | Am | Em | F | C/E | Dm7 | E7', 3)
const intro = progression('Am | Am/G | Fmaj7 | E7', 3)
const coda = progression('Am | Dm/A | Am | Am6', 3)

const themeA = melody(
  `e5:2! c5 | b4 a4 c5 | d5:2! f5 | a5:2 g5 |
   f5! e5 d5 | b4:2 d5 | e5:3! | g#4 b4 e5?`,
  3,
)
const themeA2 = melody(
  `a5:2! e5 | c5 f5 a5 | f5:2! d5 | e5 g#4 b4 |
   c5! b4 a4 | d5:2 f5 | e5! d5 b4 | a4:3`,
  3,
)
const themeB = melody(
  `g5:2! e5 | d5:2 g5 | e5:2! c5 | b4:3 |
   a4 c5 f5! | g5:2 e5 | f5! e5 d5 | e5:2 g#5?`,
  3,
)
// the second artist's answer under the last round, in sixths and held tones
const answer = melody(`c5:3 | a4:3 | a4:2 b4 | b4:3 | e4:2 a4 | a4:3 | g#4:2 b4 | c5:3`, 3)

const oomPahPah = 'b! 0+1+2? 0+1+2?'
const sections: [number, ReturnType<typeof progression>][] = [
  [0, intro],
  [12, first],
  [36, second],
  [60, bright],
  [84, second],
]
const basses = [
  ...sections.flatMap(([beat, spans]) => at(beat, figure(spans, 'b:1.6! r:1.4', 57, 36))),
  ...at(108, figure(coda, 'b:2.5 r:.5', 57, 36)),
]
const chords = [
  ...sections.flatMap(([beat, spans]) =>
    at(beat, figure(spans, 'r 0+1+2:.45? r:.55 0+1+2:.4? r:.6', 57)),
  ),
  ...at(108, dynamics(0.7, figure(coda.slice(0, 3), oomPahPah, 57, 45))),
]
const lead = [
  ...at(9, melody('g#5:.5? b5:.5? d6? e6?')),
  ...at(12, themeA),
  ...at(36, themeA2),
  ...at(84, transpose(12, dynamics(0.85, themeA2))),
  ...at(108, swell(0.8, 0.45, melody('e6 c6 a5 | f6 d6 a5 | e6 c6 a5 | a4+e5+a5+c6+f#6:3', 3))),
]
const reedLine = [
  ...at(36, dynamics(0.55, transpose(-12, themeA2))),
  ...at(60, themeB),
  ...at(84, dynamics(0.8, themeA2)),
]
const glow = [
  ...at(60, held(bright, 60, 0.6)),
  ...at(84, held(second, 57, 0.5)),
  ...at(108, sustain(0.4, held(coda, 57, 0.4))),
]

const reed = synth({
  wave: pulse(0.3),
  unison: 3,
  detune: 16,
  width: 0.35,
  envelope: { attack: 0.06, decay: 0.4, sustain: 0.85, release: 0.14 },
  cutoff: 4.5,
  sweep: 1.5,
  sweepDecay: 0.3,
  vibrato: 5,
})
const pad = synth({
  wave: saw,
  unison: 5,
  detune: 18,
  width: 1,
  envelope: { attack: 0.7, decay: 1, sustain: 0.9, release: 1.2 },
  cutoff: 3,
  sweep: 1,
  sweepDecay: 1,
})
const flute = synth({
  wave: triangle,
  unison: 2,
  detune: 8,
  width: 0.6,
  envelope: { attack: 0.09, decay: 0.6, sustain: 0.8, release: 0.3 },
  cutoff: 5,
  sweep: 1,
  sweepDecay: 0.4,
  vibrato: 9,
})
const bass = pluck({ ring: 1.6, bright: 0.12, place: 0.3, release: 0.12 })

/** A merry-go-round at the shore, half wound down: music box, accordion, a double bass. */
export const carouselAtLowTide: Piece = {
  beatsPerMinute: 132,
  beats: 120,
  tail: 3.6,
  room: { decay: 2.3, damping: 4800, delay: 0.02 },
  parts: [
    { voice: mallet(musicBox), notes: lead, level: -2, pan: 0.15, room: 0.38, looseness: 0.008 },
    {
      voice: reed,
      notes: reedLine,
      level: -5,
      pan: -0.2,
      room: 0.25,
      looseness: 0.01,
      effects: [tremolo(5.2, 0.07)],
    },
    {
      voice: reed,
      notes: chords,
      level: -9.5,
      pan: -0.35,
      room: 0.2,
      looseness: 0.008,
      effects: [chorus()],
    },
    { voice: flute, notes: at(84, answer), level: -5, pan: 0.4, room: 0.4, looseness: 0.01 },
    { voice: pad, notes: glow, level: -13, room: 0.6 },
    { voice: bass, notes: sustain(0.2, basses), level: -6, room: 0.1, looseness: 0.006 },
    {
      voice: burst('high', 6000, 0.015, 0.05),
      notes: at(36, strokes('.-o '.repeat(24), 1)),
      level: -6,
      pan: 0.3,
      room: 0.2,
      looseness: 0.006,
    },
  ],
}
