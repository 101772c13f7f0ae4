import { afterAll, expect, test } from 'bun:test'
import { compareTwins, failure } from '@busker/test-servers/twins'
import { startTypesense } from '@busker/test-servers/typesense'
import fc from 'fast-check'
import { openSearchIndex } from './open-search-index.ts'
import { documentTypes, type SearchDocument, type SearchIndex } from './search-index.ts'
import { document as song } from './song-documents.ts'

const server = await startTypesense()
afterAll(() => server.stop())

const now = new Date('2026-06-15T12:00:00Z')
const type = fc.constantFrom(...documentTypes)
const id = fc.constantFrom('1', '2', '3', 'ä', 'a b', "it's", '`,]')
/** Words of names, and how listeners type them. */
const words: Record<string, string[]> = {
  aurora: ['aurora', 'AURORA', 'auro', 'auroar'],
  Bicycle: ['bicycle', 'bicycel', 'bic'],
  Tundra: ['tundra', 'tundar', 'tund'],
  Straße: ['straße', 'strasse', 'stra'],
  Björk: ['björk', 'bjork', 'Björ', 'bjrk'],
  'AC/DC': ['ac/dc', 'ac dc', 'acdc'],
  東京: ['東京', '東', '京'],
  '1999': ['1999', '199', '1998'],
  'Don’t': ["don't", 'dont', 'don'],
  '&': ['&', 'and'],
  '!!!': ['!!!', '!'],
}
const word = fc.constantFrom(...Object.keys(words))
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const year = fc.constantFrom(null, 1959, 1994, 1999, 2026, 0, 12_345, 1999.5)
const document: fc.Arbitrary<SearchDocument> = fc.record({
  type,
  id,
  name,
  artists: fc.array(name, { maxLength: 2 }),
  album: fc.option(name),
  genres: fc.array(fc.constantFrom('Jazz', 'Modal Jazz', 'Jazz Rock', 'Électro'), { maxLength: 2 }),
  year,
  isrc: fc.constantFrom(null, 'US-SM1-59-00113', 'ussm15900114', ''),
  upc: fc.constantFrom(null, undefined, '0 74646 49352 6', '74646493527', 'none'),
  popularity: fc.constantFrom(0, 0.04, 12.34, 12.36, 50, 99.96, 100, 101, -1, NaN),
  addedAt: fc.constantFrom(
    '2020-01-01T00:00:00Z',
    '2026-06-10T00:00:00Z',
    '2026-06-01T12:00:00Z',
    '2026-06-01T11:59:59.999Z',
    'long ago',
  ),
})
const documents = fc.array(document, { maxLength: 8, size: 'max' })

const filter = fc.oneof(
  fc
    .tuple(fc.constantFrom('artist', 'album', 'track', 'genre'), name)
    .map(([of, what]) => `${of}:"${what}"`),
  fc.constantFrom(
    'artist:aurora',
    'album:bjork',
    'track:tundra',
    'genre:jazz',
    'genre:"modal jazz"',
    'genre:electro',
  ),
  fc.constantFrom(
    'year:1999',
    'year:1950-1994',
    'year:1995-',
    'year:1',
    'year:someday',
    'year:-1994',
  ),
  fc.constantFrom(
    'isrc:USSM15900113',
    'isrc:us-sm1-59-00114',
    'isrc:',
    'isrc:-',
    'upc:074646493526',
    'upc:74646493527',
    'upc:0',
  ),
  fc.constantFrom('tag:new', 'tag:hipster', 'tag:old'),
  fc.constantFrom('nobody', '"', ''),
)
const part = fc.oneof(
  {
    weight: 3,
    arbitrary: word.chain((of) => fc.constantFrom(...words[of]!).map((typed) => ({ of, typed }))),
  },
  { weight: 2, arbitrary: filter.map((typed) => ({ of: typed, typed })) },
)
const query = fc.record({
  // No word is typed twice: of one that is, once with a typo, Typesense finds less.
  q: fc
    .uniqueArray(part, { selector: ({ of }) => of, maxLength: 3 })
    .map((parts) => parts.map(({ typed }) => typed).join(' ')),
  types: fc.uniqueArray(type, { maxLength: 4 }),
  limit: fc.constantFrom(0, 1, 3, 20),
  offset: fc.constantFrom(0, 0, 0, 1, 3, 900),
})
const change = fc.oneof(
  fc.record({ do: fc.constant('upsert' as const), documents }),
  fc.record({ do: fc.constant('remove' as const), type, ids: fc.array(id, { maxLength: 4 }) }),
)
const operation = fc.oneof(
  { weight: 4, arbitrary: change },
  { weight: 6, arbitrary: query.map((asked) => ({ do: 'search' as const, asked })) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rebuild' as const),
      documents,
      meanwhile: fc.array(change, { maxLength: 2 }),
      breaksOff: fc.boolean(),
    }),
  },
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const alter = (index: SearchIndex, asked: Change) =>
  asked.do === 'upsert' ? index.upsert(asked.documents) : index.remove(asked.type, asked.ids)

async function run(index: SearchIndex, asked: Operation): Promise<unknown> {
  if (asked.do === 'search') return index.search(asked.asked)
  if (asked.do !== 'rebuild') return alter(index, asked)
  async function* slowly(of: Extract<Operation, { do: 'rebuild' }>) {
    yield* of.documents
    for (const one of of.meanwhile) await alter(index, one)
    if (of.breaksOff) throw new Error('The catalogue is away')
  }
  return failure(index.rebuild(slowly(asked)))
}

test(`however music comes, changes and goes, SQLite and Typesense ${server.version} find the same in the same order`, async () => {
  const { watch, same, neverCalled } = compareTwins<SearchIndex>()
  const options = { now: () => now }
  const indexes = {
    SQLite: watch(await openSearchIndex('sqlite::memory:', options)),
    Typesense: watch(
      await openSearchIndex(`typesense:${server.url}?key=${server.apiKey}`, options),
    ),
  }
  const every = [
    'aurora',
    'bicycle',
    'tundra',
    'strasse',
    'bjork',
    'acdc',
    '東',
    '1999',
    'dont',
    '!!!',
    'year:1-9999',
    'year:1959',
    'tag:new',
    'tag:hipster',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 15, size: 'max' }), async (operations) => {
      for (const index of Object.values(indexes)) await index.rebuild((async function* () {})())
      for (const asked of operations) await same(indexes, (index) => run(index, asked))
      await same(indexes, (index) => index.count())
      await same(indexes, (index) => index.counts())
      for (const q of every)
        await same(indexes, (index) =>
          index.search({ q, types: documentTypes, limit: 50, offset: 0 }),
        )
    }),
    { numRuns: 25 },
  )
  // Who keeps what was found looks at this; where others write too it is not known.
  const before = indexes.SQLite.changes()
  await same(indexes, (index) => index.upsert([song('track', 'Velvet')]))
  expect(indexes.SQLite.changes()).not.toBe(before)
  expect(indexes.Typesense.changes()).toBeUndefined()
  await same(indexes, (index) => index.alone(async () => {}))
  await same(indexes, (index) => index.close())
  expect(neverCalled()).toEqual([])
})
