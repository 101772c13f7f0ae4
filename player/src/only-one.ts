import type { Playback } from './playback/playback.ts'

let sounding: Playback | undefined

/** One sound at a time on a page: whoever starts last plays, the player before it pauses. */
export function playAlone(playback: Playback) {
  if (sounding !== playback) sounding?.pause()
  sounding = playback
}

export const isSounding = (playback: Playback) => sounding === playback
