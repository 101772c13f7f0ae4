import { possibleNames } from '@busker/audio-files/artist-credit'
import { normaliseName } from '@busker/audio-files/names'
import { printed } from '../documents/credit.ts'
import type { Track } from '../documents/track.ts'

/** Counts the changes to how keys are made: a store makes those of older tracks anew when it opens. */
export const MATCH_KEYS_VERSION = 1

/** What says which track somebody means; each as far as they know it. */
export interface Meant {
  isrc?: string | undefined
  recordingMusicbrainzId?: string | undefined
  title?: string | undefined
  /** The credit, however it is written. */
  artist?: string | undefined
}

const guests = /\s*[([](?:feat|ft|featuring)\b[^)\]]*[)\]]|\s+(?:feat\.|ft\.)\s.*$/giu
const remaster =
  /\s+[-–—]\s+(?:\d{4}\s+)?(?:digital(?:ly)?\s+)?remaster(?:ed)?(?:\s+version)?(?:\s+\d{4})?$|\s*[([](?:\d{4}\s+)?(?:digital(?:ly)?\s+)?remaster(?:ed)?(?:\s+version)?(?:\s+\d{4})?[)\]]/giu

/**
 * The normalised title without its guests, and without the year of a remaster, which one shop writes
 * and another does not. A live take or a remix is another piece and stays so.
 */
export const bareTitle = (title: string) =>
  normaliseName(title.replace(guests, '').replace(remaster, '') || title)

// Of one size, since the index of PostgreSQL has no room for long ones.
const keyOf = (kind: string, ...texts: string[]) =>
  Bun.hash.xxHash64([kind, ...texts].join('\n')).toString(36)

export const isrcKey = (isrc: string) => keyOf('isrc', isrc)
export const recordingKey = (id: string) => keyOf('mb', id)

/** By title and any of the artists; by the title alone when nobody is named. */
export const nameKeys = (title: string, artists: string[]) =>
  artists.length
    ? artists.map((artist) => keyOf('by', normaliseName(artist), bareTitle(title)))
    : [keyOf('title', bareTitle(title))]

/** All keys that what is meant may be found by. */
export const keysMeant = ({ isrc, recordingMusicbrainzId, title, artist }: Meant) => [
  ...(isrc ? [isrcKey(isrc)] : []),
  ...(recordingMusicbrainzId ? [recordingKey(recordingMusicbrainzId)] : []),
  ...(title ? nameKeys(title, artist ? possibleNames(artist) : []) : []),
]

/** What a track is found by when somebody says what they mean in other words than its id. */
export function matchKeysOf(track: Track): string[] {
  const { title, artists, isrc, recordingMusicbrainzId } = track
  const names = new Set([...artists.map(({ name }) => name), printed(artists)].filter(Boolean))
  const keys = [
    ...(isrc ? [isrcKey(isrc)] : []),
    ...(recordingMusicbrainzId ? [recordingKey(recordingMusicbrainzId)] : []),
    ...nameKeys(title, []),
    ...(names.size ? nameKeys(title, [...names]) : []),
  ]
  return [...new Set(keys)]
}
