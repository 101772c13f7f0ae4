import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failure } from '@busker/test-servers/twins'
import type { Blobs } from './blobs.ts'
import { moveBlobs } from './move.ts'
import { openBlobs } from './open.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What a move of blobs out of a folder must do, to whatever place; `emptyPlace` is a new one each time. */
export function moveBlobsSuite(name: string, emptyPlace: () => Promise<Blobs>) {
  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
  const grownFolder = async (...texts: string[]) => {
    const folder = await mkdtemp(join(tmpdir(), 'busker-move-'))
    folders.push(folder)
    const blobs = await openBlobs(pathToFileURL(folder).href)
    const keys: string[] = []
    for (const text of texts) keys.push(await blobs.put(bytesOf(text), 'image/png'))
    /** Damages the file of a blob. */
    const damage = async (key: string, text: string) => {
      const shelf = join(folder, key.slice(0, 2))
      const [file] = (await readdir(shelf)).filter((one) => one.startsWith(key))
      await writeFile(join(shelf, file!), text)
    }
    return { blobs, keys, damage }
  }
  const none = () => {}

  test(`covers move to ${name} as what they are, each once`, async () => {
    const { blobs, keys } = await grownFolder('one', 'two', 'three', '')
    keys.push(await blobs.put(bytesOf('a song'), 'audio/flac'))
    const to = await emptyPlace()
    await to.put(bytesOf('two'), 'image/png')
    const said: number[] = []
    const moved = await moveBlobs(blobs, to, (done) => said.push(done))
    expect(moved).toEqual({ blobs: 5, copied: 4 })
    expect(said).toEqual([1, 2, 3, 4])
    expect(await to.list('', 100)).toEqual(keys.toSorted())
    for (const key of keys) {
      const [here, there] = [await blobs.open(key), await to.open(key)]
      expect(there).toMatchObject({ contentType: here!.contentType, size: here!.size })
      expect(await there!.body.text()).toBe(await here!.body.text())
    }
    expect(await moveBlobs(blobs, to, none)).toEqual({ blobs: 5, copied: 0 })
  })

  test(`what is at ${name} already, of somebody else, stays there`, async () => {
    const { blobs, keys } = await grownFolder('one')
    const to = await emptyPlace()
    const other = await to.put(bytesOf('of somebody else'), 'image/png')
    expect(await moveBlobs(blobs, to, none)).toEqual({ blobs: 1, copied: 1 })
    expect(await to.list('', 100)).toEqual([...keys, other].toSorted())
  })

  test(`a song too long to be held moves to ${name} whole`, async () => {
    const { blobs } = await grownFolder()
    const song = new Uint8Array(9 * 1024 * 1024).map((_, at) => at * 31 + (at >> 9))
    const key = await blobs.put(song, 'audio/mpeg')
    const to = await emptyPlace()
    await moveBlobs(blobs, to, none)
    const there = await to.open(key)
    expect(there).toMatchObject({ contentType: 'audio/mpeg', size: song.length })
    expect(Bun.SHA256.hash(await there!.body.arrayBuffer(), 'hex')).toBe(key)
  })

  test(`a cover that was damaged is named and does not get to ${name}, and takes no other with it`, async () => {
    const { blobs, keys, damage } = await grownFolder('one', 'two')
    const to = await emptyPlace()
    for (const text of ['damaged', 'two']) {
      await damage(keys[0]!, text)
      expect(await failure(moveBlobs(blobs, to, none))).toContain(keys[0]!)
      expect(await to.list('', 100)).toEqual([keys[1]!])
    }
    await blobs.remove(keys[0]!)
    expect(await moveBlobs(blobs, to, none)).toEqual({ blobs: 1, copied: 0 })
  })
}
