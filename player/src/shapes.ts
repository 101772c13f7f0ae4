import type { CollectionKind } from './address.ts'
import type { Artwork, Track } from './playback/track.ts'

/** A page of tracks; `nextOffset` is absent on the last one. */
export type CollectionPage = { tracks: Track[]; nextOffset?: number }

/** A playlist, an album, or a track alone, with its first page. */
export type Collection = {
  name: string
  /** Who made it: the artists of an album, the owner of a playlist. */
  by: string
  artwork: Artwork[]
  total: number
  page: CollectionPage
}

type Json = Record<string, unknown>

export const object = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [])
export const text = (value: unknown) => (typeof value === 'string' ? value : '')
const count = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0
export const webAddress = (value: unknown) => (/^https?:\/\//i.test(text(value)) ? text(value) : '')

const readArtwork = (value: unknown): Artwork[] =>
  list(value).flatMap((entry) => {
    const image = object(entry)
    const url = webAddress(image?.['url'])
    if (!url) return []
    return [{ url, width: count(image?.['width']), height: count(image?.['height']) }]
  })

/** A credit as it is printed: each artist may say what stands before the next; else a comma. */
const names = (value: unknown) =>
  list(value)
    .flatMap((artist) => {
      const { name, join } = object(artist) ?? {}
      return text(name) ? [{ name: text(name), join: typeof join === 'string' ? join : ', ' }] : []
    })
    .map(({ name, join }, at, all) => (at < all.length - 1 ? name + join : name))
    .join('')

/** A track in the Web API's shape; its album may be missing, as on the page of an album. */
function readTrack(value: unknown, album?: unknown): Track | undefined {
  const track = object(value)
  const id = text(track?.['id'])
  if (!track || !id) return undefined
  const of = object(track['album']) ?? object(album)
  return {
    id,
    uri: text(track['uri']) || `busker:track:${id}`,
    title: text(track['name']),
    artist: names(track['artists']) || names(of?.['artists']),
    album: text(of?.['name']),
    duration: count(track['duration_ms']) / 1000,
    artwork: readArtwork(of?.['images']),
  }
}

/** The tracks of a batch; null stands for one that is gone. */
export const readTracks = (body: unknown): Track[] =>
  list(object(body)?.['tracks']).flatMap((value) => readTrack(value) ?? [])

/** An offset page of tracks or of playlist entries; entries without a playable track are left out. */
export function readPage(value: unknown, album?: unknown): CollectionPage | undefined {
  const page = object(value)
  if (!page || !Array.isArray(page['items'])) return undefined
  const items = list(page['items'])
  const tracks = items.flatMap((item) => {
    const entry = object(item)
    // A track that is no entry says of itself `track: true`.
    const track = readTrack(object(entry?.['item']) ?? object(entry?.['track']) ?? item, album)
    return track ? [track] : []
  })
  const nextOffset = count(page['offset']) + items.length
  const more = items.length > 0 && nextOffset < count(page['total'])
  return more ? { tracks, nextOffset } : { tracks }
}

export function readCollection(kind: CollectionKind, body: unknown): Collection | undefined {
  const value = object(body)
  if (!value) return undefined
  if (kind === 'track') {
    const track = readTrack(value)
    if (!track) return undefined
    const { title, artist, artwork } = track
    return { name: title, by: artist, artwork: [...artwork], total: 1, page: { tracks: [track] } }
  }
  const paged = object(value['items']) ?? object(value['tracks'])
  const page =
    kind === 'artist' ? { tracks: [] } : readPage(paged, kind === 'album' ? value : undefined)
  if (!page) return undefined
  const owner = object(value['owner'])
  return {
    name: text(value['name']),
    by: kind === 'album' ? names(value['artists']) : text(owner?.['display_name']),
    artwork: readArtwork(value['images']),
    total: count(paged?.['total']),
    page,
  }
}
