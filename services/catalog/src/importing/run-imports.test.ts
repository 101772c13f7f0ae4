import { expect, setDefaultTimeout, test } from 'bun:test'
import { tmpdir } from 'node:os'
import { openBlobs } from '@busker/blobs/open'
import { testDatabase } from '@busker/postgres/testing'
import { anImport } from '../documents/fixtures.ts'
import { openPostgresStore } from '../store.postgres.ts'
import { folderOfMusic } from '../testing/folder.ts'
import { runImports } from './run-imports.ts'

setDefaultTimeout(60_000)

test('whoever waits for the imports to rest is told, however many are asked for meanwhile', async () => {
  await using folder = await folderOfMusic()
  await folder.song('1.mp3', 300)
  const store = await openPostgresStore(await testDatabase())
  const blobs = await openBlobs(`file:${tmpdir()}`)
  const imports = runImports({ store, blobs, onSaved() {} })
  const waiting: Promise<void>[] = []
  const jobs = ['a', 'b', 'c'].map((name) => anImport(name, { path: folder.root }))
  for (const job of jobs) {
    waiting.push(imports.idle())
    await store.imports.create(job)
    imports.poke()
    waiting.push(imports.idle())
    await Bun.sleep(0)
  }
  await Promise.all(waiting)
  await imports.idle()
  const ended = await Promise.all(jobs.map(({ id }) => store.imports.find(id)))
  expect(ended.map((job) => job?.state)).toEqual(['done', 'done', 'done'])
  await imports.stop()
  await store.close()
})

test('a folder that is gone when its turn comes is reported, and the next is imported', async () => {
  await using folder = await folderOfMusic()
  await folder.song('1.mp3', 300)
  const store = await openPostgresStore(await testDatabase())
  const gone = anImport('gone', { path: folder.at('none'), createdAt: 1 })
  const there = anImport('there', { path: folder.root, createdAt: 2 })
  for (const job of [gone, there]) await store.imports.create(job)
  const imports = runImports({ store, blobs: await openBlobs(`file:${tmpdir()}`), onSaved() {} })
  await imports.idle()
  expect(await store.imports.find(gone.id)).toMatchObject({
    state: 'failed',
    failure: { reason: 'NOT_FOUND', message: expect.stringContaining('There is no folder') },
  })
  expect(await store.imports.find(there.id)).toMatchObject({ state: 'done', counts: { added: 1 } })
  await imports.stop()
  await store.close()
})
