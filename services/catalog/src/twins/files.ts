import { atOnce, inAnyOrder } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import { aFile } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { each, ids, oneOf, someOf, step } from './universe.ts'

const paths = [
  '/music',
  '/music/a',
  '/music/a/1.ogg',
  '/music/a/É/2.ogg',
  '/music/a/e\u0301.ogg',
  '/music/a b/3.ogg',
  '/music/a-b/4.ogg',
  '/music/A/1.ogg',
  '/music/a0',
]
const hashes = ['c0'.repeat(16), 'ff'.repeat(16)]

const file = fc
  .record({
    path: oneOf(paths),
    size: oneOf([0, 1000, 2 ** 40]),
    mtimeMs: oneOf([0, 1_700_000_000_000.25]),
    lyrics: oneOf([null, undefined, { path: '/music/a/1.lrc', size: 10, mtimeMs: 0.5 }]),
    trackId: fc.option(oneOf(ids.track)),
    audioHash: fc.option(oneOf(hashes)),
    problem: fc.option(fc.constant({ reason: 'DUPLICATE', message: 'Keep one “of” the two.' })),
    original: oneOf([null, undefined, 'f0'.repeat(32)]),
  })
  .map((one) => aFile(one.path, one))
const files = fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 4 })

/** Files that are seen, read again and go. */
export const fileSteps = [
  step('files.save', files, (store, some) => store.files.save(some)),
  step('files.save at once', files, async (store, some) => {
    await atOnce([some, some.toReversed(), some].map((all) => store.files.save(all)))
  }),
  step('files.remove', someOf([...paths, '/none']), (store, some) => store.files.remove(some)),
]

export const lookAtFiles = async ({ files: store }: CatalogStore) => ({
  found: inAnyOrder(await store.find([...paths, '/none'])),
  ofTracks: inAnyOrder(await store.findByTrackIds([...ids.track, ids.none])),
  ofSounds: inAnyOrder(await store.findByAudioHashes(hashes)),
  under: await each(['/', '/music', '/music/a', '/music/a/', '/none'], (folder) =>
    each(['', '/music/a/1.ogg'], (after) => store.listUnder(folder, after, 3)),
  ),
})
