import { atOnce, stepsFor } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import type { Rendition } from './rendition.ts'
import type { RenditionStore } from './store.ts'

// Few, so that they meet.
const tracks = ['song', 'Song', 'sång', 'tune']
const trackIds = fc.subarray([...tracks, 'none'])
const album = fc.constantFrom('', 'red', 'Red', 'blue')
/** JSON has one zero. */
const decibels = fc.double({ min: -200, max: 20, noNaN: true }).map((value) => value + 0)
const loudness = fc.option(fc.record({ lufs: decibels, peakDbfs: decibels }))

const rendition: fc.Arbitrary<Rendition> = fc.record({
  trackId: fc.constantFrom(...tracks),
  path: fc.string({ unit: 'grapheme' }).map((name) => `/music/${name}`),
  original: fc.option(fc.constant('f0'.repeat(32))),
  contentType: fc.constantFrom('audio/ogg', 'audio/mpeg'),
  durationMs: fc.oneof(fc.nat(), fc.constant(2 ** 31 - 1)),
  audioHash: fc.constant('c0ffee00c0ffee00c0ffee00c0ffee00'),
  albumId: album,
  trackLoudness: loudness,
  albumLoudness: loudness,
})
const renditions = fc.uniqueArray(rendition, { selector: ({ trackId }) => trackId })
const loudAlbums = fc.uniqueArray(fc.record({ albumId: album, loudness }), {
  selector: ({ albumId }) => albumId,
})

const step = stepsFor<RenditionStore>()

/** Files that come, are tagged anew, are measured, and go; replicas hear of it at once. */
export const steps = [
  step('put', renditions, (store, some) => store.put(some)),
  step('put at once', renditions, async (store, some) => {
    await atOnce([some, some.toReversed(), some].map((all) => store.put(all)))
  }),
  step('put while somebody listens', renditions, async (store, some) => {
    await atOnce<unknown>([...tracks.map((id) => store.find(id)), store.put(some)])
  }),
  step('putAlbumLoudness', loudAlbums, (store, albums) => store.putAlbumLoudness(albums)),
  step('remove', trackIds, (store, ids) => store.remove(ids)),
]

/** What there is of every track. */
export async function look(store: RenditionStore) {
  await store.ping()
  return Promise.all([...tracks, 'none'].map((id) => store.find(id)))
}
