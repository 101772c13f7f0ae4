import { isrc, musicbrainzId } from '@busker/audio-files/tag-ids'
import type { ExportedTrack } from './exported-playlist.ts'

const RECORDING = 'https://musicbrainz.org/recording/'

/** What identifies a track for good, here and elsewhere. */
export const identifiersOf = (track: ExportedTrack) => [
  track.uri,
  ...(track.isrc ? [`isrc:${track.isrc}`] : []),
  ...(track.recordingMusicbrainzId ? [`${RECORDING}${track.recordingMusicbrainzId}`] : []),
]

/**
 * The track that a URI may name: `busker:track:ID`, its page or its resource, on whatever site, since an
 * id follows from the sound and another Busker with the same file has the same one. Nothing is fetched.
 */
export const trackIdIn = (uri: string) =>
  /^(?:busker|spotify):track:([0-9A-Za-z]{22})$/.exec(uri)?.[1] ??
  /^https?:\/\/[^/]+\/(?:[^?#]*\/)?tracks?\/([0-9A-Za-z]{22})\/?(?:[?#]|$)/.exec(uri)?.[1]

/** The ISRC that a URI ends with: `isrc:…`, `urn:isrc:…`. */
export const isrcIn = (uri: string) => isrc(/(?:^|:)isrc:(.{12,17})$/i.exec(uri)?.[1] ?? '')

/** The MusicBrainz recording that a URI names. */
export const recordingIn = (uri: string) =>
  musicbrainzId(
    /^https?:\/\/(?:[\w-]+\.)?musicbrainz\.org\/(?:ws\/2\/)?recording\/([\da-f-]{36})/i.exec(
      uri,
    )?.[1] ?? null,
  )
