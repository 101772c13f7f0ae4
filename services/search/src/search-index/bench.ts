/**
 * Times search as it is typed: `bun services/search/src/search-index/bench.ts [tracks] [SEARCH_URL]`,
 * by default 100000 tracks in a SQLite file of its own. Prints milliseconds.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSearchIndex } from './open-search-index.ts'
import { documentTypes, type SearchDocument } from './search-index.ts'

const tracks = Number(Bun.argv[2] ?? 100_000)
const folder = await mkdtemp(join(tmpdir(), 'busker-bench-'))
const url = Bun.argv[3] ?? `sqlite:${join(folder, 'search.db')}`

let seed = 42
/** 0 to 1, the same in every run (mulberry32). */
function random() {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
/** Some words are in every other song, most in few: like Zipf's law. */
const often = (count: number) => Math.floor(count ** random()) - 1
const syllables =
  'ba be ko lo mi na ra ri sa ta the wind no ver sol lu gra mon ta el sh in or an'.split(' ')
const vocabulary = Array.from({ length: 40_000 }, (_, n) =>
  n < 20
    ? (syllables[n] ?? '')
    : Array.from(
        { length: 2 + often(4) + (n % 2) },
        () => syllables[Math.floor(random() * 24)],
      ).join(''),
)
const words = (count: number) =>
  Array.from({ length: count }, () => vocabulary[often(vocabulary.length)]).join(' ')

const artists = Array.from({ length: tracks / 10 }, () => words(1 + often(4)))
const albums = Array.from({ length: tracks / 8 }, () => words(1 + often(5)))

function* documents(): Generator<SearchDocument> {
  const plain = { artists: [], album: null, genres: ['Rock'], isrc: null }
  const common = () => ({
    ...plain,
    year: 1950 + often(75),
    popularity: Math.floor(100 * random() ** 4),
    addedAt: new Date(1.7e12 + random() * 8e10).toISOString(),
  })
  for (const [n, name] of artists.entries())
    yield { ...common(), type: 'artist', id: `artist${n}`, name }
  for (const [n, name] of albums.entries())
    yield {
      ...common(),
      type: 'album',
      id: `album${n}`,
      name,
      artists: [artists[n % artists.length] ?? ''],
    }
  for (let n = 0; n < tracks; n++)
    yield {
      ...common(),
      type: 'track',
      id: `track${n}`,
      name: words(1 + often(6)),
      artists: [artists[n % artists.length] ?? ''],
      album: albums[n % albums.length] ?? '',
      isrc: `XX${n}`,
    }
}

const pick = <Item>(from: Item[]) => from[Math.floor(random() * from.length)] as Item
const mistype = (word: string) => {
  const at = 1 + Math.floor(random() * (word.length - 1))
  return word.slice(0, at) + word.slice(at + 1)
}
const song = () => `${pick(artists)} ${words(1)}`
const kinds: Record<string, () => string> = {
  'one to three letters': () => song().slice(0, 1 + Math.floor(random() * 3)),
  'a name half typed': () => pick(albums).slice(0, 4 + Math.floor(random() * 12)),
  'artist and words': () => song(),
  'one typo': () => mistype(pick(artists)),
  'two typos': () => mistype(mistype(`${pick(artists)} ${words(2)}`)),
  'nothing like it': () => 'xylqwertz vrthwqpk',
  filters: () => `${words(1).slice(0, 3)} year:1970-1999 genre:rock`,
  'new, of an artist': () => `artist:"${pick(artists)}" tag:new`,
  'every year': () => 'year:1950-2024',
}

const print = (line: string) => process.stdout.write(`${line}\n`)

/** Wall time and this process's CPU time, in ms: on a busy machine only the latter compares. */
async function timed(task: () => Promise<unknown>) {
  const cpuBefore = process.cpuUsage()
  const before = performance.now()
  await task()
  const { user, system } = process.cpuUsage(cpuBefore)
  return { wall: performance.now() - before, cpu: (user + system) / 1000 }
}

function report(name: string, times: { wall: number; cpu: number }[]) {
  const at = (p: number, of: 'wall' | 'cpu') =>
    times
      .map((time) => time[of])
      .toSorted((a, b) => a - b)
      [Math.floor((times.length - 1) * p)]?.toFixed(2)
      .padStart(7)
  const columns = ['p50', at(0.5, 'wall'), 'p99', at(0.99, 'wall'), 'CPU p50', at(0.5, 'cpu')]
  print([name.padEnd(22), ...columns, 'p99', at(0.99, 'cpu')].join(' '))
}

const index = await openSearchIndex(url, { now: () => new Date(1.78e12) })
const started = performance.now()
await index.rebuild(
  (async function* () {
    yield* documents()
  })(),
)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
const size = await Bun.file(join(folder, 'search.db'))
  .stat()
  .then(
    ({ size }) => size,
    () => 0,
  )
print(
  `${await index.count()} documents indexed in ${seconds} s, ${(size / 2 ** 20).toFixed(0)} MiB`,
)

const all: { wall: number; cpu: number }[] = []
for (const [kind, next] of Object.entries(kinds)) {
  const times: typeof all = []
  for (let run = 0; run < 500; run++) {
    const q = next()
    times.push(await timed(() => index.search({ q, types: documentTypes, limit: 20, offset: 0 })))
  }
  all.push(...times)
  report(kind, times)
}
report('all four types', all)

const writes: typeof all = []
for (const [n, document] of documents().take(2000).toArray().entries()) {
  const changed = { ...document, name: `${document.name} live`, popularity: n % 100 }
  writes.push(await timed(() => index.upsert([changed])))
}
report('upsert', writes)
print(`memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`)
await index.close()
await rm(folder, { recursive: true })
