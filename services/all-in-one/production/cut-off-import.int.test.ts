import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importJob } from '../src/import-report.ts'
import type { Ask } from '../src/server.ts'
import { getJson } from '../test/busker.ts'
import { tinySong } from '../test/tiny-songs.ts'
import { type ProductionStack, startProductionStack } from './stack.ts'
import { until } from './testing.ts'

const SONGS = 120
/** More than a claim on an import lasts, and more than a busy machine needs for what is left. */
const GOES_ON_WITHIN_MS = 120_000
const stores = ['mongodb', 'postgres', 'redis', 'search', 'blobs'] as const
const victims = ['catalog', ...stores] as const

interface Track {
  id: string
  name: string
  album: { name: string }
}

let stack: ProductionStack
let music: string
let ask: Ask

beforeAll(async () => {
  music = await mkdtemp(join(tmpdir(), 'busker-music-'))
  // Servers that are somebody's own are not killed.
  stack = await startProductionStack({ settings: { SEARCH_CHECK_SECONDS: '1' } })
  ask = await stack.asOperator()
}, 180_000)
afterAll(async () => {
  await stack?.stop()
  await rm(music, { recursive: true, force: true })
}, 60_000)

/** Songs that no other folder has, all of one album. */
async function writeSongs(album: string, from: number) {
  const library = join(music, album)
  const folder = join(library, 'The Tones', album)
  await mkdir(folder, { recursive: true })
  const songs = new Map<string, Uint8Array>()
  for (let n = 0; n < SONGS; n++) {
    const [name, bytes] = [`Tone ${from + n}`, tinySong(from + n)]
    songs.set(name, bytes)
    await writeFile(join(folder, `${n + 1} - ${name}.wav`), bytes)
  }
  return { library, songs }
}

async function tracksOf(album: string) {
  const tracks: Track[] = []
  let page = `${stack.url}/v1/library/tracks?limit=50`
  while (page) {
    const { items, next } = (await getJson(page)) as { items: Track[]; next: string | null }
    tracks.push(...items.filter((track) => track.album.name === album))
    page = next ?? ''
  }
  return tracks
}

async function kill(victim: (typeof victims)[number]) {
  // A service is started again by who keeps it.
  if (victim === 'catalog') return stack.services.get(victim)![0]!.kill()
  await stack.servers[victim]!.kill()
  await Bun.sleep(500)
  await stack.servers[victim]!.start()
}

test.each(victims)(
  'an import goes on when %s is killed: what was there stays, and every song is there once and whole',
  async (victim) => {
    const album = `Without ${victim}`
    const { library, songs } = await writeSongs(album, SONGS * victims.indexOf(victim))
    const job = async (id: string) => importJob.parse(await ask(`/v1/imports/${id}`))
    const begun = await ask('/v1/imports', {
      method: 'POST',
      body: JSON.stringify({ path: library }),
    })
    const { id } = importJob.parse(begun)
    const cut = await until(
      () => job(id),
      ({ files_done, state }) => files_done > 0 || state === 'done',
    )
    expect(cut.state).toBe('running')
    const before = await tracksOf(album)
    await kill(victim)

    const ended = await until(
      () => job(id),
      ({ state }) => state === 'done' || state === 'failed',
      GOES_ON_WITHIN_MS,
    )
    expect([ended.state, ended.problem_count, ended.failure]).toEqual(['done', 0, null])
    await stack.untilReady()
    const after = await tracksOf(album)
    expect(after.map(({ name }) => name).toSorted()).toEqual([...songs.keys()].toSorted())
    const ids = after.map((track) => track.id)
    expect(before.filter((track) => !ids.includes(track.id))).toEqual([])
    for (const { id: track_id, name } of after.slice(0, 20)) {
      const asking = { method: 'POST', body: JSON.stringify({ track_id }) }
      // Streaming hears of new tracks a moment later.
      const { url } = await until(
        async () => (await ask('/v1/play-grants', asking)) as { url: string },
        () => true,
      )
      const sound = await fetch(url)
      expect([name, (await sound.bytes()).toHex()]).toEqual([name, songs.get(name)!.toHex()])
    }
    // The index hears of it by events, which wait for it; what Typesense forgets in its death it gets again.
    for (const { name } of after)
      await until(
        () => getJson(`${stack.url}/v1/search?type=track&q=${encodeURIComponent(name)}`),
        ({ tracks }: { tracks: { items: Track[] } }) =>
          tracks.items.some((found) => found.name === name),
      )
  },
  240_000,
)
