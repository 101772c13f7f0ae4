import { held, progression } from '../music/harmony.ts'
import { melody } from '../music/line.ts'
import { at, dynamics, transpose } from '../music/note.ts'
import type { Piece } from '../music/piece.ts'
import { sweep } from '../synth/automation.ts'
import { glassBell, mallet } from '../synth/mallet.ts'
import { saw, triangle } from '../synth/oscillator.ts'
import { synth } from '../synth/synth.ts'
import { drone, wave } from '../synth/textures.ts'

/* D flat major, free time (bars of eight seconds), then a minor third up, and home again. */

const low = progression('Dbmaj9 | Bbm9 | Gbmaj7#11 | Ab9sus4', 8)
const high = progression('Emaj9 | C#m9 | Amaj7#11', 8)
const home = progression('Gbmaj9 | Dbadd9', 8)

const padNotes = [
  ...held(low, 56, 0.7),
  ...at(32, held(high, 59, 0.8)),
  ...at(56, held(home, 56, 0.65)),
]
const bells = melody(
  `r:5 ab5:1.5 f5:1.5? | eb5:3! r:2 db6:1.5? c6:1.5 | bb5:2 r f5:2! ab5:3? | r:2 eb6:2 db6:1? bb5:3? |
   r b5:2! g#5:2 f#5:3? | e6:3! d#6? b5:2 r:2 | r c#6:1.5 g#5:1.5? e5:2 d#6:2? |
   r:1 bb5:2 f5:2? db5:3? | ab5:2? eb5:2? db5:4?`,
  8,
)
const voices = [
  ...at(16, melody('f4:6? r:2 | eb4:4? c4:3? r', 8)),
  ...at(32, melody('b4:5 g#4:3? | e4:6? r:2 | c#5:4 d#5:4?', 8)),
  ...at(56, melody('bb4:4? ab4:4? | f4:8?', 8)),
]
const floor = melody('db2:8 | bb1:8 | gb1:8 | ab1:8 | e2:8 | c#2:8 | a1:8 | gb1:8 | db2:8', 8)
const shore = [0, 9, 19, 30, 41, 52, 61].flatMap((beat, n) =>
  at(beat, melody(`${n % 2 ? 'a4' : 'e4'}:11${n % 3 ? '?' : ''}`)),
)

const pad = synth({
  wave: saw,
  unison: 6,
  detune: 24,
  width: 1,
  envelope: { attack: 3, decay: 3, sustain: 0.9, release: 4 },
  cutoff: 3.2,
  sweep: 0.6,
  sweepDecay: 4,
})
const choir = synth({
  wave: triangle,
  unison: 4,
  detune: 20,
  width: 0.8,
  envelope: { attack: 1.2, decay: 2, sustain: 0.85, release: 2.5 },
  cutoff: 3.5,
  sweep: 0.5,
  sweepDecay: 2,
  vibrato: 9,
})

/** Water in empty rooms: slow chords, glass, waves. */
export const tidalRooms: Piece = {
  beatsPerMinute: 60,
  beats: 72,
  tail: 8,
  loudness: -16,
  room: { decay: 5.5, damping: 3800, delay: 0.035 },
  echo: { beats: 1.5, feedback: 0.5 },
  parts: [
    {
      voice: pad,
      notes: padNotes,
      level: -10.5,
      room: 0.5,
      effects: [
        sweep(
          [
            [0, 400],
            [16, 1600],
            [32, 2200],
            [44, 4200],
            [60, 1800],
            [80, 350],
          ],
          0.7,
        ),
      ],
    },
    {
      voice: mallet(glassBell),
      notes: bells,
      level: -7,
      pan: 0.12,
      room: 0.5,
      echo: 0.35,
      looseness: 0.03,
    },
    {
      voice: mallet(glassBell),
      notes: at(
        32,
        transpose(
          12,
          dynamics(
            0.35,
            bells.filter((note) => note.beat < 24),
          ),
        ),
      ),
      level: -7,
      pan: -0.4,
      room: 0.7,
      echo: 0.3,
      looseness: 0.05,
    },
    { voice: choir, notes: voices, level: -6, room: 0.6 },
    { voice: drone, notes: floor, level: -6, room: 0.05 },
    { voice: wave, notes: shore, level: -7, room: 0.3 },
  ],
}
