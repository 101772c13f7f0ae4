import { expect, test } from 'bun:test'
import { explain } from './explain.ts'
import { StoreProblem, placeOf } from './problem.ts'
import { reporting } from './reporting.ts'
import { socketProblem } from './sockets.ts'

test('a problem names the store and its address, and repeats no password', () => {
  const cause = new Error('no route to mongodb://ada:p%40ss@db.example:27017/music\nat somewhere')
  const { message } = new StoreProblem('MongoDB', 'db.example:27017', 'away', cause)
  expect(message).toBe(
    'MongoDB at db.example:27017 does not answer: no route to mongodb://db.example:27017/music',
  )
})

test.each([
  [
    'mongodb://ada:p%40ss@db.example:27017,db2.example/music?tls=true',
    'db.example:27017,db2.example',
  ],
  ['postgres://127.0.0.1:5432/catalog', '127.0.0.1:5432'],
  ['https://:secret@eu1.upstash.io', 'eu1.upstash.io'],
])('of %s only the address is told', (url, place) => {
  expect(placeOf(url)).toBe(place)
})

test('a store tells its problems in our words, from every shelf of it', async () => {
  const away = new Error('socket hang up')
  const failing = () => Promise.reject(away)
  const store = reporting({ find: failing, albums: { find: failing }, size: 3 }, (error) =>
    error === away ? new StoreProblem('Shelf', 'here', 'away') : error,
  )
  for (const find of [store.find, store.albums.find])
    expect(await find().catch((error: unknown) => error)).toBeInstanceOf(StoreProblem)
  expect(store.size).toBe(3)
})

test('a lost connection is told from a slow one and from a mistake, however deep it lies', () => {
  const coded = (code: string) => Object.assign(new Error('no'), { code })
  expect(socketProblem(new Error('query', { cause: coded('ECONNRESET') }))).toBe('away')
  expect(socketProblem(coded('ETIMEDOUT'))).toBe('late')
  expect(socketProblem(AbortSignal.abort(new DOMException('', 'TimeoutError')).reason)).toBe('late')
  expect(socketProblem(new TypeError('x is not a function'))).toBeUndefined()
})

test('a problem at start is one line with the variable and what to do', () => {
  const environment = {
    PORT: '3000',
    SEARCH_URL: 'typesense:http://search:8108?key=secret',
    BLOBS_URL: 's3://key:secret@music?endpoint=http%3A%2F%2Fminio%3A9000',
    AUTH_DATABASE_URL: 'postgres://ada:secret@db:27017/auth',
    CATALOG_DATABASE_URL: 'mongodb://ada:secret@db:27017/catalog',
  }
  const told = (store: string, place: string) =>
    explain(new StoreProblem(store, place, 'away'), environment)
  expect(told('MongoDB', 'db:27017')).toBe(
    'CATALOG_DATABASE_URL: MongoDB at db:27017 does not answer. Check host and port, that it runs, and that this machine may reach it.',
  )
  expect(told('Typesense', 'search:8108')).toStartWith('SEARCH_URL: ')
  expect(told('S3', 'minio:9000')).toStartWith('BLOBS_URL: ')
  expect(told('S3', 'elsewhere')).toStartWith('S3 at elsewhere')
})
