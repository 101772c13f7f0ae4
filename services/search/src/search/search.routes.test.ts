import { expect, test } from 'bun:test'
import { createMemoryEventLog } from '@busker/events/memory'
import { accessOf } from '@busker/http/testing'
import {
  exampleAlbum,
  exampleArtist,
  examplePlaylist,
  exampleTrack,
} from '@busker/web-api/examples'
import { createFound } from '../found.ts'
import { openSearchIndex } from '../search-index/open-search-index.ts'
import { document } from '../search-index/song-documents.ts'
import { createSearchService } from '../service.ts'
import { createSources } from '../sources.ts'

/** The owners of what is found, at the edge of the network: each thing is whole but for its words. */
const whole: Record<string, (id: string) => object> = {
  tracks: (id) => exampleTrack(id),
  albums: exampleAlbum,
  artists: exampleArtist,
  playlists: examplePlaylist,
}
const reach = () => async (input: string | URL | Request) => {
  const { pathname, searchParams } = new URL(new Request(input).url)
  const kind = pathname.split('/')[2] ?? ''
  const ids = searchParams.get('ids')?.split(',') ?? []
  return Response.json({ [kind]: ids.map((id) => whole[kind]?.(id) ?? null) })
}

const index = await openSearchIndex('sqlite::memory:')
await index.upsert([
  ...Array.from({ length: 30 }, (_, n) =>
    document('track', `Velvet ${n}`, { id: `track${n}`, popularity: 50 - n, year: 1970 + n }),
  ),
  document('album', 'Velvet', { id: 'album', upc: '074646493526' }),
  document('artist', 'Velvet', { id: 'artist' }),
  document('playlist', 'Velvet', { id: 'playlist' }),
])
const app = createSearchService({
  index,
  events: createMemoryEventLog(),
  verify: async () => accessOf('ada'),
  sources: createSources(reach),
  found: createFound(reach),
  publicUrl: 'https://music.example',
})
const search = async (query: string) => {
  const answer = await app.request(`/v1/search?${query}`)
  return { status: answer.status, body: await answer.json(), headers: answer.headers }
}
const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id)

test('each of the seven types has a page of its own, empty where there is nothing of the kind', async () => {
  const types = 'album%2Cartist%2Cplaylist%2Ctrack%2Cshow%2Cepisode%2Caudiobook'
  const { body } = await search(`q=velvet&type=${types}&limit=2&market=SE&include_external=audio`)
  expect(Object.keys(body).toSorted()).toEqual(
    ['albums', 'artists', 'audiobooks', 'episodes', 'playlists', 'shows', 'tracks'].toSorted(),
  )
  expect(body.tracks).toMatchObject({
    total: 30,
    items: [{ id: 'track0' }, { id: 'track1' }],
    next: 'https://music.example/v1/search?q=velvet&type=track&market=SE&offset=2&limit=2',
    previous: null,
  })
  for (const [kind, id] of [
    ['albums', 'album'],
    ['artists', 'artist'],
    ['playlists', 'playlist'],
  ] as const)
    expect(idsOf(body[kind])).toEqual([id])
  for (const kind of ['shows', 'episodes', 'audiobooks'])
    expect(body[kind]).toMatchObject({ total: 0, items: [], next: null, previous: null, limit: 2 })
})

test('what is not asked for is not answered, and what is asked for twice once', async () => {
  expect(Object.keys((await search('q=velvet&type=show,show')).body)).toEqual(['shows'])
  expect(Object.keys((await search('q=velvet&type=track,track')).body)).toEqual(['tracks'])
})

test('filters narrow the search', async () => {
  const tracks = async (q: string) =>
    idsOf((await search(`q=${encodeURIComponent(q)}&type=track&limit=50`)).body.tracks)
  expect(await tracks('velvet year:1971-1972')).toEqual(['track1', 'track2'])
  expect((await tracks('tag:hipster')).toSorted()).toEqual(['track27', 'track28', 'track29'])
  expect((await search('q=upc:74646493526&type=album')).body.albums.total).toBe(1)
  expect((await search('q=upc:1&type=album')).body.albums.total).toBe(0)
})

test('the last page ends, and beyond the thousandth result there is none', async () => {
  const last = (await search('q=velvet&type=track&limit=50&offset=1000')).body.tracks
  expect(last).toMatchObject({ items: [], next: null, total: 30 })
  for (const [query, field] of [
    ['type=track', 'q'],
    ['q=%20&type=track', 'q'],
    ['q=%00&type=track', 'q'],
    [`q=${'x'.repeat(257)}&type=track`, 'q'],
    ['q=velvet', 'type'],
    ['q=velvet&type=song', 'type'],
    ['q=velvet&type=track,', 'type'],
    ['q=velvet&type=track&limit=51', 'limit'],
    ['q=velvet&type=track&limit=0', 'limit'],
    ['q=velvet&type=track&offset=1001', 'offset'],
    ['q=velvet&type=track&offset=-1', 'offset'],
    ['q=velvet&type=track&market=Sweden', 'market'],
    ['q=velvet&type=track&include_external=video', 'include_external'],
  ] as const) {
    const { status, body } = await search(query)
    expect([query, status, body.error.reason]).toEqual([query, 400, 'INVALID_REQUEST'])
    expect(body.error.message).toContain(field)
  }
})

test('the same results are not sent again', async () => {
  const { headers } = await search('q=velvet&type=track')
  expect(headers.get('cache-control')).toContain('max-age')
  const again = await app.request('/v1/search?q=velvet&type=track', {
    headers: { 'if-none-match': headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test('who has an answer gets it again when the index, or the catalog, says something else', async () => {
  const index = await openSearchIndex('sqlite::memory:')
  await index.upsert([
    document('track', 'Blue', { id: 'blue1', addedAt: new Date().toISOString() }),
  ])
  let revision: string | null = '1'
  let title = 'Blue'
  let searched = 0
  const owners = () => async (input: string | URL | Request) => {
    const url = new URL(new Request(input).url)
    if (url.pathname === '/internal/revision') return Response.json({ revision })
    searched++
    const ids = url.searchParams.get('ids')?.split(',') ?? []
    const kind = url.pathname.split('/')[2] ?? ''
    return Response.json({ [kind]: ids.map((id) => ({ ...exampleTrack(id), name: title })) })
  }
  const service = createSearchService({
    index,
    events: createMemoryEventLog(),
    verify: async () => accessOf('ada'),
    sources: createSources(owners),
    found: createFound(owners),
    publicUrl: 'https://music.example',
  })
  const get = (query: string, known = '') =>
    service.request(`/v1/search?${query}`, { headers: { 'if-none-match': known } })
  const tagOf = async (query: string) => (await get(query)).headers.get('etag') ?? ''
  const statusOf = async (query: string, known: string) => (await get(query, known)).status

  const changes: (() => unknown)[] = [
    () => index.upsert([document('track', 'Blue too', { id: 'blue2' })]),
    () => index.remove('track', ['blue2']),
    () => index.rebuild(blues()),
    () => ((title = 'Bleu'), (revision = '2')),
  ]
  for (const change of changes) {
    const tag = await tagOf('q=blue&type=track')
    const before = searched
    expect(await statusOf('q=blue&type=track', tag)).toBe(304)
    expect(searched).toBe(before)
    await change()
    expect(await statusOf('q=blue&type=track', tag)).toBe(200)
  }
  // Nothing counts playlists and time, and not every catalog counts: then the answer itself does.
  for (const query of ['q=blue&type=track,playlist', 'q=blue+tag:new&type=track']) {
    const tag = await tagOf(query)
    expect(await statusOf(query, tag)).toBe(304)
    title += '!'
    expect(await statusOf(query, tag)).toBe(200)
  }
  revision = null
  const tag = await tagOf('q=blue&type=track')
  title += '!'
  expect(await statusOf('q=blue&type=track', tag)).toBe(200)
  await index.close()
})

async function* blues() {
  yield document('track', 'Blue', { id: 'blue3', addedAt: new Date().toISOString() })
}
