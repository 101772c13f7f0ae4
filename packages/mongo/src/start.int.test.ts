import { afterAll, expect, test } from 'bun:test'
import { startSecantusDb } from '@busker/test-servers/mongo'
import { pretend, saying } from '@busker/test-servers/pretend'
import { connectMongo } from './connect.ts'
import { type DeclaredIndexes, indexProblems } from './indexes.ts'

const server = await startSecantusDb()
afterAll(() => server.stop())
const urlAt = (port: number | string) => `mongodb://127.0.0.1:${port}/music`
const refusal = (url: string) =>
  connectMongo(url, { patience: 2000 }).then(
    () => 'it was taken',
    (error: unknown) => error,
  )

test('a server of an older protocol, or of an older version, is refused at start', async () => {
  const { port } = new URL(server.url)
  const wire = Buffer.from('maxWireVersion\0')
  const older = [
    saying(
      new RegExp(server.version.replaceAll('.', '\\.'), 'g'),
      '4.2'.padEnd(server.version.length, '0'),
    ),
    (answer: Buffer) => {
      const at = answer.indexOf(wire)
      if (at > 0) answer.writeInt32LE(6, at + wire.length)
      return answer
    },
  ]
  for (const change of older) {
    const pretender = pretend(Number(port), change)
    expect(await refusal(urlAt(pretender.port))).toMatchObject({
      store: 'MongoDB',
      kind: 'refused',
      fix: 'Busker needs MongoDB 5.0 or newer.',
    })
    pretender.stop()
  }
})

test('indexes that are missing, or are others, are told with what to do', async () => {
  const indexes: DeclaredIndexes = { song: [{ title: 1 }, { album: 1, plays: -1 }] }
  const mongo = await connectMongo(urlAt(port()))
  expect(await indexProblems(mongo.db, indexes)).toEqual([
    'The index title_1 of song is missing: restart the service, which makes it.',
    'The index album_1_plays_-1 of song is missing: restart the service, which makes it.',
  ])
  await mongo.db.collection('song').createIndex({ plays: 1 }, { name: 'title_1' })
  await mongo.db.collection('song').createIndex({ album: 1, plays: -1 }, { sparse: true })
  expect(await indexProblems(mongo.db, indexes)).toEqual([
    'The index title_1 of song has other fields: drop it, and restart the service, which makes it.',
    'The index album_1_plays_-1 of song does not hold every document: drop it (album_1_plays_-1), and restart the service, which makes it.',
  ])
  await mongo.db.collection('song').dropIndexes()
  await (await connectMongo(urlAt(port()), { indexes })).close()
  expect(await indexProblems(mongo.db, indexes)).toEqual([])
  await mongo.close()
})

const port = () => new URL(server.url).port
