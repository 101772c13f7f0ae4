import { expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { openPorts } from '../ports.ts'
import { startWatchdog } from '../watchdog.ts'
import { startMongo } from './mongodb.ts'

const SONGS = { name: 'Harbour' }

async function countOf(url: string) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000 })
  try {
    return await client.db('busker_songs').collection('song').countDocuments(SONGS)
  } finally {
    await client.close()
  }
}

test('the songs in SecantusDB are for who has the password, also when it is started again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'busker-secantus-'))
  const watchdog = startWatchdog(undefined)
  const place = {
    folder,
    ports: await openPorts(folder),
    password: crypto.randomUUID().replaceAll('-', ''),
    watch: watchdog.watch,
  }
  try {
    for (const songs of [0, 1]) {
      const { program, url } = await startMongo(place)
      expect(await countOf(url)).toBe(songs)
      const client = new MongoClient(url)
      await client
        .db('busker_songs')
        .collection('song')
        .insertOne({ ...SONGS })
      await client.close()
      await program.kill()
      await program.start()
      expect(await countOf(url)).toBe(songs + 1)
      const guessed = new URL(url)
      guessed.password = 'guessed'
      const refused = [guessed.href, `mongodb://${guessed.host}/`].map((other) =>
        countOf(other).then(
          () => 'open',
          (error: unknown) => String(error),
        ),
      )
      for (const answer of await Promise.all(refused)) expect(answer).toContain('authentication')
      await program.stop()
    }
  } finally {
    await watchdog.stop()
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
