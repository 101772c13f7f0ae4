import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { explain } from './problem.ts'
import { startEmbeddedPostgres } from './start.ts'
import { makeTemporaryFolder, removeDataFolder } from './temporary.ts'

setDefaultTimeout(60_000)

let dataFolder: string
beforeEach(async () => {
  dataFolder = await makeTemporaryFolder()
})
afterEach(() => removeDataFolder(dataFolder))

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'DISK_FULL'],
  ['ENOSPC: no space left on device, write', 'DISK_FULL'],
  [
    'initdb: error: could not change permissions of directory: Operation not permitted',
    'NO_PERMISSION',
  ],
  ["EACCES: permission denied, mkdir '/srv/music'", 'NO_PERMISSION'],
  ['attempt to write a readonly database', 'NO_PERMISSION'],
  ["postgres: /lib/libc.so.6: version `GLIBC_2.27' not found", 'UNSUPPORTED_PLATFORM'],
  ['FATAL:  something new', 'START_FAILED'],
])('%s → %s', (said, reason) => {
  const error = explain('Could not start', said)
  expect(error).toMatchObject({ reason, message: expect.stringContaining(said) })
})

test('a database of another major version is refused, with what to do', async () => {
  await mkdir(join(dataFolder, 'cluster'))
  await writeFile(join(dataFolder, 'cluster', 'PG_VERSION'), '17\n')
  expect(await failure(startEmbeddedPostgres({ dataFolder }))).toMatchObject({
    reason: 'OTHER_MAJOR_VERSION',
    message: expect.stringContaining('was made by PostgreSQL 17, and this Busker brings 18'),
  })
})

test('a database without its password file is refused, with what to do', async () => {
  await mkdir(join(dataFolder, 'cluster'))
  await writeFile(join(dataFolder, 'cluster', 'PG_VERSION'), '18\n')
  expect(await failure(startEmbeddedPostgres({ dataFolder }))).toMatchObject({
    reason: 'PASSWORD_MISSING',
    message: expect.stringContaining('Restore that file from a backup'),
  })
})

test('a database that was kept elsewhere and is gone is not replaced by an empty one', async () => {
  await writeFile(join(dataFolder, 'place'), join(dataFolder, 'gone'))
  expect(await failure(startEmbeddedPostgres({ dataFolder }))).toMatchObject({
    reason: 'DATABASE_MISSING',
  })
})

test('a song in place of the data folder is one clear error', async () => {
  const song = join(dataFolder, 'silence.ogg')
  await writeFile(song, 'OggS')
  expect(await failure(startEmbeddedPostgres({ dataFolder: song }))).toMatchObject({
    reason: 'START_FAILED',
    message: expect.stringContaining(song),
  })
  await rm(song)
})

const failure = (attempt: Promise<unknown>) => attempt.catch((error: unknown) => error)
