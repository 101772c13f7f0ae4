import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseFile } from 'music-metadata'
import { makeLibrary } from './make-library.ts'

const folder = await mkdtemp(join(tmpdir(), 'busker-made-library-'))
afterAll(() => rm(folder, { recursive: true }))

test('the made library reads like music: tags, length, a cover, a new album after twelve tracks', async () => {
  await makeLibrary(folder, { files: 13, kilobits: 128, seconds: 20 })
  const thirteenth = join(folder, 'Artist 0', 'Album 1', '01 - Title 12.mp3')
  const { common, format } = await parseFile(thirteenth, { duration: true })
  expect(common).toMatchObject({ title: 'Title 12', artist: 'Artist 0', album: 'Album 1' })
  expect(format.duration).toBeCloseTo(20, 1)
  expect(format.bitrate).toBeCloseTo(128_000, -4)
  expect(common.picture?.[0]?.data.length).toBeGreaterThan(1000)
})
