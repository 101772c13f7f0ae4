import { atOnce, inAnyOrder } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import type { ArtistProfile } from '../documents/artist-profile.ts'
import type { BrowseLists } from '../documents/browse-lists.ts'
import type { Category } from '../documents/category.ts'
import { receivedKinds } from '../documents/reception.ts'
import type { CatalogStore } from '../store.ts'
import { each, genres, ids, images, oneOf, someOf, step, text } from './universe.ts'

const some = { requiredKeys: [] }
const profile = fc.record(
  { biography: text, links: fc.array(fc.record({ title: text, url: text }), { maxLength: 2 }) },
  some,
) satisfies fc.Arbitrary<Partial<ArtistProfile>>

const slugs = ['folk', 'a-b', 'electro']
const category = fc.record(
  {
    name: fc.option(text),
    names: fc.dictionary(oneOf(['sv', 'pt-BR']), text),
    genres: fc.option(someOf(genres)),
    hidden: fc.boolean(),
    icons: images,
  },
  some,
) satisfies fc.Arbitrary<Partial<Category>>
const lists = fc.record(
  { categories: someOf(slugs), pinnedAlbums: someOf(ids.album), hiddenAlbums: someOf(ids.album) },
  some,
) satisfies fc.Arbitrary<Partial<BrowseLists>>

const popular = oneOf(receivedKinds).chain((kind) =>
  fc.tuple(
    fc.constant(kind),
    fc.uniqueArray(fc.record({ id: oneOf(ids[kind]), popularity: fc.nat(100) }), {
      selector: ({ id }) => id,
    }),
  ),
)
const followed = fc.uniqueArray(
  fc.record({ id: oneOf(ids.artist), followers: fc.nat(2 ** 31 - 1) }),
  { selector: ({ id }) => id },
)

/** What artists, the owner and listeners make of the library. */
export const peopleSteps = [
  step('artistProfiles.change', fc.tuple(oneOf(ids.artist), profile), (store, [id, change]) =>
    store.artistProfiles.change(id, change),
  ),
  step('curation.changeCategory', fc.tuple(oneOf(slugs), category), (store, [id, change]) =>
    store.curation.changeCategory(id, change),
  ),
  step(
    'curation.changeCategory at once',
    fc.tuple(oneOf(slugs), category),
    async (store, [id, change]) => {
      await atOnce([change, change].map((same) => store.curation.changeCategory(id, same)))
    },
  ),
  step('curation.forgetCategory', oneOf(slugs), (store, id) => store.curation.forgetCategory(id)),
  step('curation.changeLists', lists, (store, change) => store.curation.changeLists(change)),
  step('reception.savePopularity', popular, (store, [kind, changed]) =>
    store.reception.savePopularity(kind, changed),
  ),
  step('reception.saveFollowers', followed, (store, changed) =>
    store.reception.saveFollowers(changed),
  ),
  step('reception.saveFollowers at once', followed, async (store, changed) => {
    const orders = [changed, changed.toReversed(), changed]
    await atOnce(orders.map((all) => store.reception.saveFollowers(all)))
  }),
]

export const lookAtPeople = async ({ artistProfiles, curation, reception }: CatalogStore) => ({
  profiles: inAnyOrder(await artistProfiles.find([...ids.artist, ids.none])),
  categories: inAnyOrder(await curation.listCategories()),
  lists: await curation.lists(),
  received: inAnyOrder(await reception.find([...ids.artist, ...ids.track, ids.none])),
  kinds: await each(receivedKinds, (kind) =>
    each(['', ids[kind][1]!], (after) => reception.list(kind, after, 2)),
  ),
})
