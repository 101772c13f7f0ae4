import { figure, held, progression } from '../music/harmony.ts'
import { melody, strokes } from '../music/line.ts'
import { at, dynamics, repeat, swell } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { burst, kick } from '../synth/drums.ts'
import { ducked, sweep } from '../synth/automation.ts'
import { chorus } from '../synth/modulation.ts'
import { pulse, saw, triangle } from '../synth/oscillator.ts'
import { synth } from '../synth/synth.ts'

/* D minor, common time: intro (4 bars), A (8), break (4), B (8), outro (2). */

const round = progression('Dm9 | Bbmaj7 | Fadd9 | C69', 4)
const lift = progression('Gm9 | Am7 | Bbmaj7 | C', 4)
const home = progression('Dm9 | Dm9', 4)

// six semiquavers against four: the accents wander over the bar
const wandering = '0:.25! 2:.25? 4:.25 1:.25? 3:.25 5:.25?'
const rising = '0:.25! 1:.25? 2:.25? 3:.25 4:.25? 5:.25 6:.25? 4:.25?'
const arpeggio = [
  ...swell(0.55, 1, figure(round, wandering, 62)),
  ...at(16, repeat(2, 16, figure(round, wandering, 62))),
  ...at(48, dynamics(0.8, figure(lift, rising, 62))),
  ...at(64, repeat(2, 16, figure(round, rising, 62))),
  ...at(96, swell(0.9, 0.35, figure(home, wandering, 62))),
]
const bassLine = [
  ...at(16, repeat(2, 16, figure(round, 'b:.75! b:.75? b:.5 b:.5 B:.5? f:.5 b:.5?', 62, 38))),
  ...at(48, figure(lift, 'b:4?', 62, 38)),
  ...at(64, repeat(2, 16, figure(round, 'b:.75! b:.75? B:.5 b:.5 b:.5? f:.5 B:.5?', 62, 38))),
  ...at(96, melody('d2:6?')),
]
const hook = melody(`a5:1.5! g5:.5 f5 e5 | d5:2.5 c5:.5 d5 | c5:1.5! a4:.5 c5 f5 | e5:3 r`, 4)
const hookVaried = melody(
  `a5! c6:.5 a5:.5 g5:.5 f5:.5 e5 | f5:1.5! d5:.5 f5 a5 | g5:1.5! f5:.5 c5 f5 | g5:2 e5:.5 c5:1.5`,
  4,
)
const lead = [
  ...at(32, hook),
  ...at(48, dynamics(0.8, melody('bb5:3! a5 | g5:3 e5 | f5:2! g5 a5 | g5:4?', 4))),
  ...at(64, hookVaried),
  ...at(80, hook),
  ...at(96, melody('d5:4?')),
]
const padNotes = [
  ...at(0, held(round, 57, 0.5)),
  ...at(16, repeat(2, 16, held(round, 57, 0.6))),
  ...at(48, held(lift, 57, 0.8)),
  ...at(64, repeat(2, 16, held(round, 57, 0.65))),
  ...at(96, held(home, 57, 0.5)),
]

const lamp = synth({
  wave: pulse(0.38),
  unison: 2,
  detune: 9,
  width: 0.5,
  envelope: { attack: 0.004, decay: 0.28, sustain: 0.12, release: 0.14 },
  cutoff: 2.6,
  sweep: 10,
  sweepDecay: 0.11,
  q: 1.4,
})
const bass = synth({
  wave: saw,
  unison: 2,
  detune: 6,
  width: 0,
  envelope: { attack: 0.006, decay: 0.5, sustain: 0.5, release: 0.08 },
  cutoff: 2.4,
  sweep: 5,
  sweepDecay: 0.1,
})
const singer = synth({
  wave: triangle,
  unison: 3,
  detune: 12,
  width: 0.5,
  envelope: { attack: 0.03, decay: 0.7, sustain: 0.7, release: 0.35 },
  cutoff: 5,
  sweep: 3,
  sweepDecay: 0.5,
  vibrato: 11,
})
const pad = synth({
  wave: saw,
  unison: 5,
  detune: 22,
  width: 1,
  envelope: { attack: 0.5, decay: 1, sustain: 0.9, release: 1 },
  cutoff: 3.5,
  sweep: 1.5,
  sweepDecay: 1.2,
})

const kicks = [
  ...at(16, repeat(8, 4, strokes('x o x o', 1))),
  ...at(64, repeat(8, 4, strokes('X x X x', 1))),
]
const hats = [
  ...at(32, repeat(4, 4, strokes('..o...o...o...o.', 0.25))),
  ...at(64, repeat(8, 4, strokes('-.o--.o--.o--.x-', 0.25))),
]
const claps = at(64, repeat(8, 4, strokes('.x.x', 1)))

/** Street lamps from a night bus: a wandering arpeggio, a warm bass, one long tune. */
export const signalLamps: Piece = {
  beatsPerMinute: 110,
  beats: 104,
  tail: 4.5,
  room: { decay: 2.2, damping: 6000, delay: 0.018 },
  echo: { beats: 0.75, feedback: 0.42 },
  parts: [
    {
      voice: lamp,
      notes: arpeggio,
      level: -2.5,
      room: 0.2,
      echo: 0.3,
      effects: [
        sweep([
          [0, 700],
          [16, 4500],
          [48, 7000],
          [60, 2500],
          [64, 11000],
          [94, 11000],
          [104, 700],
        ]),
        chorus(),
      ],
    },
    {
      voice: bass,
      notes: bassLine,
      level: 0,
      room: 0.03,
      effects: [ducked(16, 48, 0.35), ducked(64, 96, 0.45)],
    },
    { voice: singer, notes: lead, level: -3.5, pan: 0.05, room: 0.35, echo: 0.28 },
    {
      voice: pad,
      notes: padNotes,
      level: -11.5,
      room: 0.5,
      effects: [ducked(16, 48, 0.4), ducked(64, 96, 0.6)],
    },
    { voice: kick(150, 48, 0.13), notes: kicks, level: -6, room: 0.03 },
    { voice: burst('high', 8200, 0.001, 0.028), notes: hats, level: -4, pan: 0.25, room: 0.08 },
    {
      voice: burst('band', 1700, 0.004, 0.07, 0.7),
      notes: claps,
      level: -1,
      pan: -0.08,
      room: 0.3,
    },
  ],
}
