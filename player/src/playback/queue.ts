import type { Track } from './track.ts'

/**
 * What plays, in order. `index` is −1 only while `tracks` is empty. `complete` is false while the
 * server holds further pages.
 */
export type Queue = { tracks: readonly Track[]; index: number; complete: boolean }

export const emptyQueue: Queue = { tracks: [], index: -1, complete: false }

export const currentTrack = ({ tracks, index }: Queue): Track | undefined => tracks[index]

/** Adds a page at the end; the first track of all becomes the current one. */
export const append = (queue: Queue, page: readonly Track[], complete: boolean): Queue => ({
  tracks: [...queue.tracks, ...page],
  index: queue.index < 0 && page.length > 0 ? 0 : queue.index,
  complete,
})

/** Makes row `index` the current one; a row that does not exist changes nothing. */
export const moveTo = (queue: Queue, index: number): Queue =>
  Number.isInteger(index) && index >= 0 && index < queue.tracks.length ? { ...queue, index } : queue

/** Puts a track before row `row`; the current track stays the current one. */
export const insert = (queue: Queue, track: Track, row: number): Queue => ({
  ...queue,
  tracks: queue.tracks.toSpliced(row, 0, track),
  index: row <= queue.index ? queue.index + 1 : queue.index,
})

/** Takes row `row` out; the current track stays the current one, so it is never this row. */
export const remove = (queue: Queue, row: number): Queue => ({
  ...queue,
  tracks: queue.tracks.toSpliced(row, 1),
  index: row < queue.index ? queue.index - 1 : queue.index,
})
