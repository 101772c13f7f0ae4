import type { Kysely } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import type { Playlist } from '../playlists/playlists.repository.ts'
import { signMosaic } from './mosaic-link.ts'

export interface Image {
  url: string
  width: number | null
  height: number | null
}

/** So many songs at the beginning of a playlist are looked through for covers. */
export const SONGS_SEEN = 12
const TILES = 4
const TILE_WIDTH = 300
const SIZES = [640, 300, 64]

/** The covers that people gave to these playlists, by cover id, widest first. */
export async function ownCovers(
  db: Kysely<PlaylistsDatabase>,
  playlists: Playlist[],
  publicUrl: string,
) {
  const ids = playlists.flatMap(({ coverId }) => coverId ?? [])
  const rows = ids.length
    ? await db
        .selectFrom('playlistCover')
        .selectAll()
        .where('coverId', 'in', ids)
        .orderBy('width', 'desc')
        .execute()
    : []
  return Map.groupBy(
    rows.map(({ key, coverId, width, height }) => ({
      coverId,
      image: { url: `${publicUrl}/images/playlists/${key}`, width, height },
    })),
    ({ coverId }) => coverId,
  )
}

/** What a playlist without a cover of its own shows: the first four different ones of its songs, or the first. */
export function coverOfSongs(covers: Image[][], publicUrl: string, secret: Uint8Array): Image[] {
  const different = [...new Map(covers.map((images) => [images[0]?.url, images])).values()].filter(
    (images) => images.length,
  )
  const [first = []] = different
  if (different.length < TILES) return first
  const keys = different.slice(0, TILES).map(keyOf)
  return SIZES.map((size) => ({
    url: `${publicUrl}/images/playlists/mosaics/${size}/${signMosaic(secret, keys)}/${keys.join('.')}`,
    width: size,
    height: size,
  }))
}

/** The key of the narrowest picture that is wide enough for a tile. */
function keyOf(images: Image[]) {
  const wide = images.findLast(({ width }) => (width ?? 0) >= TILE_WIDTH) ?? images[0]
  return wide?.url.slice(wide.url.lastIndexOf('/') + 1) ?? ''
}
