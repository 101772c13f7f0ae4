import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { anArtist, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { told } from './told.ts'

/** What people tell of artists. */
export function artistProfilesSuite(open: () => Promise<CatalogStore>) {
  const nina = idOf('Nina')
  const links = [{ title: 'Her own page', url: 'https://nina.example/' }]

  test('what is told of an artist is kept, changed in part, and told of', async () => {
    const store = await open()
    expect(await store.artistProfiles.find([nina])).toEqual([])
    expect(await store.artistProfiles.find([])).toEqual([])
    await store.artistProfiles.change(nina, { biography: 'Sang.' })
    expect(await told(store)).toEqual([`artist.saved ${nina}`])
    await store.artistProfiles.change(nina, { links })
    await store.artistProfiles.change(idOf('Björk'), { links: [] })
    expect(await store.artistProfiles.find([nina, idOf('nobody')])).toEqual([
      { artistId: nina, biography: 'Sang.', links },
    ])
    expect((await told(store)).toSorted()).toEqual(
      [`artist.saved ${nina}`, `artist.saved ${idOf('Björk')}`].toSorted(),
    )
  })

  test('it outlives that the artist is summed up anew, leaves, and comes back', async () => {
    const store = await open()
    const settle = async () => {
      const [marked] = await store.artists.listMarked(1)
      return marked!
    }
    await store.artists.add([anArtist('Nina')])
    const first = await settle()
    await store.artistProfiles.change(nina, { biography: 'Sang.', links })
    await store.artists.settle({ ...first.document, genres: ['jazz'] }, first.mark, true)
    await store.artists.mark([nina])
    const second = await settle()
    expect(second.document).not.toHaveProperty('biography')
    await store.artists.removeMarked(nina, second.mark)
    await store.artists.add([anArtist('Nina')])
    expect(await store.artistProfiles.find([nina])).toEqual([
      { artistId: nina, biography: 'Sang.', links },
    ])
  })

  test('two who tell different things at once are both heard', async () => {
    const store = await open()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.uuid(), async (text, id) => {
        const biography = text.replaceAll('\0', '')
        await store.artistProfiles.change(id, {})
        await Promise.all([
          store.artistProfiles.change(id, { biography }),
          store.artistProfiles.change(id, { links }),
        ])
        expect(await store.artistProfiles.find([id])).toEqual([{ artistId: id, biography, links }])
      }),
      { numRuns: 20 },
    )
  })
}
