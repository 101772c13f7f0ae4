import type { Playback } from './playback/playback.ts'

let sounding: Playback | undefined

/** Whoever starts last has the lock screen. That the others fall silent: manners/one-sound.ts. */
export function playAlone(playback: Playback) {
  sounding = playback
}

export const isSounding = (playback: Playback) => sounding === playback
