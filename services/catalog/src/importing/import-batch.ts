import type { Lyrics } from '@busker/audio-files/lyrics'
import type { FileRecord } from '../documents/file.ts'
import type { Track } from '../documents/track.ts'
import type { CatalogStore } from '../store.ts'
import type { FileRead, ReadAudio, UnreadAudio } from './file-read.ts'
import { type Identity, identifyTrack } from './identify-track.ts'
import { trackIdsOf } from './ids.ts'
import { type Importing, lose } from './importing.ts'
import { type Placed, placeOnAlbums, unknownAlbums } from './place-on-albums.ts'
import { type ResolvedArtists, resolveArtists } from './resolve-artists.ts'
import { sameSpot, spotOf } from './spot.ts'
import { trackOf } from './track-of.ts'
import { variousArtists } from './various-artists.ts'

/** Reasons that say nothing about the file itself: what was known of it stays. */
const PASSING = new Set(['NO_PERMISSION', 'IO_ERROR', 'TIMEOUT', 'NOT_FOUND'])

/** As many ids of one sound are looked up ahead; a track is hardly ever given a later one. */
const IDS_LIKELY = 3

/** What a batch is about to write. */
interface Writing {
  files: FileRecord[]
  /** As the store has them, and as they will be. */
  before: Map<string, Track>
  tracks: Map<string, Track>
  changed: Set<string>
  movedFrom: Set<string>
  keys: { id: string; key: string }[]
  /** By their track; null where they have gone. */
  lyrics: Map<string, Lyrics | null>
}

/**
 * Puts some files into the catalog: artists, then albums, then tracks, then what is known of the
 * files. Each step may be the last before a crash; done again, it ends the same.
 */
export async function importBatch(store: CatalogStore, importing: Importing, reads: FileRead[]) {
  const audible = reads.filter((read): read is ReadAudio => read.audio !== null)
  const artists = await resolveArtists(
    store.artists,
    audible.flatMap(({ audio }) => [...audio.artists, ...audio.albumArtists]),
  )
  const placed = await placeOnAlbums(store, importing.libraryRoot, artists, audible)
  const known = await store.files.findByAudioHashes([
    ...new Set(audible.map(({ audio }) => audio.audioHash)),
  ])
  const before = await tracksOf(store, placed, known)
  const writing: Writing = {
    files: [],
    before,
    tracks: new Map(before),
    changed: new Set(),
    movedFrom: new Set(),
    keys: [],
    lyrics: new Map(),
  }
  for (const read of reads) if (read.audio === null) noteProblem(importing, writing, read)
  // Files that moved come first, so that what is new beside them finds their album.
  const sounds = new Set(known.map((file) => file.audioHash))
  const [moved = [], rest = []] = [true, false].map((heard) =>
    placed.filter(({ read }) => sounds.has(read.audio.audioHash) === heard),
  )
  for (const one of [...moved, ...rest]) {
    const identity = await identifyTrack(one.read, one, {
      files: known,
      seen: writing.files,
      tracks: writing.tracks,
      lost: importing.lost,
    })
    noteTrack(importing, writing, artists, albumOf(one, writing), identity)
  }
  await write(store, artists, placed, writing)
}

/** The tracks that the files of a batch may turn out to hold. */
async function tracksOf(store: CatalogStore, placed: Placed[], known: FileRecord[]) {
  const ids = [
    ...known.map((file) => file.trackId),
    ...placed.flatMap(({ read, albumId }) => [
      read.record?.trackId,
      ...trackIdsOf(read.audio.audioHash, albumId, spotOf(read.audio)).take(IDS_LIKELY),
    ]),
  ]
  const found = await store.tracks.find([...new Set(ids.flatMap((id) => id ?? []))])
  return new Map(found.map((track) => [track.id, track]))
}

const albumOf = (placed: Placed, { keys }: Writing): Placed => ({
  ...placed,
  albumId: keys.find(({ key }) => key === placed.key)?.id ?? placed.albumId,
})

const recordOf = (
  { importId, libraryRoot }: Importing,
  { seen }: FileRead,
  about: Partial<FileRecord>,
): FileRecord => ({
  path: seen.path,
  size: seen.size,
  mtimeMs: seen.mtimeMs,
  lyrics: seen.lyrics ?? null,
  libraryRoot,
  trackId: null,
  audioHash: null,
  problem: null,
  importId,
  ...about,
})

function noteProblem(importing: Importing, { files }: Writing, read: UnreadAudio) {
  importing.report({ path: read.seen.path, ...read.problem })
  if (PASSING.has(read.problem.reason)) return
  lose(importing, read.record)
  files.push(recordOf(importing, read, { problem: read.problem }))
}

function noteTrack(
  importing: Importing,
  { files, tracks, changed, movedFrom, keys, lyrics }: Writing,
  artists: ResolvedArtists,
  { read, albumTags, place, loose, albumId, key }: Placed,
  identity: Identity,
) {
  const { audioHash } = read.audio
  if (identity.how === 'duplicate') {
    const problem = duplicateOf(identity.of)
    importing.report({ path: read.seen.path, ...problem })
    lose(importing, read.record)
    files.push(recordOf(importing, read, { problem, audioHash }))
    return
  }
  const { trackId } = identity
  const old = tracks.get(trackId)
  const stays =
    old && identity.how !== 'new' && Bun.deepEquals(old.albumTags, albumTags) ? old.albumId : null
  if (stays && stays !== albumId) keys.push({ id: stays, key })
  const track = trackOf(read.audio, {
    id: trackId,
    albumId: stays ?? albumId,
    albumTags,
    place,
    loose,
    artists,
    images: read.images,
    addedAt: old?.addedAt ?? importing.addedAt,
  })
  const same = Bun.deepEquals(old, track)
  // A track that is as before is told anew with a file that nobody knew of: a crash may have come between.
  if (!same || read.record?.trackId !== trackId) changed.add(trackId)
  if (old && (old.albumId !== track.albumId || !sameSpot(old, track))) importing.left.add(audioHash)
  tracks.set(trackId, track)
  if (read.record?.trackId !== trackId) lose(importing, read.record)
  if (identity.how === 'moved' && identity.from) movedFrom.add(identity.from.path)
  if (identity.how === 'moved') importing.counts.moved++
  else if (identity.how === 'new') importing.counts.added++
  else if (same) importing.counts.unchanged++
  else importing.counts.updated++
  if (read.audio.lyrics || old?.lyricsHash) lyrics.set(trackId, read.audio.lyrics)
  const problem = read.besideProblem
  if (problem) importing.report({ path: read.seen.path, ...problem })
  files.push(
    recordOf(importing, read, {
      trackId,
      audioHash,
      problem,
      ...(read.original ? { original: read.original } : {}),
    }),
  )
}

const duplicateOf = (path: string) => ({
  reason: 'DUPLICATE',
  message: `This is the same recording on the same album as ${path}, with the same title and number. Keep one of the two.`,
})

async function write(
  store: CatalogStore,
  artists: ResolvedArtists,
  placed: Placed[],
  { files, before, tracks, changed, movedFrom, keys, lyrics }: Writing,
) {
  const saved = [...changed].flatMap((id) => tracks.get(id) ?? [])
  const touched = [...saved, ...[...changed].flatMap((id) => before.get(id) ?? [])]
  const albums = unknownAlbums(placed, saved)
  const compilations = albums.some((album) => album.artistIds.includes(variousArtists.id))
  await store.artists.add([...artists.fresh, ...(compilations ? [variousArtists] : [])])
  for (const { id, musicbrainzId } of artists.identified)
    await store.artists.identify(id, musicbrainzId)
  await store.artists.mark(artistIdsOf(touched))
  await store.albums.add(albums)
  for (const { id, key } of keys) await store.albums.addKey(id, key)
  await store.albums.mark([...new Set(touched.map(({ albumId }) => albumId))])
  await store.tracks.save(saved)
  // Also of tracks that are as before: a crash may have come between the two.
  await store.lyrics.save(lyrics)
  await store.files.save(files)
  for (const { path } of files) movedFrom.delete(path)
  await store.files.remove([...movedFrom])
}

const artistIdsOf = (tracks: Track[]) => [
  ...new Set(
    tracks.flatMap(({ artistIds, albumTags }) => [
      ...artistIds,
      ...albumTags.artists.map(({ id }) => id),
    ]),
  ),
]
