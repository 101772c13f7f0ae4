import type { Effect } from '../synth/sound.ts'
import type { RoomShape } from '../synth/reverb.ts'
import type { Voice } from '../synth/voice.ts'
import type { Note } from './note.ts'

/** One player: notes, the voice that sounds them, and its place in the mix. */
export interface Part {
  voice: Voice
  notes: Note[]
  /** Level in the mix, dB. */
  level: number
  /** −1 left … 1 right. */
  pan?: number
  /** Share that goes to the room, 0–1. */
  room?: number
  /** Share that goes to the echo, 0–1. */
  echo?: number
  /** How far the player strays from the beat, in seconds. */
  looseness?: number
  /** What the part's sound runs through, in order. */
  effects?: Effect[]
}

/** A piece of music, complete: what render() needs to make sound of it. */
export interface Piece {
  beatsPerMinute: number
  /** Beats from the first note to the end of the last bar. */
  beats: number
  /** Seconds after the last bar in which everything rings out and fades. */
  tail: number
  /** Where the off-beat quaver falls within its beat: 0.5 straight (default), 0.62 a lazy swing. */
  swing?: number
  /** Loudness of the master in LUFS; −15 if left out. */
  loudness?: number
  room: RoomShape
  /** One echo for all parts: its delay in beats, and how much comes back. */
  echo?: { beats: number; feedback: number }
  parts: Part[]
}
