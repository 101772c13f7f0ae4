import type { Sound } from './sound.ts'

/** A note as a voice sees it. */
interface Tone {
  /** Hz. */
  frequency: number
  /** How long the key is held. */
  seconds: number
  /** How hard it is struck, 0–1. */
  velocity: number
  /** Seeded: the same piece sounds the same every time. */
  random: () => number
}

/** An instrument: makes the sound of one note, its release included. */
export type Voice = (tone: Tone) => Sound
