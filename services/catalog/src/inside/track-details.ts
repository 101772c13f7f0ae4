import { printed } from '../documents/credit.ts'
import type { Track } from '../documents/track.ts'

/** What identifies a track to people and to other services of music. */
export const trackDetails = (track: Track) => ({
  id: track.id,
  title: track.title,
  /** The credit as printed. */
  artist: printed(track.artists),
  artists: track.artists.map(({ name }) => name),
  album: track.albumTags.name,
  disc: track.disc,
  /** 0 when the file does not say. */
  number: track.number,
  durationMs: track.durationMs,
  isrc: track.isrc,
  recordingMusicbrainzId: track.recordingMusicbrainzId,
})
