import { asked, sideBySide } from '@busker/bench/beside'
import { openSearchIndex } from './open-search-index.ts'
import { type SearchDocument, documentTypes } from './search-index.ts'
import { bareSqlite } from './sqlite/bare.bench.ts'
import { bareTypesense } from './typesense/bare.bench.ts'

// Run by `bun run bench --only stores`: the index, and its engine with the same questions.

const SONGS = 1200
/** The songs of an album that came in. */
const UPSERTED = 12
const QUERIES = 60

const WORDS = 'river stone light wind golden night heart train road winter summer dance'.split(' ')
const word = (n: number) => WORDS[n % WORDS.length]!
const documentOf = (n: number, more = ''): SearchDocument => ({
  type: n % 10 ? 'track' : n % 20 ? 'album' : 'artist',
  id: `song${String(n).padStart(18, '0')}`,
  name: `${word(n)} ${word(n * 7 + 1)} ${n}${more}`,
  artists: [`${word(n * 3)} singers`],
  album: `${word(n * 5)} album`,
  genres: ['Rock'],
  year: 1950 + (n % 75),
  isrc: `XX${n}`,
  popularity: (n * 37) % 100,
  addedAt: '2026-01-01T00:00:00.000Z',
})
const songs = Array.from({ length: SONGS }, (_, n) => documentOf(n))
/** Two words as they are typed, the second unfinished; both are found as they stand. */
const queries = Array.from(
  { length: QUERIES },
  (_, n) => `${word(n)} ${word(n * 7 + 1).slice(0, 3)}`,
)
const ALBUMS = SONGS / UPSERTED
/** Every album, then every album with other names, so that there is always something to write. */
const albums = ['', ' live'].flatMap((more) =>
  Array.from({ length: ALBUMS }, (_, album) =>
    Array.from({ length: UPSERTED }, (_, i) => documentOf(album * UPSERTED + i, more)),
  ),
)

const { url } = asked()
const index = await openSearchIndex(url)
await index.upsert(songs)
const bare = url.startsWith('sqlite')
  ? await bareSqlite(url, songs, queries, albums)
  : bareTypesense(url, queries, albums)
await sideBySide([
  {
    what: 'four types searched',
    atOnce: 4,
    busker: (n) =>
      index.search({ q: queries[n % QUERIES]!, types: documentTypes, limit: 20, offset: 0 }),
    bare: (n) => bare.search(n % QUERIES),
  },
  {
    what: `${UPSERTED} documents upserted`,
    // As its consumer of events does.
    atOnce: 1,
    busker: (n) => index.upsert(albums[(n + ALBUMS) % albums.length]!),
    bare: (n) => bare.upsert((n + ALBUMS) % albums.length),
  },
])
bare.close()
await index.close()
