import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startVersitygw } from '@busker/test-servers/s3'
import { compareTwins, failure } from '@busker/test-servers/twins'
import fc from 'fast-check'
import type { Blobs } from './blobs.ts'
import { openBlobs } from './open.ts'

const server = await startVersitygw()
const folder = await mkdtemp(join(tmpdir(), 'busker-twins-'))
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const songs = ['', 'a', 'a cover', 'a song', 'another song that is longer'].map((text) =>
  new TextEncoder().encode(text),
)
const keys = [
  ...songs.map((bytes) => Bun.SHA256.hash(bytes, 'hex')),
  '0'.repeat(64),
  'A'.repeat(64),
  '../../etc/passwd',
  '',
]
const type = fc.constantFrom('image/jpeg', 'image/png', 'audio/mpeg', 'text/html', '')
const song = fc.constantFrom(...songs)
const key = fc.constantFrom(...keys)
const operation = fc.oneof(
  fc.record({ do: fc.constant('put' as const), song, type }),
  fc.record({
    do: fc.constant('stream' as const),
    song,
    type,
    piece: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ do: fc.constant('break off' as const), song, type }),
  fc.record({
    do: fc.constant('read' as const),
    key,
    range: fc.option(fc.record({ start: fc.nat(30), end: fc.nat(40) }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('remove' as const), key }),
  fc.record({
    do: fc.constant('list' as const),
    after: fc.oneof(key, fc.stringMatching(/^[0-9a-f]{0,3}$/)),
    most: fc.nat(6),
  }),
  fc.record({ do: fc.constant('link' as const), key: fc.constantFrom(...keys.slice(0, 6)) }),
  fc.record({ do: fc.constant('check' as const) }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const streamOf = (bytes: Uint8Array, piece: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += piece)
        controller.enqueue(bytes.slice(at, at + piece))
      controller.close()
    },
  })
const breakingOff = (bytes: Uint8Array) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes),
    pull: (controller) => controller.error(new Error('the listener left')),
  })
const read = async (blobs: Blobs, ...asked: Parameters<Blobs['open']>) => {
  const blob = await blobs.open(...asked)
  return blob && { type: blob.contentType, size: blob.size, text: await blob.body.text() }
}

async function run(blobs: Blobs, asked: Operation): Promise<unknown> {
  if (asked.do === 'put') return blobs.put(asked.song, asked.type)
  if (asked.do === 'stream') return blobs.putStream(streamOf(asked.song, asked.piece), asked.type)
  if (asked.do === 'break off') return failure(blobs.putStream(breakingOff(asked.song), asked.type))
  if (asked.do === 'read') return read(blobs, asked.key, asked.range)
  if (asked.do === 'remove') return blobs.remove(asked.key)
  if (asked.do === 'list') return blobs.list(asked.after, asked.most)
  if (asked.do === 'check') return blobs.check()
  const address = await blobs.linkTo(asked.key, { seconds: 600, contentType: 'audio/mpeg' })
  // A folder has no links: it is read instead.
  if (!address) return (await read(blobs, asked.key))?.text
  const answer = await fetch(address)
  const text = await answer.text()
  return answer.ok ? text : undefined
}

test(`whatever is kept, read and removed in whatever order, a folder and versitygw ${server.version} hold the same music`, async () => {
  const { watch, same, neverCalled } = compareTwins<Blobs>()
  const blobs = {
    folder: watch(await openBlobs(pathToFileURL(folder).href)),
    versitygw: watch(await openBlobs(server.url)),
  }
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 30, size: 'max' }), async (operations) => {
      for (const one of keys) await same(blobs, (each) => each.remove(one))
      for (const asked of operations) await same(blobs, (each) => run(each, asked))
      const there = await same(blobs, (each) => each.list('', 1000))
      for (const one of there) await same(blobs, (each) => read(each, one))
    }),
    { numRuns: 120 },
  )
  expect(neverCalled()).toEqual([])
})
