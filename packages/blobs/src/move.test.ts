import { afterAll, describe } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { moveBlobsSuite } from './move.suite.ts'
import { openBlobs } from './open.ts'

const folder = await mkdtemp(join(tmpdir(), 'busker-moved-'))
afterAll(() => rm(folder, { recursive: true }))

let places = 0
describe('moving blobs', () =>
  moveBlobsSuite('a folder', () => openBlobs(pathToFileURL(join(folder, `${places++}`)).href)))
