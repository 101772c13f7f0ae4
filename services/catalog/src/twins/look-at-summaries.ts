import { inAnyOrder } from '@busker/test-servers/store-twins'
import { albumTypes } from '../documents/album.ts'
import type { CatalogStore } from '../store.ts'
import { keys } from './summaries.ts'
import { each, genres, ids, musicbrainzIds, slices } from './universe.ts'

/** The marks themselves are each store's own. */
const marked = (some: Awaited<ReturnType<CatalogStore['artists' | 'albums']['listMarked']>>) =>
  inAnyOrder(some.map(({ document, announced }) => ({ document, announced })))

async function lookAtBoth(store: CatalogStore, kind: 'artists' | 'albums') {
  const all = kind === 'artists' ? ids.artist : ids.album
  return {
    count: await store[kind].count(),
    found: inAnyOrder(await store[kind].find([...all, ids.none])),
    inTurn: await each(['', ...all], async (after): Promise<unknown> =>
      store[kind].listAfter(after, 2),
    ),
    marked: marked(await store[kind].listMarked(100)),
    oneMarked: (await store[kind].listMarked(1)).length,
  }
}

export const lookAtArtists = async (store: CatalogStore) => ({
  ...(await lookAtBoth(store, 'artists')),
  byMusicbrainzId: inAnyOrder(await store.artists.findByMusicbrainzIds(musicbrainzIds)),
  ofGenres: await each([[], genres, ['folk', 'none']], (some) =>
    store.artists.listOfGenres(some, 2),
  ),
})

export const lookAtAlbums = async (store: CatalogStore) => ({
  ...(await lookAtBoth(store, 'albums')),
  byKeys: await each([[], keys, keys.slice(0, 1)], (some) => store.albums.findByKeys(some)),
  newest: await each(slices, (slice) => store.albums.pageNewest(slice)),
  released: await each([...slices, { limit: 0, offset: 0 }], (slice) =>
    store.albums.pageReleased(slice, [ids.album[0]!]),
  ),
  genres: inAnyOrder(await store.albums.countGenres()),
  covers: inAnyOrder(await store.albums.findGenreCovers(genres)),
  ofArtists: await each(ids.artist, (id) =>
    each(
      [[...albumTypes, 'appears_on'] as const, ['single'] as const, ['appears_on'] as const, []],
      (groups) => store.albums.pageOfArtist(id, [...groups], { limit: 2, offset: 0 }),
    ),
  ),
})
