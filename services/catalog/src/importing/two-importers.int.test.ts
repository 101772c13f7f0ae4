import { afterAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { testDatabase } from '@busker/postgres/testing'
import { startMongoServers } from '@busker/test-servers/mongo'
import { anImport } from '../documents/fixtures.ts'
import { openCatalogStore } from '../open-store.ts'
import { told } from '../suite/told.ts'
import { folderOfMusic } from '../testing/folder.ts'
import { picture } from '../testing/song.ts'

const IMPORTER = join(import.meta.dir, 'importer.fixture.ts')
const CLAIM_MS = 3000
const SONGS = 40

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

const stores: [name: string, make: () => Promise<string>][] = [
  ['PostgreSQL', testDatabase],
  ...servers.map(({ name, url }): [string, () => Promise<string>] => [
    name,
    async () => {
      const database = new URL(url)
      database.pathname = `/importers_${crypto.randomUUID().slice(0, 8)}`
      return database.href
    },
  ]),
]

/** A process that does the imports of a store. */
function startImporter(...told: string[]) {
  const child = Bun.spawn([process.execPath, IMPORTER, ...told, String(CLAIM_MS)], {
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'inherit',
  })
  let heard = ''
  const listen = async () => {
    for await (const bytes of child.stdout) heard += new TextDecoder().decode(bytes)
  }
  void listen()
  const until = async (word: string) => {
    while (!heard.includes(word)) {
      if (child.exitCode !== null) throw new Error('The importer ended.')
      await Bun.sleep(20)
    }
  }
  return {
    child,
    /** It looks for imports. */
    ready: () => until('ready'),
    /** It does one, and is in the middle of it. */
    importing: () => until('importing'),
    hasImported: () => heard.includes('importing'),
  }
}

test.each(stores)(
  '%s: an import is of one process of a machine, and goes on in another when that one is killed or hangs',
  async (_, make) => {
    await using music = await folderOfMusic()
    await using kept = await folderOfMusic()
    const titles = Array.from({ length: SONGS }, (_, at) => `Song ${at}`)
    const blue = picture(0, 0, 200)
    for (const [at, TIT2] of titles.entries()) {
      const tags = { TPE1: 'Nina', TALB: 'Blue', TIT2 }
      // Only the second half has a cover, which waits until the gate is open.
      const name = at < SONGS / 2 ? `a/${at}.mp3` : `b/${at}.mp3`
      await music.song(name, 300 + at, at < SONGS / 2 ? tags : { ...tags, picture: blue })
    }
    const url = await make()
    const store = await openCatalogStore(url)
    const start = () => startImporter(url, kept.at('blobs'), kept.at('gate'))
    const job = anImport('one', { path: music.root })
    await store.imports.create(job)
    const running: ReturnType<typeof start>[] = []
    const started = () => {
      const importer = start()
      running.push(importer)
      return importer
    }
    try {
      const first = started()
      await first.importing()
      const second = started()
      await second.ready()
      await Bun.sleep(2.5 * CLAIM_MS)
      expect([first.child.exitCode, second.hasImported()]).toEqual([null, false])

      first.child.kill('SIGKILL')
      await second.importing()
      const third = started()
      await third.ready()
      second.child.kill('SIGSTOP')
      await third.importing()
      // Who hung goes on as if nothing had happened.
      second.child.kill('SIGCONT')
      await kept.write('gate', '')
      while ((await store.imports.find(job.id))?.state === 'running') await Bun.sleep(50)
      await Bun.sleep(CLAIM_MS)
      expect(await store.imports.find(job.id)).toMatchObject({ state: 'done', filesDone: SONGS })
      const tracks = await store.tracks.listAfter('', 100)
      expect(tracks.map(({ title }) => title).toSorted()).toEqual(titles.toSorted())
      const heard = await told(store)
      expect(heard.filter((event) => event === 'library.imported')).toHaveLength(1)
    } finally {
      for (const { child } of running) child.kill('SIGKILL')
      await Promise.all(running.map(({ child }) => child.exited))
      await store.close()
    }
  },
  120_000,
)
