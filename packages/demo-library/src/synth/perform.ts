import type { Part, Piece } from '../music/piece.ts'
import { frequencyOf } from '../music/pitch.ts'
import { echo } from './echo.ts'
import { master } from './master.ts'
import { seeded, seedOf } from './random.ts'
import { reverb } from './reverb.ts'
import { gainOf, mixInto, panned, samplesOf, silence } from './sound.ts'
import type { Sound } from './sound.ts'

/** Plays a piece: every part by its voice, then effects, echo, room and master. Always the same. */
export function perform(piece: Piece): Sound {
  const secondsPerBeat = 60 / piece.beatsPerMinute
  const samples = samplesOf(piece.beats * secondsPerBeat + piece.tail)
  const mix = silence(samples)
  const toRoom = silence(samples)
  const toEcho = silence(samples)
  for (const [index, part] of piece.parts.entries()) {
    const sound = performPart(part, piece, samples, seeded(seedOf(`part ${index}`)))
    const [left, right] = panned(part.pan ?? 0)
    const gain = gainOf(part.level)
    const send = (bus: Sound, share: number) =>
      share && mixInto(bus, sound, 0, share * gain * left, share * gain * right)
    send(mix, 1)
    send(toRoom, part.room ?? 0.2)
    send(toEcho, part.echo ?? 0)
  }
  if (piece.echo) {
    const repeats = echo(toEcho, piece.echo.beats * secondsPerBeat, piece.echo.feedback)
    mixInto(mix, repeats, 0, 1, 1)
    mixInto(toRoom, repeats, 0, 0.3, 0.3)
  }
  mixInto(mix, reverb(toRoom, piece.room), 0, 1, 1)
  return master(mix, piece.loudness ?? -15, Math.min(piece.tail, 4))
}

function performPart(part: Part, piece: Piece, samples: number, random: () => number): Sound {
  const secondsPerBeat = 60 / piece.beatsPerMinute
  const sound = silence(samples)
  for (const note of part.notes) {
    const astray = (part.looseness ?? 0) * (random() + random() - 1)
    const start = Math.max(0, swung(note.beat, piece.swing) * secondsPerBeat + astray)
    const seconds = note.beats * secondsPerBeat
    const velocity = Math.min(1, note.velocity * (0.94 + 0.12 * random()))
    const tone = part.voice({ frequency: frequencyOf(note.midi), seconds, velocity, random })
    mixInto(sound, tone, samplesOf(start), 1, 1)
  }
  const effects = part.effects ?? []
  return effects.reduce((dry, effect) => effect(dry, { secondsPerBeat, random }), sound)
}

/** Moves the second half of every beat later, and what lies between with it. */
function swung(beat: number, swing = 0.5): number {
  const whole = Math.floor(beat)
  const part = beat - whole
  return whole + (part < 0.5 ? part * 2 * swing : swing + (part - 0.5) * 2 * (1 - swing))
}
