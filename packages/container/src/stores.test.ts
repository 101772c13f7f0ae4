import { expect, test } from 'bun:test'
import { lineAbout, silentStores, storesIn } from './stores.ts'

test('every store that is elsewhere is known by its variable, wherever the address hides it', () => {
  expect(
    storesIn({
      PUBLIC_URL: 'https://music.example',
      MAIL_URL: 'smtp://mail.example',
      PORT: 3000,
      AUTH_DATABASE_URL: 'postgres://busker:p%40ss@db.example/auth',
      CATALOG_DATABASE_URL: 'mongodb://u:p@a.example,b.example:27018/catalog?retryWrites=false',
      EVENTS_URL: 'redis://:secret@cache.example',
      LIMITS_URL: 'https://:TOKEN@eu1.upstash.example',
      SEARCH_URL: 'typesense:http://:key@search.example:8108',
      BLOBS_URL: 's3://KEY:SECRET@bucket?endpoint=http%3A%2F%2F127.0.0.1%3A7070&region=eu',
      OTHER_URL: 'sqlite:/data/search.db',
      MORE_URL: 'memory:',
      FILES_URL: 'file:///data/blobs',
      FAR_URL: 'postgres://busker@[::1]:5433/x',
    }),
  ).toEqual([
    { variable: 'AUTH_DATABASE_URL', hosts: [{ host: 'db.example', port: 5432 }] },
    {
      variable: 'CATALOG_DATABASE_URL',
      hosts: [
        { host: 'a.example', port: 27_017 },
        { host: 'b.example', port: 27_018 },
      ],
    },
    { variable: 'EVENTS_URL', hosts: [{ host: 'cache.example', port: 6379 }] },
    { variable: 'LIMITS_URL', hosts: [{ host: 'eu1.upstash.example', port: 443 }] },
    { variable: 'SEARCH_URL', hosts: [{ host: 'search.example', port: 8108 }] },
    { variable: 'BLOBS_URL', hosts: [{ host: '127.0.0.1', port: 7070 }] },
    { variable: 'FAR_URL', hosts: [{ host: '::1', port: 5433 }] },
  ])
})

test('a store where nothing listens is named with its address', async () => {
  const listening = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  const stores = storesIn({
    LIMITS_URL: `redis://127.0.0.1:${listening.port}`,
    EVENTS_URL: 'redis://127.0.0.1:1',
  })
  const silent = await silentStores(stores)
  listening.stop(true)
  expect(silent.map(lineAbout)).toEqual([
    'EVENTS_URL: nothing answers at 127.0.0.1:1. Start it there, or name another place; waiting for it.',
  ])
})
