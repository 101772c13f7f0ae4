import { expect, setDefaultTimeout, test } from 'bun:test'
import { rm } from 'node:fs/promises'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

const on = (album: string) => ({ TPE1: 'Miles', TPE2: 'Miles', TALB: album })

test('a folder that is forgotten leaves the library, though its disk is gone, and the others stay', async () => {
  await using old = await folderOfMusic()
  await using kept = await folderOfMusic()
  await using catalog = await catalogForTest()
  await old.song('1.mp3', 300, { ...on('Early'), TIT2: 'First' })
  await kept.song('2.mp3', 310, { ...on('Late'), TIT2: 'Second' })
  await catalog.import(old.root)
  await catalog.import(kept.root)
  await rm(old.root, { recursive: true })

  expect(await catalog.forget(old.root)).toEqual({ removed: 1 })
  expect(await catalog.forget(old.root)).toEqual({ removed: 0 })
  expect(await catalog.albums()).toEqual(['Late by Miles: Second'])
})

test('only the owner lets go of a folder, and must name it whole', async () => {
  await using catalog = await catalogForTest()
  const forget = (path: string, headers: Record<string, string> = {}) =>
    catalog.fetch(`/v1/library/folders${path}`, { method: 'DELETE', headers })
  expect((await forget('?path=/music')).status).toBe(401)
  expect((await forget('?path=/music', { authorization: 'Bearer streaming' })).status).toBe(403)
  for (const path of ['', '?path=music', '?path=%2Fa%00b'])
    expect((await forget(path, catalog.owner.headers)).status).toBe(400)
})
