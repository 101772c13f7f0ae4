import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { testDatabase } from '@busker/postgres/testing'
import { startMongoServers } from '@busker/test-servers/mongo'
import { startRedis } from '@busker/test-servers/redis'
import { startS3Servers, startVersitygw } from '@busker/test-servers/s3'
import { startTypesense } from '@busker/test-servers/typesense'
import type { Examined } from './examine.ts'

const redis = await startRedis()
const typesense = await startTypesense()
const [mongo, s3] = [await startMongoServers(), await startS3Servers()]
const folder = await mkdtemp(join(tmpdir(), 'busker-doctor-'))
afterAll(async () => {
  await Promise.all([redis, typesense, ...mongo, ...s3].map((server) => server.stop()))
  await rm(folder, { recursive: true })
})
const main = Bun.fileURLToPath(new URL('../main.ts', import.meta.url))

async function doctor(environment: Record<string, string>, ...options: string[]) {
  const { PATH = '', HOME = '' } = process.env
  const child = Bun.spawn([process.execPath, main, 'doctor', ...options], {
    env: { PATH, HOME, ...environment },
    stderr: 'pipe',
  })
  const [said, complaint] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ])
  return { code: await child.exited, said, complaint }
}

test('stores that are well are told with their versions, and the doctor is content', async () => {
  const stores = {
    AUTH_DATABASE_URL: await testDatabase(),
    CATALOG_DATABASE_URL: `${mongo[0]!.url}catalog`,
    EVENTS_URL: redis.url,
    LIMITS_URL: 'memory:',
    SEARCH_URL: `typesense:${typesense.url}?key=${typesense.apiKey}`,
    BLOBS_URL: s3.at(-1)!.url,
    MAIL_URL: pathToFileURL(folder).href,
    PUBLIC_URL: 'https://music.example',
  }
  const { code, said } = await doctor(stores, '--json')
  const seen = (JSON.parse(said) as { stores: Examined[] }).stores
  expect(seen.flatMap(({ problems }) => problems)).toEqual([])
  expect(seen.map(({ variable }) => variable)).toEqual(
    Object.keys(stores)
      .filter((name) => name !== 'PUBLIC_URL')
      .sort(),
  )
  expect(code).toBe(0)
  const versions = seen.map(({ version }) => version).join()
  for (const version of [mongo[0]!.version, redis.version, typesense.version, 'PostgreSQL 18'])
    expect(versions).toContain(version)
})

test('what is ill is named with what to do, and no password is told', async () => {
  const { code, said } = await doctor({
    AUTH_DATABASE_URL: 'postgres://ada:hidden@127.0.0.1:1/auth',
    CATALOG_DATABASE_URL: 'mongodb://ada:hidden@127.0.0.1:1/catalog',
    LIMITS_URL: redis.url.replace(/:[^:@]+@/, ':hidden@'),
    SEARCH_URL: `typesense:${typesense.url}?key=hidden`,
    BLOBS_URL: s3[0]!.url.replace(/:[^:@]+@/, ':hidden@'),
    MAIL_URL: 'smtp://ada:hidden@127.0.0.1:1',
    USERS_DATABASE_URL: 'mysql://ada:hidden@db/users',
  })
  expect(code).toBe(1)
  expect(said).not.toContain('hidden')
  expect(said.match(/^wrong/gm)).toHaveLength(7)
  for (const fix of [
    'Check host and port',
    'Check user, password',
    'make a key',
    'is no kind of store',
  ])
    expect(said).toContain(fix)
})

test('a Redis that would lose events, and a bucket that may only be read, are told', async () => {
  const { connectRedis } = await import('@busker/redis/connect')
  const { redis: admin, close } = connectRedis(redis.url)
  for (const setting of [
    ['appendonly', 'no'],
    ['maxmemory-policy', 'allkeys-lru'],
  ])
    await admin.exec(['CONFIG', 'SET', ...setting])
  close()
  const readOnly = await startVersitygw(['--readonly'])
  const { code, said } = await doctor({ EVENTS_URL: redis.url, BLOBS_URL: readOnly.url })
  expect(code).toBe(1)
  for (const fix of ['maxmemory-policy noeviction', 'appendonly yes', 'Grant s3:PutObject'])
    expect(said).toContain(fix)
  await readOnly.stop()
})

test('without any store the doctor says what to set', async () => {
  const { code, complaint } = await doctor({})
  expect([code, complaint.trim().split('\n').length]).toEqual([2, 1])
  expect(complaint).toContain('CATALOG_DATABASE_URL')
})
