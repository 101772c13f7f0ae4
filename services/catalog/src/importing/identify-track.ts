import type { FileRecord } from '../documents/file.ts'
import type { AlbumTags, Track } from '../documents/track.ts'
import type { ReadAudio } from './file-read.ts'
import { trackIdsOf } from './ids.ts'
import { sameSpot, spotOf } from './spot.ts'
import { holdsStill } from './still-there.ts'

/** Which track a file holds, and how that is known. */
export type Identity =
  | { how: 'new' | 'same' | 'replaced'; trackId: string }
  | { how: 'moved'; trackId: string; from: FileRecord | undefined }
  | { how: 'duplicate'; of: string }

/** What is known of files with the same sound. */
export interface KnownSound {
  /** As earlier imports and batches left them. */
  files: FileRecord[]
  /** As this batch has seen them. */
  seen: FileRecord[]
  tracks: Map<string, Track>
  /** Tracks whose file has got other sound in this import, by the sound that it had. */
  lost: Map<string, string[]>
}

/**
 * A file keeps its track as long as it keeps its sound, whatever its tags or its name. Sound of a
 * file that is gone is that file, moved. The same sound twice is two tracks on two albums, and on one
 * a duplicate if title and number are the same as well: several silences on a disc are all of them.
 */
export async function identifyTrack(
  { seen, record, audio }: ReadAudio,
  { albumId, albumTags }: { albumId: string; albumTags: AlbumTags },
  known: KnownSound,
): Promise<Identity> {
  const hash = audio.audioHash
  if (record?.trackId && record.audioHash === hash) return { how: 'same', trackId: record.trackId }

  const holds = (file: FileRecord) => file.trackId && file.audioHash === hash
  const here = known.seen.filter(holds)
  const gone: FileRecord[] = []
  const superseded = new Set([seen.path, ...known.seen.map(({ path }) => path)])
  for (const file of known.files.filter((file) => holds(file) && !superseded.has(file.path)))
    ((await holdsStill(file)) ? here : gone).push(file)
  const held = new Set(here.map((file) => file.trackId))
  const trackOf = (file: FileRecord) => known.tracks.get(file.trackId!)

  const spot = spotOf(audio)
  const isHere = (track: Track | undefined) => track !== undefined && sameSpot(track, spot)
  const duplicate = here.find((file) => {
    const track = trackOf(file)
    return track?.albumId === albumId && isHere(track)
  })
  if (duplicate) return { how: 'duplicate', of: duplicate.path }
  const free = gone.filter((file) => !held.has(file.trackId))
  const onAlbum = free.filter((file) => Bun.deepEquals(trackOf(file)?.albumTags, albumTags))
  const from = onAlbum.find((file) => isHere(trackOf(file))) ?? onAlbum[0] ?? free[0]
  if (from) return { how: 'moved', trackId: from.trackId!, from }
  const lost = known.lost.get(hash)?.find((id) => !held.has(id))
  if (lost) return { how: 'moved', trackId: lost, from: undefined }

  const trackId = trackIdsOf(hash, albumId, spot).find((id) => !held.has(id))!
  return { how: record?.trackId ? 'replaced' : 'new', trackId }
}
