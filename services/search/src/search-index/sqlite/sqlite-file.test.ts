import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, expect, test } from 'bun:test'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSearchIndex } from '../open-search-index.ts'
import { document, idsOf } from '../song-documents.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'busker-search-'))
  path = join(folder, 'index', 'search.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const openFile = () => openSearchIndex(`sqlite:${path}`)
const files = () => readdirSync(join(folder, 'index'))
const songs = Array.from({ length: 500 }, (_, n) => document('track', `Velvet Harbour ${n}`))

test('songs are found again after a restart, with typos too', async () => {
  const before = await openFile()
  await before.upsert(songs)
  await before.close()
  expect(files()).toEqual(['search.db'])
  const after = await openFile()
  expect(await idsOf(after, 'track', 'velvte harbour 77')).toContain('Velvet Harbour 77')
  await after.close()
})

test('a rebuild leaves one file, which holds the new songs after a restart', async () => {
  const before = await openFile()
  await before.upsert([document('track', 'Old')])
  await before.rebuild(
    (async function* () {
      yield* songs
    })(),
  )
  await before.upsert([document('track', 'Encore')])
  expect(files().filter((name) => name.includes('rebuild'))).toEqual([])
  await before.close()
  expect(files()).toEqual(['search.db'])
  const after = await openFile()
  expect(await after.count()).toBe(501)
  expect(await idsOf(after, 'track', 'encore')).toEqual(['Encore'])
  await after.close()
})

test('what was stored before a kill -9 is found after it', async () => {
  const program = `
    import { openSearchIndex } from ${JSON.stringify(import.meta.resolve('../open-search-index.ts'))}
    import { document } from ${JSON.stringify(import.meta.resolve('../song-documents.ts'))}
    const index = await openSearchIndex('sqlite:${path}')
    for (let n = 0; ; n++) {
      await index.upsert([document('track', 'Velvet ' + n)])
      console.log(n)
    }`
  const child = Bun.spawn([process.execPath, '-e', program], { stdout: 'pipe', stderr: 'inherit' })
  let stored = ''
  for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
    stored += chunk
    if (stored.split('\n').length > 100) break
  }
  child.kill('SIGKILL')
  await child.exited
  const last = Number(stored.trimEnd().split('\n').at(-2))
  const after = await openFile()
  expect(await after.count()).toBeGreaterThan(last)
  expect((await idsOf(after, 'track', `velvet ${last}`))[0]).toBe(`Velvet ${last}`)
  await after.close()
})

test.each([
  ['overwritten at its beginning', 0],
  ['overwritten in the middle', 40_000],
])('a file %s is put aside and the index starts empty', async (_, at) => {
  const before = await openFile()
  await before.upsert(songs)
  await before.close()
  const file = await open(path, 'r+')
  await file.write(Buffer.alloc(20_000, 'noise'), 0, 20_000, at)
  await file.close()
  const after = await openFile()
  expect(await after.count()).toBe(0)
  expect(await idsOf(after, 'track', 'velvet')).toEqual([])
  await after.upsert([document('track', 'Velvet')])
  expect(await idsOf(after, 'track', 'velvet')).toEqual(['Velvet'])
  expect(files()).toContain('search.db.damaged')
  await after.close()
})

test('a database of something else is left alone', async () => {
  path = join(folder, 'library.db')
  const other = new Database(path)
  other.run('CREATE TABLE song (title TEXT)')
  other.close()
  expect(await openFile().catch(String)).toContain('is a database of something else')
  const again = new Database(path)
  expect(again.query('SELECT count(*) AS n FROM song').get()).toEqual({ n: 0 })
  again.close()
})

test('an index of another version starts empty', async () => {
  const before = await openFile()
  await before.upsert(songs)
  await before.close()
  const old = new Database(path)
  old.run('PRAGMA user_version = 99')
  old.close()
  const after = await openFile()
  expect(await after.count()).toBe(0)
  await after.close()
})

test.each(['redis://localhost', 'search.db', 'typesense:localhost', 'typesense:http://host:8108'])(
  'SEARCH_URL=%s is refused with what would work',
  async (url) => {
    expect(await openSearchIndex(url).catch(String)).toContain(
      'typesense:http://localhost:8108?key=',
    )
  },
)

test('an address that is refused does not tell its key', async () => {
  const refusal = await openSearchIndex('meili:http://host?key=secret').catch(String)
  expect(refusal).toContain('SEARCH_URL')
  expect(refusal).not.toContain('secret')
})
