import type { Sound } from './sound.ts'

/** A track on a timeline; `start` and `end` are seconds of the timeline. */
export type Item = {
  url: string
  start: number
  /** Not known before the last of it is there. */
  end: number | undefined
  sound: Sound | undefined
  size: number
  /** What is to be heard first, in seconds of the track. */
  from: number
}

export const itemOf = (url: string): Item => ({
  url,
  start: 0,
  end: undefined,
  sound: undefined,
  size: Number.NaN,
  from: 0,
})
