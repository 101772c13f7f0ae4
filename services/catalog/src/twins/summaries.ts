import { atOnce, inAnyOrder } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import { type Album, albumTypes } from '../documents/album.ts'
import type { Artist } from '../documents/artist.ts'
import { anAlbum, anArtist } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import {
  genreList,
  ids,
  images,
  moment,
  musicbrainzIds,
  oneOf,
  someOf,
  step,
  word,
} from './universe.ts'

const artist: fc.Arbitrary<Artist> = fc
  .record({
    id: oneOf(ids.artist),
    name: word,
    musicbrainzId: fc.option(oneOf(musicbrainzIds)),
    genres: genreList,
    images,
    addedAt: moment,
  })
  .map((one) => anArtist(one.name, one))

export const keys = ['by:someone\na', 'in:/music/a\nb', 'in:/music/B\nb']

const album: fc.Arbitrary<Album> = fc
  .record({
    id: oneOf(ids.album),
    keys: someOf(keys),
    name: word,
    sort: word,
    albumType: oneOf(albumTypes),
    artistIds: someOf(ids.artist),
    featuredIds: someOf(ids.artist),
    releaseDate: oneOf([null, '1994', '1994-05', '1994-05-03', '2020']),
    upc: oneOf([null, undefined, '0123']),
    genres: genreList,
    images,
    addedAt: moment,
  })
  .map((one) => anAlbum(one.name, one))

/** What artists and albums have in common; `document` makes one of the kind. */
const ofBoth = <T extends Artist | Album>(
  kind: 'artists' | 'albums',
  ofKind: readonly string[],
  document: fc.Arbitrary<T>,
) => {
  const summaries = (store: CatalogStore) =>
    store[kind] as unknown as CatalogStore['artists' | 'albums'] & {
      add(documents: T[]): Promise<void>
      settle(document: T, mark: string, announce: boolean): Promise<boolean>
    }
  /** One that is marked; `stale` when it changed since. */
  const pick = async (store: CatalogStore, n: number, stale: boolean) => {
    const marked = await summaries(store).listMarked(100)
    const id = inAnyOrder(marked.map((one) => one.document.id))[n % (marked.length || 1)]
    const picked = marked.find((one) => one.document.id === id)
    if (picked && stale) await store[kind].mark([picked.document.id])
    return picked
  }
  const which = fc.record({ n: fc.nat(5), stale: fc.boolean() })
  return [
    step(`${kind}.add`, fc.array(document, { maxLength: 3 }), (store, some) =>
      summaries(store).add(some),
    ),
    step(`${kind}.add at once`, document, async (store, one) => {
      await atOnce([one, one, one].map((same) => summaries(store).add([same])))
    }),
    step(`${kind}.mark`, someOf([...ofKind, ids.none]), (store, some) => store[kind].mark(some)),
    step(
      `${kind}.settle`,
      fc.tuple(which, document, fc.boolean()),
      async (store, [{ n, stale }, summed, announce]) => {
        const picked = await pick(store, n, stale)
        if (!picked) return 'none is marked'
        const { id } = picked.document
        return summaries(store).settle({ ...summed, id }, picked.mark, announce)
      },
    ),
    step(`${kind}.removeMarked`, which, async (store, { n, stale }) => {
      const picked = await pick(store, n, stale)
      return picked ? store[kind].removeMarked(picked.document.id, picked.mark) : 'none is marked'
    }),
  ]
}

/** Artists and albums that come, are summed up and go. */
export const summarySteps = [
  ...ofBoth('artists', ids.artist, artist),
  ...ofBoth('albums', ids.album, album),
  step('artists.identify', fc.tuple(oneOf(ids.artist), oneOf(musicbrainzIds)), (store, [id, mb]) =>
    store.artists.identify(id, mb),
  ),
  step('albums.addKey', fc.tuple(oneOf(ids.album), oneOf(keys)), (store, [id, key]) =>
    store.albums.addKey(id, key),
  ),
]
