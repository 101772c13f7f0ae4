import { normaliseName } from '@busker/audio-files/names'
import type { Album } from '../documents/album.ts'
import type { Artist } from '../documents/artist.ts'
import type { Credit } from '../documents/credit.ts'
import type { CatalogStore, Marked } from '../store.ts'
import { homeOf } from './album-key.ts'
import { albumIdOf } from './ids.ts'
import { atOnce } from './streams.ts'
import { summariseAlbum } from './summarise-album.ts'
import { summariseArtist } from './summarise-artist.ts'
import { albumSortOf } from './track-of.ts'
import { variousArtists } from './various-artists.ts'

const AT_ONCE = 100
const SETTLED_AT_ONCE = 4
const ALBUMS_LOOKED_AT = 50

/**
 * Sums up every album and artist whose tracks have changed; those without tracks go. What is marked
 * is remembered by the store, so this may be cut off at any point and done again.
 */
export async function settle(store: CatalogStore) {
  await each(
    (limit) => store.albums.listMarked(limit),
    (marked) => settleAlbum(store, marked),
  )
  await each(
    (limit) => store.artists.listMarked(limit),
    (marked) => settleArtist(store, marked),
  )
}

async function each<T>(
  list: (limit: number) => Promise<Marked<T>[]>,
  work: (marked: Marked<T>) => Promise<unknown>,
) {
  for (;;) {
    const some = await list(AT_ONCE)
    if (!some.length) return
    for await (const _ of atOnce(SETTLED_AT_ONCE, some, work));
  }
}

async function settleAlbum(store: CatalogStore, { document, mark, announced }: Marked<Album>) {
  const tracks = await store.tracks.listOfAlbum(document.id)
  const places = new Set([...document.places, ...tracks.map((track) => track.place)])
  for (const place of places) if (await bringHome(store, place)) return
  const before = [...document.artistIds, ...document.featuredIds]
  if (!tracks.length) {
    await store.artists.mark(before)
    return store.albums.removeMarked(document.id, mark)
  }
  const album = summariseAlbum(document, tracks)
  const changed = !announced || !Bun.deepEquals(album, document)
  await addMissing(store, album.artists)
  if (changed)
    await store.artists.mark([...new Set([...before, ...album.artistIds, ...album.featuredIds])])
  return store.albums.settle(album, mark, changed)
}

/**
 * Puts the tracks of a place that name no album artist on the album where they belong, now that the
 * others of the place are known. Resolves to whether any was elsewhere; then its albums are marked.
 */
async function bringHome(store: CatalogStore, place: string) {
  const tagged = await store.tracks.listTaggedAlbums([place])
  const [own] = await store.albums.findByKeys([place])
  const home = homeOf(
    tagged.map(({ albumId }) => albumId),
    own?.id ?? albumIdOf(place),
  )
  const astray = await store.tracks.listLoose(place, home)
  if (!astray.length) return false
  const moved = astray.map((track) => ({
    ...track,
    albumId: home,
    albumSort: albumSortOf(track.albumTags, home),
  }))
  if (!own && home === albumIdOf(place))
    await store.albums.add([summariseAlbum({ id: home, keys: [place] }, moved)])
  await store.albums.mark([...new Set([home, ...astray.map(({ albumId }) => albumId)])])
  await store.tracks.save(moved)
  return true
}

/** An album artist may have gone for want of music, and come back by a majority of tags. */
async function addMissing(store: CatalogStore, credits: Credit[]) {
  const known = new Set((await store.artists.find(credits.map(({ id }) => id))).map(({ id }) => id))
  const missing = credits.filter(({ id }) => !known.has(id))
  await store.artists.add(
    missing.map(({ id, name }) =>
      id === variousArtists.id
        ? variousArtists
        : {
            id,
            key: normaliseName(name),
            name,
            musicbrainzId: null,
            genres: [],
            images: [],
            addedAt: 0,
          },
    ),
  )
}

async function settleArtist(store: CatalogStore, { document, mark, announced }: Marked<Artist>) {
  const [tracks, albums] = await Promise.all([
    store.tracks.listOfArtist(document.id),
    store.albums.pageOfArtist(document.id, ['album', 'single', 'compilation', 'appears_on'], {
      limit: ALBUMS_LOOKED_AT,
      offset: 0,
    }),
  ])
  if (!tracks.length && !albums.total) return store.artists.removeMarked(document.id, mark)
  const artist = summariseArtist(document, tracks, albums.items)
  return store.artists.settle(artist, mark, !announced || !Bun.deepEquals(artist, document))
}
