import { figure, held, progression } from '../music/harmony.ts'
import { melody, strokes } from '../music/line.ts'
import { at, dynamics, repeat, transpose } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { burst, handDrum, kick } from '../synth/drums.ts'
import { mallet, marimba, vibraphone } from '../synth/mallet.ts'
import { saw } from '../synth/oscillator.ts'
import { pluck } from '../synth/pluck.ts'
import { synth } from '../synth/synth.ts'

/* A major, common time in 3+3+2: intro (4 bars), A (8), B (4), A' (6), end (1). */

const round = progression('Amaj7 | F#m9 | Bm9 | E13', 4)
const away = progression('Dmaj9 | C#m7 | Bm9 | E7sus4 E7', 4)

const ostinato = '0:.5! 2:.5? 1:.5? 3:.5! 2:.5? 1:.5? 4:.5! 2:.5?'
const turned = '0:.5! 3:.5? 2:.5? 4:.5! 3:.5? 1:.5? 2:.5! 5:.5?'
const pattern = [
  ...dynamics(0.85, figure(round, ostinato, 57)),
  ...at(16, repeat(2, 16, figure(round, ostinato, 57))),
  ...at(48, figure(away, turned, 57)),
  ...at(64, figure(round, ostinato, 57)),
  ...at(80, dynamics(0.85, figure(round.slice(0, 2), turned, 57))),
]
const theme = melody(
  `c#5:1.5! e5:1.5 b5 | a5:1.5! g#5:1.5 e5 | f#5:1.5! d5:1.5 c#5 | b4:1.5 c#5:.5 e5:2`,
  4,
)
const themeVaried = melody(
  `c#6! b5:.5 e5:1.5 g#5:.5 b5:.5 | a5! g#5:.5 e5:1.5 c#5 | d5:.5 f#5:.5 a5! c#6:1.5 a5:.5 | g#5:1.5 f#5:.5 e5:2`,
  4,
)
const flight = melody(`a5:2! f#5 e5 | g#5:2! e5 c#5 | f#5:1.5 e5:.5 d5 f#5 | e5:2.5 r:1.5`, 4)
const lead = [
  ...at(16, theme),
  ...at(32, themeVaried),
  ...at(64, theme),
  ...at(
    80,
    transpose(
      12,
      theme.filter((note) => note.beat < 8),
    ).map((note) => ({ ...note, velocity: 0.55 })),
  ),
]
const flightNotes = [...at(48, flight), ...at(64, transpose(-12, dynamics(0.6, themeVaried)))]
const bassLine = [
  ...at(
    8,
    figure(
      round.slice(2).map((span) => ({ ...span, beat: span.beat - 8 })),
      'b:1.5! f:1.5 B',
      57,
      40,
    ),
  ),
  ...at(16, repeat(2, 16, figure(round, 'b:1.5! f:1.5 B:.5? b:.5', 57, 40))),
  ...at(48, figure(away, 'b:1.5! B:1.5? f', 57, 40)),
  ...at(64, figure(round, 'b:1.5! f:1.5 B:.5? b:.5', 57, 40)),
  ...at(80, figure(round.slice(0, 2), 'b:1.5! f:1.5 B', 57, 40)),
]
const ending = [...at(88, melody('a2+e3+c#4+g#4:1.5! a3+e4+b4+c#5:1.5? a4+e5+a5:1?'))]

const strings = synth({
  wave: saw,
  unison: 5,
  detune: 18,
  width: 1,
  envelope: { attack: 0.5, decay: 1, sustain: 0.85, release: 0.9 },
  cutoff: 3,
  sweep: 1,
  sweepDecay: 1,
})
const nylon = pluck({ ring: 1.3, bright: 0.2, place: 0.35, release: 0.1 })

/** Sun through wet panes: a marimba in threes and twos, hand drums, vibraphone. */
export const glasshouse: Piece = {
  beatsPerMinute: 112,
  beats: 92,
  tail: 4,
  room: { decay: 1.5, damping: 6500, delay: 0.014 },
  parts: [
    {
      voice: mallet(marimba),
      notes: [...pattern, ...ending],
      level: -3,
      pan: -0.28,
      room: 0.2,
      looseness: 0.007,
    },
    { voice: mallet(marimba), notes: lead, level: 2, pan: 0.22, room: 0.24, looseness: 0.008 },
    {
      voice: mallet(vibraphone),
      notes: flightNotes,
      level: -3,
      pan: 0.1,
      room: 0.34,
      looseness: 0.008,
    },
    { voice: nylon, notes: bassLine, level: -5, room: 0.08, looseness: 0.006 },
    {
      voice: strings,
      notes: [
        ...at(32, held(round, 57, 0.4)),
        ...at(48, held(away, 57, 0.75)),
        ...at(64, held(round, 57, 0.5)),
      ],
      level: -12,
      room: 0.5,
    },
    {
      voice: burst('high', 5200, 0.02, 0.03),
      notes: at(8, repeat(20, 4, strokes('o-x-o-x-o-x-o-x-', 0.25))),
      level: -9,
      pan: 0.4,
      room: 0.1,
      looseness: 0.005,
    },
    {
      voice: handDrum(0.12),
      notes: at(
        16,
        repeat(18, 4, [...strokes('x..-..o.', 0.5, 50), ...strokes('...o..-x', 0.5, 57)]),
      ),
      level: -4,
      pan: -0.12,
      room: 0.15,
      looseness: 0.006,
    },
    {
      voice: kick(100, 52, 0.12),
      notes: at(32, repeat(14, 4, strokes('x..o..o.', 0.5))),
      level: -6,
      room: 0.05,
    },
  ],
}
