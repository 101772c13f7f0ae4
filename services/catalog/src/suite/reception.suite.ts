import { expect, test } from 'bun:test'
import { aTrack, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { told } from './told.ts'

/** How music is received. */
export function receptionSuite(open: () => Promise<CatalogStore>) {
  test('what is popular is told of, so that search follows; how many follow an artist is not', async () => {
    const store = await open()
    const [nina, blue, song] = ['Nina', 'Blue', 'song'].map(idOf) as [string, string, string]
    await store.reception.savePopularity('track', [{ id: song, popularity: 40 }])
    await store.reception.savePopularity('album', [{ id: blue, popularity: 50 }])
    await store.reception.savePopularity('artist', [{ id: nina, popularity: 60 }])
    const all = [`album.saved ${blue}`, `artist.saved ${nina}`, `track.saved ${song}`]
    expect((await told(store)).toSorted()).toEqual(all)
    await store.reception.saveFollowers([{ id: nina, followers: 7 }])
    expect(await told(store)).toEqual([])
    expect(await store.reception.find([nina, idOf('none')])).toEqual([
      { id: nina, popularity: 60, followers: 7 },
    ])
    await store.reception.savePopularity('artist', [{ id: nina, popularity: 0 }])
    expect(await store.reception.find([nina])).toEqual([{ id: nina, popularity: 0, followers: 7 }])
    expect(await store.reception.find([song])).toEqual([{ id: song, popularity: 40, followers: 0 }])
    expect(await store.reception.find([])).toEqual([])
    await store.reception.savePopularity('track', [])
    await store.reception.saveFollowers([])
  })

  test('it is read in turn by kind, and stays when the music is read again', async () => {
    const store = await open()
    const tracks = Array.from({ length: 5 }, (_, i) => aTrack(`Song ${i}`))
    await store.tracks.save(tracks)
    await store.reception.savePopularity(
      'track',
      tracks.map(({ id }, popularity) => ({ id, popularity })),
    )
    await store.reception.savePopularity('album', [{ id: idOf('album'), popularity: 9 }])
    await store.tracks.save(tracks)
    const read: string[] = []
    for (let after = ''; ; after = read.at(-1)!) {
      const page = await store.reception.list('track', after, 2)
      read.push(...page.map(({ id }) => id))
      if (page.length < 2) break
    }
    expect(read).toEqual(tracks.map(({ id }) => id).toSorted())
    expect(await store.reception.list('artist', '', 9)).toEqual([])
  })

  test('another popularity, and another number of followers, are another revision', async () => {
    const store = await open()
    const seen = [await store.revision()]
    const isNew = async () => {
      const now = await store.revision()
      expect(now === undefined || !seen.includes(now)).toBe(true)
      seen.push(now)
    }
    await store.reception.savePopularity('track', [{ id: idOf('song'), popularity: 40 }])
    await isNew()
    await store.reception.saveFollowers([{ id: idOf('Nina'), followers: 1 }])
    await isNew()
  })

  test('who made some tracks, and on which albums, is read without the rest', async () => {
    const store = await open()
    await store.tracks.save([
      aTrack('a', { artistIds: ['nina', 'bill'], albumId: 'blue' }),
      aTrack('b'),
    ])
    expect(await store.tracks.findCredits([idOf('a'), idOf('none')])).toEqual([
      { id: idOf('a'), albumId: 'blue', artistIds: ['nina', 'bill'] },
    ])
    expect(await store.tracks.findCredits([])).toEqual([])
  })
}
