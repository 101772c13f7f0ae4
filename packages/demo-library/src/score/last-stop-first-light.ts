import { figure, held, progression } from '../music/harmony.ts'
import { melody, strokes } from '../music/line.ts'
import { at, dynamics, repeat, sustain } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { burst, kick, snare } from '../synth/drums.ts'
import { shaded, warm } from '../synth/colour.ts'
import { tape, tremolo } from '../synth/modulation.ts'
import { electricPiano } from '../synth/electric-piano.ts'
import { mallet, vibraphone } from '../synth/mallet.ts'
import { triangle } from '../synth/oscillator.ts'
import { synth } from '../synth/synth.ts'
import { dust } from '../synth/textures.ts'

/* E flat major, common time, lazy swing: intro (2 bars), A (4), A' (4), B (4), A (3), end (1). */

const introChords = progression('Abmaj7 | Bb13', 4)
const roundChords = progression('Ebmaj9 | Cm9 | Abmaj7 | Bb13', 4)
const bridgeChords = progression('Fm9 | Gm7 | Abmaj7 | Bb9sus4', 4)
const endChords = progression('Ebmaj9 | Cm9 | Abmaj7 Bb13 | Ebmaj9', 4)

const comping = 'b+0+1+2+3:1.5 r 0+1+2+3:.5? 0+1+2+3:1?'
const keys = [
  ...dynamics(0.8, held(introChords, 55)),
  ...at(8, figure(roundChords, comping, 58, 46)),
  ...at(24, figure(roundChords, comping, 58, 46)),
  ...at(40, figure(bridgeChords, 'b+0+1+2+3:2 r:.5 0+1+2+3:1.5?', 58, 46)),
  ...at(56, figure(endChords.slice(0, 4), comping, 58, 46)),
  ...at(68, melody('eb3+g3+bb3+d4+f4:4?')),
]
const bassLine = [
  ...at(8, repeat(2, 16, figure(roundChords, 'b:1.5! b:.5? r:.5 B:.5? f', 58, 32))),
  ...at(40, figure(bridgeChords, 'b:2! f:.5? b:1 B:.5?', 58, 32)),
  ...at(56, figure(endChords.slice(0, 4), 'b:1.5! b:.5? r:.5 B:.5? f', 58, 32)),
  ...at(68, melody('eb2:4?')),
]
const tune = melody(
  `r bb5:.5 g5:.5 f5 eb5:.5 f5:.5 | g5:1.5! d5:.5 eb5:2 |
   r c5:.5 eb5:.5 g5 f5:.5 eb5:.5 | f5:2.5 r:1.5`,
  4,
)
const tuneVaried = melody(
  `r bb5:.5 c6:.5! bb5:.5 g5:.5 f5:.5 g5:.5 | eb5:1.5 g5:.5 bb5:2! |
   c6:.5 bb5:.5 g5 eb5:.5 c5:.5 eb5 | f5:1.5 d5:.5 bb4:2?`,
  4,
)
const bridge = melody(
  `ab5:1.5! g5:.5 eb5 c5 | f5:1.5 d5:.5 bb4:2 | eb5:.5 f5:.5 g5 c6! bb5:.5 g5:.5 | f5:3 r`,
  4,
)
const lead = [
  ...at(8, dynamics(0.9, tune)),
  ...at(24, tuneVaried),
  ...at(40, bridge),
  ...at(
    56,
    dynamics(
      0.85,
      tune.filter((note) => note.beat < 12),
    ),
  ),
  ...at(68, melody('r bb5? d6:2?')),
]

const bar = { kick: 'x..-..x.|.-x.....', snare: '....x..-|....x...' }
const beat = (from: number, bars: number) => ({
  kick: at(from, repeat(bars, 4, strokes(bar.kick, 0.25))),
  snare: at(from, repeat(bars, 4, strokes(bar.snare, 0.25))),
  hat: at(from, repeat(bars, 4, strokes('o-o-o-o-', 0.5))),
})
const groove = [beat(8, 7), beat(40, 7)]
const fill = at(36, strokes('x.....o.|..o.x.oo', 0.25))

const roundBass = synth({
  wave: triangle,
  unison: 1,
  detune: 0,
  width: 0,
  envelope: { attack: 0.012, decay: 0.9, sustain: 0.55, release: 0.1 },
  cutoff: 4,
  sweep: 3,
  sweepDecay: 0.15,
})

/** A slow beat on a worn tape for the last bus: electric piano, vibraphone, dust. */
export const lastStopFirstLight: Piece = {
  beatsPerMinute: 76,
  beats: 72,
  tail: 4.5,
  swing: 0.58,
  room: { decay: 1.4, damping: 3600, delay: 0.015 },
  echo: { beats: 1.5, feedback: 0.3 },
  parts: [
    {
      voice: electricPiano,
      notes: sustain(0.15, dynamics(0.8, keys)),
      level: -6,
      room: 0.22,
      looseness: 0.016,
      effects: [tremolo(3.4, 0.22), tape(), shaded('low', 5600)],
    },
    {
      voice: mallet(vibraphone),
      notes: lead,
      level: -5.5,
      pan: 0.16,
      room: 0.3,
      echo: 0.22,
      looseness: 0.018,
      effects: [tape(0.0009), shaded('low', 5200)],
    },
    { voice: roundBass, notes: bassLine, level: 1, room: 0.03, looseness: 0.008 },
    {
      voice: kick(120, 50, 0.14),
      notes: groove.flatMap((part) => part.kick),
      level: -8,
      room: 0.05,
      looseness: 0.006,
      effects: [warm(1.6), shaded('low', 3000)],
    },
    {
      voice: snare(185, 0.09, 0.9),
      notes: [...groove.flatMap((part) => part.snare), ...fill],
      level: -1,
      room: 0.16,
      looseness: 0.012,
      effects: [shaded('low', 5200)],
    },
    {
      voice: burst('high', 7000, 0.001, 0.035),
      notes: groove.flatMap((part) => part.hat),
      level: 0,
      pan: -0.2,
      room: 0.08,
      looseness: 0.01,
      effects: [shaded('low', 9000)],
    },
    { voice: dust, notes: [{ beat: 0, beats: 76, midi: 60, velocity: 0.8 }], level: 8, room: 0 },
  ],
}
