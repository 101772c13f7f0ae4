import { possibleNames } from '@busker/audio-files/artist-credit'
import { normaliseName } from '@busker/audio-files/names'
import { printed } from '../documents/credit.ts'
import type { Track } from '../documents/track.ts'
import type { Meant } from './match-keys.ts'

/** What one line of somebody's list says of the track that it means. */
export interface Line extends Meant {
  /** The id of a track of this catalog, or what may be one. */
  id?: string | undefined
  album?: string | undefined
  durationMs?: number | undefined
}

/** What a line was matched by. */
type MatchedBy = 'uri' | 'isrc' | 'musicbrainz' | 'name'

export type Match =
  | { by: MatchedBy; track: Track }
  | { by: null; reason: 'NOTHING_TO_GO_BY' | 'NOT_FOUND' }
  | { by: null; reason: 'AMBIGUOUS'; candidates: Track[] }

/** The tracks that a line may mean, by what they were found by. */
export interface Candidates {
  id: Track | undefined
  isrc: Track[]
  musicbrainz: Track[]
  name: Track[]
}

/** Milliseconds. Encoders and shops differ by less. */
const SAME_LENGTH = 2500
const LIKE_LENGTH = 10_000

/**
 * The track that a line means: by its id, else ISRC, else MusicBrainz recording, else its names. Among
 * several, title and artists that are the very same count most, then the album, then the length. Tracks
 * that stay equal are one recording on several albums, of which the first to come is taken; or else
 * nobody can tell, and all are named.
 */
export function chooseTrack(line: Line, found: Candidates): Match {
  if (found.id) return { by: 'uri', track: found.id }
  for (const by of ['isrc', 'musicbrainz'] as const) {
    const [best] = likest(line, found[by])
    if (best) return { by, track: best }
  }
  const best = likest(line, found.name)
  const [first, ...others] = best
  if (first && others.every((other) => isSameRecording(first, other)))
    return { by: 'name', track: first }
  if (first) return { by: null, reason: 'AMBIGUOUS', candidates: best }
  const says = line.id || line.isrc || line.recordingMusicbrainzId || line.title
  return { by: null, reason: says ? 'NOT_FOUND' : 'NOTHING_TO_GO_BY' }
}

/** Those that nothing in the line tells apart, the first to come to the library first. */
function likest(line: Line, tracks: Track[]): Track[] {
  const ranked = tracks.map((track) => ({ track, likeness: likenessOf(line, track) }))
  const best = ranked.reduce((most, { likeness }) => Math.max(most, likeness), 0)
  return ranked
    .filter(({ likeness }) => likeness === best)
    .map(({ track }) => track)
    .toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1))
}

/** Each part weighs more than all that follow. */
function likenessOf(line: Line, track: Track): number {
  const parts = [
    line.title && isSame(line.title, track.title) ? 1 : 0,
    line.artist ? artistLikeness(line.artist, track) : 0,
    line.album && isSame(line.album, track.albumTags.name) ? 1 : 0,
    line.durationMs ? lengthLikeness(line.durationMs, track) : 0,
  ]
  return parts.reduce((sum, part) => sum * 10 + part, 0)
}

const isSame = (one: string, other: string) => normaliseName(one) === normaliseName(other)

function artistLikeness(artist: string, { artists }: Track) {
  if (isSame(artist, printed(artists))) return 9
  const named = new Set(possibleNames(artist).map(normaliseName))
  const both = artists.filter(({ name }) => named.has(normaliseName(name))).length
  // A song of all who are named is more like it than one of some of them.
  return both === artists.length ? Math.min(both, 6) + 2 : Math.min(both, 2)
}

function lengthLikeness(durationMs: number, track: Track) {
  const away = Math.abs(track.durationMs - durationMs)
  return away <= SAME_LENGTH ? 2 : away <= LIKE_LENGTH ? 1 : 0
}

const isSameRecording = (one: Track, other: Track) =>
  one.audioHash === other.audioHash ||
  (one.isrc !== null && one.isrc === other.isrc) ||
  (one.recordingMusicbrainzId !== null &&
    one.recordingMusicbrainzId === other.recordingMusicbrainzId)
