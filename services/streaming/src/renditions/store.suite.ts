import { afterAll, expect, test } from 'bun:test'
import type { Rendition } from './rendition.ts'
import type { RenditionStore } from './store.ts'

/** A rendition for a test. */
export const rendition = (trackId: string, path = `/music/${trackId}.ogg`): Rendition => ({
  trackId,
  path,
  original: null,
  contentType: 'audio/ogg',
  durationMs: 61_234,
  audioHash: 'c0ffee00c0ffee00c0ffee00c0ffee00',
  albumId: 'album',
  trackLoudness: { lufs: -9.25, peakDbfs: -0.1 },
  albumLoudness: null,
})

/** What every store of renditions must do. */
export function renditionStoreSuite(name: string, open: () => Promise<RenditionStore>) {
  const opened = open()
  afterAll(async () => (await opened).close())

  test(`${name}: a track that was put can be found as it was`, async () => {
    const store = await opened
    await store.put([rendition('a'), rendition('b', '/music/ünï "quoted"/b.ogg')])
    expect(await store.find('a')).toEqual(rendition('a'))
    expect(await store.find('b')).toEqual(rendition('b', '/music/ünï "quoted"/b.ogg'))
    expect(await store.find('nobody')).toBeUndefined()
  })

  test(`${name}: the original of a track in the object store is known by its key`, async () => {
    const store = await opened
    const original = 'f0'.repeat(32)
    await store.put([rendition('kept')])
    await store.put([{ ...rendition('kept'), original }])
    expect((await store.find('kept'))?.original).toBe(original)
  })

  test(`${name}: a track whose file moved is found at its new place`, async () => {
    const store = await opened
    await store.put([rendition('moved', '/old/place.ogg')])
    await store.put([rendition('moved', '/new/place.ogg')])
    expect((await store.find('moved'))?.path).toBe('/new/place.ogg')
  })

  test(`${name}: a removed track is gone, and removing it again does no harm`, async () => {
    const store = await opened
    await store.put([rendition('gone'), rendition('stays')])
    await store.remove(['gone'])
    await store.remove(['gone'])
    await store.remove([])
    await store.put([])
    expect(await store.find('gone')).toBeUndefined()
    expect(await store.find('stays')).toEqual(rendition('stays'))
  })

  test(`${name}: all tracks of an album are told how loud it is, and no other`, async () => {
    const store = await opened
    const on = (trackId: string, albumId: string) => ({ ...rendition(trackId), albumId })
    await store.put([on('p', 'red'), on('q', 'red'), on('r', 'blue'), on('s', 'green')])
    for (const id of ['p', 'q', 'r', 's']) await store.find(id)
    const loud = { lufs: -11.5, peakDbfs: 0 }
    const quiet = { lufs: -23, peakDbfs: -6 }
    await store.putAlbumLoudness([
      { albumId: 'red', loudness: loud },
      { albumId: 'blue', loudness: quiet },
      { albumId: 'nowhere', loudness: quiet },
    ])
    const all = async () =>
      Promise.all(['p', 'q', 'r', 's'].map(async (id) => (await store.find(id))?.albumLoudness))
    expect(await all()).toEqual([loud, loud, quiet, null])
    expect(await store.find('p')).toEqual({ ...on('p', 'red'), albumLoudness: loud })
    await store.putAlbumLoudness([{ albumId: 'red', loudness: null }])
    await store.putAlbumLoudness([])
    expect(await all()).toEqual([null, null, quiet, null])
    await store.put([{ ...on('r', 'blue'), trackLoudness: null, albumLoudness: loud }])
    expect(await store.find('r')).toMatchObject({ trackLoudness: null, albumLoudness: loud })
  })

  test(`${name}: twenty imports at once leave one rendition each`, async () => {
    const store = await opened
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const some = [rendition('busy'), rendition('calm')]
        return store.put(n % 2 ? some : some.toReversed())
      }),
    )
    expect(await store.find('busy')).toEqual(rendition('busy'))
    await store.ping()
  })
}
