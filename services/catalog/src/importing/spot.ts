import type { AudioFile } from '@busker/audio-files/audio-file'
import type { Track } from '../documents/track.ts'

/** Where on its album a track is, and what it is called there. */
export type Spot = Pick<Track, 'disc' | 'number' | 'title'>

export const spotOf = ({ disc, track, title }: AudioFile): Spot => ({
  disc: disc.number ?? 1,
  number: track.number ?? 0,
  title,
})

export const sameSpot = (a: Spot, b: Spot) =>
  a.disc === b.disc && a.number === b.number && a.title === b.title
