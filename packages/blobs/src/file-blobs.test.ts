import { afterAll, describe, expect, test } from 'bun:test'
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blobsSuite, listingSuite } from './blobs.suite.ts'
import { openBlobs } from './open.ts'

const folder = await mkdtemp(join(tmpdir(), 'busker blobs ä-'))
afterAll(() => rm(folder, { recursive: true }))
const open = () => openBlobs(pathToFileURL(folder).href)

describe('blobs in a folder', () => {
  blobsSuite(open)
  listingSuite(open)

  test('a file that lost its end is mended when its bytes are put again', async () => {
    const blobs = await open()
    const bytes = new TextEncoder().encode('a cover in full')
    const key = await blobs.put(bytes, 'image/jpeg')
    await truncate(join(folder, key.slice(0, 2), `${key}.jpg`), 4)
    await blobs.put(bytes, 'image/jpeg')
    expect((await blobs.open(key))?.size).toBe(bytes.length)
  })

  test('nothing unfinished is left behind', async () => {
    const names = await readdir(folder, { recursive: true })
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

test('a place that is no folder is refused with what to write', async () => {
  for (const url of ['s3://bucket', '/blobs', 'file:', 'file:blobs']) {
    const refused: unknown = await openBlobs(url).catch((error: unknown) => error)
    expect(String(refused)).toContain('Use file:///some/folder.')
  }
})
