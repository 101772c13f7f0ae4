import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { connectRedis } from '@busker/redis/connect'
import { startMailServer } from '@busker/test-servers/mail'
import { startSecantusDb } from '@busker/test-servers/mongo'
import { pretend, saying } from '@busker/test-servers/pretend'
import { startRedis } from '@busker/test-servers/redis'
import { startVersitygw } from '@busker/test-servers/s3'
import { startTypesense } from '@busker/test-servers/typesense'
import { sql } from 'kysely'
import { generate } from 'selfsigned'

const folder = await mkdtemp(join(tmpdir(), 'busker-at-start-'))
const certificate = join(folder, 'ca.pem')
const [s3, readOnly, redis, typesense, mongo] = await Promise.all([
  startVersitygw(),
  startVersitygw(['--readonly']),
  startRedis(),
  startTypesense(),
  startSecantusDb(),
])
const older = pretend(Number(new URL(mongo.url).port), saying(/8\.2\.11/g, '4.2.11'))
/** A door behind which nobody can help at the moment. */
const busy = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: () => new Response('', { status: 503 }),
})
let mail: Awaited<ReturnType<typeof startMailServer>>
const common: Record<string, string> = {
  PORT: '0',
  PUBLIC_URL: 'https://music.example',
  SERVICE_SECRET: 'only-services-of-this-test-share-it',
  PLAY_GRANT_SECRET: 'only-services-of-this-test-share-it',
  OPERATOR_KEY: 'only-services-of-this-test-share-it',
  EVENTS_URL: 'memory:',
  BLOBS_URL: s3.url,
  MAIL_URL: `file://${folder}/mail`,
}
beforeAll(async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  })
  await Bun.write(certificate, cert)
  await Bun.write(join(folder, 'key.pem'), key)
  mail = await startMailServer(certificate, join(folder, 'key.pem'))
  const { redis: admin, close } = connectRedis(redis.url)
  await admin.exec(['ACL', 'SETUSER', 'guest', ...'on >guest ~* +@all -eval -evalsha'.split(' ')])
  close()
})
afterAll(async () => {
  older.stop()
  await busy.stop(true)
  await Promise.all([s3, readOnly, redis, typesense, mongo, mail].map((server) => server.stop()))
  await rm(folder, { recursive: true })
})

/** A service by its main: what it says until it listens or has ended. */
async function start(service: string, settings: Record<string, string>) {
  const main = Bun.fileURLToPath(new URL(`../../${service}/src/main.ts`, import.meta.url))
  const { PATH = '', HOME = '' } = process.env
  const variable = `${service.toUpperCase()}_DATABASE_URL`
  const database = settings[variable] ? {} : { [variable]: await testDatabase() }
  const child = Bun.spawn([process.execPath, main], {
    env: { PATH, HOME, NODE_EXTRA_CA_CERTS: certificate, ...common, ...database, ...settings },
    stderr: 'pipe',
    stdout: 'ignore',
  })
  const decoder = new TextDecoder()
  let said = ''
  for await (const bytes of child.stderr) {
    said += decoder.decode(bytes, { stream: true })
    if (said.includes('listening on')) child.kill()
  }
  return { said: said.trim(), code: await child.exited }
}

const otherBucket = s3.url.replace('@blobs', '@nowhere')
const guest = redis.url.replace(/\/\/[^@]*@/, '//guest:guest@')
const wrong: [
  string,
  string,
  () => Record<string, string> | Promise<Record<string, string>>,
  RegExp,
][] = [
  [
    'a bucket that is not there',
    'catalog',
    () => ({ BLOBS_URL: otherBucket }),
    /^BLOBS_URL: S3 .* 404.* Make the bucket/,
  ],
  [
    'a bucket that is not there',
    'streaming',
    () => ({ BLOBS_URL: otherBucket }),
    /^BLOBS_URL: S3 .* Make the bucket/,
  ],
  [
    'a bucket that may only be read',
    'users',
    () => ({ BLOBS_URL: readOnly.url }),
    /^BLOBS_URL: S3 .* 403.* Grant s3:PutObject/,
  ],
  [
    'a folder that nobody may make',
    'playlists',
    () => ({ BLOBS_URL: 'file:///proc/blobs' }),
    /^BLOBS_URL: A folder at \/proc\/blobs/,
  ],
  [
    'a mail server that refuses the password',
    'auth',
    () => ({ MAIL_URL: `smtp://ada%40music:guessed@localhost:${mail.port}?tls=required` }),
    /^MAIL_URL: SMTP at localhost:\d+ refuses: .*535.* Check user and password/,
  ],
  [
    'a Redis user who may run no scripts',
    'gateway',
    () => ({ LIMITS_URL: guest }),
    /^LIMITS_URL: Redis .*NOPERM.* Grant it: ACL SETUSER/,
  ],
  [
    'a Redis user who may run no scripts',
    'gateway',
    () => ({ IDEMPOTENCY_URL: guest }),
    /^IDEMPOTENCY_URL: Redis .* Grant it: ACL SETUSER/,
  ],
  [
    'a Redis user who may run no scripts',
    'analytics',
    () => ({ EVENTS_URL: guest }),
    /^EVENTS_URL: Redis .* Grant it: ACL SETUSER/,
  ],
  [
    'an old MongoDB',
    'analytics',
    () => ({ ANALYTICS_DATABASE_URL: `mongodb://127.0.0.1:${older.port}/plays` }),
    /^ANALYTICS_DATABASE_URL: MongoDB .* version 4\.2\.11\. Busker needs MongoDB 5\.0 or newer\.$/,
  ],
  [
    'a PostgreSQL user who may make no tables',
    'auth',
    async () => ({ AUTH_DATABASE_URL: await guestDatabase() }),
    /^AUTH_DATABASE_URL: PostgreSQL .*permission denied.* GRANT CREATE ON SCHEMA public/,
  ],
  [
    'a key that may only search',
    'search',
    async () => ({ SEARCH_URL: `typesense:${typesense.url}?key=${await searchKey()}` }),
    /^SEARCH_URL: Typesense .* 401.* Check the key: it needs .*documents:import/,
  ],
]

test.each(wrong)(
  '%s ends %s at start, with one line of what to do',
  async (_what, service, settings, line) => {
    const { said, code } = await start(service, await settings())
    expect(said).toMatch(line)
    expect(said.split('\n')).toHaveLength(1)
    expect(said).not.toMatch(/guessed|guest:/)
    expect(code).toBe(1)
  },
)

const away: [string, string, Record<string, string>][] = [
  [
    'an S3 that cannot help at the moment',
    'catalog',
    { BLOBS_URL: `s3://a:b@blobs?endpoint=http://127.0.0.1:${busy.port}` },
  ],
  ['a mail server that is away', 'auth', { MAIL_URL: 'smtp://127.0.0.1:1' }],
]

test.each(away)('%s keeps %s from nothing', async (_what, service, settings) => {
  expect((await start(service, settings)).said).toStartWith('listening on')
})

test('Busker in one process tells of a refused password by the name of its option', async () => {
  const busker = Bun.fileURLToPath(new URL('main.ts', import.meta.url))
  const { PATH = '', HOME = '' } = process.env
  const mailUrl = `smtp://ada%40music:guessed@localhost:${mail.port}?tls=required`
  const options = ['--port', '0', '--data', join(folder, 'data'), '--mail', mailUrl]
  const child = Bun.spawn([process.execPath, busker, 'start', ...options], {
    env: { PATH, HOME, NODE_EXTRA_CA_CERTS: certificate },
    stderr: 'pipe',
    stdout: 'ignore',
  })
  const said = (await new Response(child.stderr).text()).trim()
  expect(said).toMatch(/^busker: --mail: SMTP at localhost:\d+ refuses: .*535/)
  expect(said.split('\n')).toHaveLength(1)
  expect(await child.exited).toBe(1)
})

async function guestDatabase() {
  const url = new URL(await testDatabase())
  const admin = connect<unknown>(url.href)
  await sql`create role start_guest login password 'guest'`.execute(admin)
  await admin.destroy()
  return Object.assign(url, { username: 'start_guest', password: 'guest' }).href
}

async function searchKey() {
  const answer = await fetch(`${typesense.url}/keys`, {
    method: 'POST',
    headers: { 'X-TYPESENSE-API-KEY': typesense.apiKey },
    body: JSON.stringify({ description: '', actions: ['documents:search'], collections: ['*'] }),
  })
  return ((await answer.json()) as { value: string }).value
}
