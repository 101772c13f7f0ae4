import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as analytics from '@busker/analytics/schema'
import * as auth from '@busker/auth/schema'
import { connectMongo } from '@busker/mongo/connect'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { testDatabase } from '@busker/postgres/testing'
import { connectRedis } from '@busker/redis/connect'
import { startMailServer } from '@busker/test-servers/mail'
import { startMongoServers } from '@busker/test-servers/mongo'
import { actions } from '@busker/search/rights'
import { startRedis } from '@busker/test-servers/redis'
import { startS3Servers, startVersitygw } from '@busker/test-servers/s3'
import { startTypesense } from '@busker/test-servers/typesense'
import { sql } from 'kysely'
import type { Examined } from './examine.ts'

const redis = await startRedis()
const typesense = await startTypesense()
const [mongo, s3] = [await startMongoServers(), await startS3Servers()]
const mail = await startMailServer()
const folder = await mkdtemp(join(tmpdir(), 'busker-doctor-'))
afterAll(async () => {
  await Promise.all([redis, typesense, mail, ...mongo, ...s3].map((server) => server.stop()))
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
    'Check the key',
    'is no kind of store',
  ])
    expect(said).toContain(fix)
})

test('a Redis that would lose events, and a bucket that may only be read, are told', async () => {
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

test('a database that is behind, or is of a newer Busker, is told with what to do; an empty one is well', async () => {
  const [url, empty] = [await testDatabase(), await testDatabase()]
  const db = connect<unknown>(url)
  const names = Object.keys(auth.migrations)
  const last = names.at(-1)!
  await migrate(db, Object.fromEntries(Object.entries(auth.migrations).slice(0, -1)))
  const stores = { AUTH_DATABASE_URL: url, USERS_DATABASE_URL: empty }
  const behind = await doctor(stores)
  expect(behind.said).toContain(`It lacks ${last}: restart the service, which runs them.`)
  expect(behind.said).toMatch(/^well {3}USERS_DATABASE_URL.*\n +It has no tables yet/m)
  expect(behind.code).toBe(1)
  await migrate(db, auth.migrations)
  expect((await doctor(stores)).code).toBe(0)
  await sql`insert into kysely_migration values ('2099-01-01-holograms', '2099')`.execute(db)
  expect((await doctor(stores)).said).toContain('newer Busker, which ran 2099-01-01-holograms')
  await db.destroy()
})

test('tables that the user may not write are named', async () => {
  const url = new URL(await testDatabase())
  const db = connect<unknown>(url.href)
  await migrate(db, auth.migrations)
  await sql`create role doctors_guest login password 'guest'`.execute(db)
  await db.destroy()
  Object.assign(url, { username: 'doctors_guest', password: 'guest' })
  const { said } = await doctor({ AUTH_DATABASE_URL: url.href })
  expect(said).toMatch(/may not read and write .*account.*: make it their owner/)
  expect(said).toContain('GRANT CREATE ON SCHEMA public')
})

test.each(mongo)(
  'in $name $version each index that is missing is named',
  async ({ url: server }) => {
    const url = new URL(server)
    url.pathname = `/doctor_${crypto.randomUUID().slice(0, 8)}`
    const ANALYTICS_DATABASE_URL = url.href
    const opened = await connectMongo(url.href, { indexes: analytics.indexes })
    expect((await doctor({ ANALYTICS_DATABASE_URL })).code).toBe(0)
    await opened.db.collection('plays').dropIndex('userId_1_startedAt_1')
    const { code, said } = await doctor({ ANALYTICS_DATABASE_URL })
    expect([code, said.match(/The index/g)?.length]).toEqual([1, 1])
    expect(said).toContain(
      'The index userId_1_startedAt_1 of plays is missing: restart the service',
    )
    await opened.db.dropDatabase()
    await opened.close()
    expect((await doctor({ ANALYTICS_DATABASE_URL })).said).toContain('It is empty')
  },
)

test('of a key of Typesense each right that it lacks is told, and an alias that stands for nothing', async () => {
  const asAdmin = async (method: string, path: string, body?: object) => {
    const headers = { 'X-TYPESENSE-API-KEY': typesense.apiKey }
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
    return (await fetch(typesense.url + path, init)).json()
  }
  const allowed = actions.filter((one) => one !== 'aliases:upsert' && one !== 'documents:import')
  const key = { description: '', actions: allowed, collections: ['mine.*'] }
  const { value } = (await asAdmin('POST', '/keys', key)) as { value: string }
  const at = (search: string) => ({
    SEARCH_URL: `typesense:${typesense.url}?collection=mine&key=${search}`,
  })
  expect((await doctor(at(value))).said).toContain(
    'Its key may not documents:import, aliases:upsert. Check the key: it needs',
  )
  expect((await doctor(at(typesense.apiKey))).said).toContain('It has no alias mine yet')
  await asAdmin('POST', '/collections', { name: 'mine-1', fields: [{ name: 'a', type: 'string' }] })
  await asAdmin('PUT', '/aliases/mine', { collection_name: 'mine-1' })
  expect((await doctor(at(typesense.apiKey))).code).toBe(0)
  await asAdmin('DELETE', '/collections/mine-1')
  const { code, said } = await doctor(at(typesense.apiKey))
  expect([
    code,
    said.includes('stands for mine-1, which is not there: run busker reindex'),
  ]).toEqual([1, true])
  const left = (await asAdmin('GET', '/collections')) as { name: string }[]
  expect(left.filter(({ name }) => name.includes('doctor'))).toEqual([])
})

test('a Redis user who may not do all is told, with what to grant', async () => {
  const { redis: admin, close } = connectRedis(redis.url)
  await admin.exec(['ACL', 'SETUSER', 'guest', ...'on >guest ~* +@all -xadd -info'.split(' ')])
  close()
  const url = redis.url.replace(/\/\/[^@]*@/, '//guest:guest@')
  const { said } = await doctor({ EVENTS_URL: url, LIMITS_URL: url })
  expect(said.match(/NOPERM.*ACL SETUSER/g)).toHaveLength(3)
  expect(said).toMatch(/xadd/i)
})

test('a mail server is greeted, and nothing is sent', async () => {
  const { code, said } = await doctor({ MAIL_URL: `smtp://127.0.0.1:${mail.port}` })
  expect(said).toMatch(/^well {3}MAIL_URL {2}SMTP \(.*SMTP.*\)/)
  const withTls = await doctor({ MAIL_URL: `smtp://127.0.0.1:${mail.port}?tls=required` })
  expect(withTls.said).toMatch(/wrong {2}MAIL_URL.*\n.* STARTTLS/)
  expect([code, withTls.code, (await mail.received()).length]).toEqual([0, 1, 0])
})
