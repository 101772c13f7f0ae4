import type { Album } from '../documents/album.ts'
import type { AlbumTags, Track } from '../documents/track.ts'
import type { CatalogStore } from '../store.ts'
import { homeOf } from './album-key.ts'
import type { ReadAudio } from './file-read.ts'
import { albumIdOf } from './ids.ts'
import type { ResolvedArtists } from './resolve-artists.ts'
import { summariseAlbum } from './summarise-album.ts'
import { albumTagsOf, placeOf, taggedKeyOf } from './track-of.ts'

/** A file, and the album that its tags and its place put it on. */
export interface Placed {
  read: ReadAudio
  albumTags: AlbumTags
  place: string
  /** Whether only the place tells the album. */
  loose: boolean
  key: string
  albumId: string
  /** Whether the store knows the album. */
  known: boolean
}

/** Finds the album of each file. */
export async function placeOnAlbums(
  store: Pick<CatalogStore, 'albums' | 'tracks'>,
  libraryRoot: string,
  artists: ResolvedArtists,
  reads: ReadAudio[],
): Promise<Placed[]> {
  const tagged = reads.map((read) => {
    const albumTags = albumTagsOf(read.audio, artists)
    const place = placeOf(read.audio, albumTags, libraryRoot)
    const key = taggedKeyOf(albumTags)
    return { read, albumTags, place, loose: key === undefined, key: key ?? place }
  })
  const found = await store.albums.findByKeys([...new Set(tagged.map(({ key }) => key))])
  const placed = tagged.map((one) => {
    const album = found.find(({ keys }) => keys.includes(one.key))
    return { ...one, albumId: album?.id ?? albumIdOf(one.key), known: album !== undefined }
  })
  const loose = placed.filter((one) => one.loose)
  if (!loose.length) return placed
  const neighbours = [
    ...(await store.tracks.listTaggedAlbums([...new Set(loose.map(({ place }) => place))])),
    ...placed.filter((one) => !one.loose),
  ]
  return placed.map((one) => {
    if (!one.loose) return one
    const around = neighbours.filter(({ place }) => place === one.place)
    const albumId = homeOf(
      around.map((neighbour) => neighbour.albumId),
      one.albumId,
    )
    return albumId === one.albumId ? one : { ...one, albumId, known: true }
  })
}

/** The albums that the store does not know, as far as these tracks tell. */
export function unknownAlbums(placed: Placed[], tracks: Track[]): Album[] {
  const keys = new Map(
    placed.flatMap((one) => (one.known ? [] : [[one.albumId, one.key] as const])),
  )
  const albums = Map.groupBy(tracks, (track) => track.albumId)
  return [...albums].flatMap(([id, tracks]) => {
    const key = keys.get(id)
    return key === undefined ? [] : summariseAlbum({ id, keys: [key] }, tracks)
  })
}
