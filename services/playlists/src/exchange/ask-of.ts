import { isrc, musicbrainzId } from '@busker/audio-files/tag-ids'
import { tagLine } from '@busker/audio-files/tag-text'
import { isrcIn, recordingIn, trackIdIn } from './identifiers.ts'
import type { ListedTrack } from './listed-playlist.ts'

/** Milliseconds: a week, as long as music gets here. */
const LONGEST = 7 * 24 * 3_600_000

/** What a listed track says that the catalog can be asked for: cleaned as tags are, and nothing empty. */
export interface Ask {
  id?: string
  isrc?: string
  recordingMusicbrainzId?: string
  title?: string
  artist?: string
  album?: string
  durationMs?: number
}

/** What the catalog is to be asked of a listed track. */
export function askOf(track: ListedTrack): Ask {
  const { uris, durationMs = 0 } = track
  const first = <T>(find: (uri: string) => T | null | undefined) => {
    for (const uri of uris) {
      const found = find(uri)
      if (found) return found
    }
    return undefined
  }
  const said = {
    id: first(trackIdIn),
    isrc: isrc(track.isrc ?? '') ?? first(isrcIn),
    recordingMusicbrainzId:
      musicbrainzId(track.recordingMusicbrainzId?.trim() ?? null) ?? first(recordingIn),
    title: tagLine(track.title),
    artist: tagLine(track.artist),
    album: tagLine(track.album),
    durationMs: durationMs > 0 && durationMs < LONGEST ? durationMs : undefined,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as Ask
}
