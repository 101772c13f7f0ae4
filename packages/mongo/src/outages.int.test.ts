import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongoServers, startSecantusDb } from '@busker/test-servers/mongo'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { MongoClient } from 'mongodb'
import { generate } from 'selfsigned'
import { connectMongo } from './connect.ts'
import type { DeclaredIndexes } from './indexes.ts'

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map(({ stop }) => stop())))
const failure = (doing: Promise<unknown>) =>
  doing.then(
    () => 'nothing failed',
    (error: unknown) => error,
  )

for (const { name, version, url, persists, fate } of servers)
  outageSuite(
    `${name} ${version}`,
    () => ({
      port: Number(new URL(url).port || 27017),
      ...(fate ? { fate } : {}),
      persists,
      deadline: 12_000,
      async open(line) {
        const own = new URL(line.through(url))
        own.pathname = `/outages_${crypto.randomUUID().slice(0, 8)}`
        const mongo = await connectMongo(own.href, { patience: 1000 })
        const songs = mongo.db.collection<{ _id: string }>('song')
        const store = mongo.telling({
          keep: (_id: string) =>
            songs.updateOne({ _id }, { $set: { kept: true } }, { upsert: true }),
          has: async (_id: string) => (await songs.countDocuments({ _id })) === 1,
        })
        return { ...store, close: () => mongo.close() }
      },
    }),
    fate !== undefined,
  )

test('nobody at the address is told at start, without the password', async () => {
  const refused = await failure(
    connectMongo('mongodb://ada:secret@127.0.0.1:1/music', { patience: 300 }),
  )
  expect(refused).toMatchObject({ store: 'MongoDB', place: '127.0.0.1:1', kind: 'away' })
  expect(String(refused)).not.toContain('secret')
})

test('DocumentDB’s way: TLS by a bundle of certificates, passwords, rights', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'busker-mongo-tls-'))
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
  const [bundle, keyFile, settings] = ['ca.pem', 'key.pem', 'secantusd.toml'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  await Bun.write(bundle, cert)
  await Bun.write(keyFile, key)
  await Bun.write(settings, '[server]\nauth = false\n')
  const server = await startSecantusDb(
    ['--config', settings, '--tls-cert-file', bundle, '--tls-key-file', keyFile],
    `?tls=true&tlsCAFile=${encodeURIComponent(bundle)}`,
  )
  const admin = new MongoClient(server.url)
  for (const [createUser, role] of [
    ['busker', 'readWrite'],
    ['guest', 'read'],
  ])
    await admin.db('admin').command({ createUser, pwd: 'p@ss', roles: [{ role, db: 'music' }] })
  await admin.close()
  await Bun.write(settings, '[server]\nauth = true\n')
  await server.fate?.kill()
  await server.fate?.start()

  const at = (user: string, password: string) => {
    const url = new URL(server.url)
    Object.assign(url, {
      username: user,
      password: encodeURIComponent(password),
      pathname: '/music',
    })
    const options = '&authSource=admin&retryWrites=false&readPreference=secondaryPreferred'
    return url.href + options
  }
  const open = async (url: string) => {
    const mongo = await connectMongo(url, { patience: 2000 })
    const songs = mongo.db.collection('song')
    return mongo.telling({
      put: () => songs.insertOne({ title: 'Harbour' }),
      count: () => songs.countDocuments(),
      close: () => mongo.close(),
    })
  }
  const [busker, guest] = [await open(at('busker', 'p@ss')), await open(at('guest', 'p@ss'))]
  await busker.put()
  expect(await failure(guest.put())).toMatchObject({ store: 'MongoDB', kind: 'refused' })
  expect([await guest.count(), await busker.count()]).toEqual([1, 1])
  const indexes: DeclaredIndexes = { song: [{ title: 1 }] }
  expect(await failure(connectMongo(at('guest', 'p@ss'), { indexes }))).toMatchObject({
    kind: 'refused',
    fix: 'Give its user the role readWrite on this database.',
  })
  expect(await failure(open(at('guest', 'wrong')))).toMatchObject({ kind: 'refused' })
  const noBundle = at('busker', 'p@ss').replace(/&?tlsCAFile=[^&]*/, '')
  expect(await failure(open(noBundle))).toMatchObject({ kind: 'away' })
  await busker.close()
  await guest.close()
  await server.stop()
  await rm(folder, { recursive: true })
})
