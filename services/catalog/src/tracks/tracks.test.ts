import { afterAll, beforeAll, expect, test, setDefaultTimeout } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { catalogForTest } from '../testing/catalog.ts'
import { type FolderOfMusic, folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

let catalog: Awaited<ReturnType<typeof catalogForTest>>
let folder: FolderOfMusic
let ids: string[]

beforeAll(async () => {
  catalog = await catalogForTest()
  folder = await folderOfMusic()
  for (const n of [1, 2, 3])
    await folder.song(`${n}.mp3`, 300 + n, {
      TPE1: 'Nina',
      TALB: 'Blue',
      TIT2: `Song ${n}`,
      TRCK: `${n}`,
      TDRC: '1994-05',
      TCON: 'Jazz',
      ...(n === 3 ? { TXXX: 'ITUNESADVISORY\x001' } : {}),
    })
  await catalog.import(folder.root)
  await catalog.measured()
  ids = (await catalog.tracks()).map(({ id }) => id)
})
afterAll(async () => {
  await catalog[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const ask = async (path: string, init?: RequestInit) => {
  const answer = await catalog.fetch(path, init)
  return { status: answer.status, body: (await answer.json()) as Record<string, never> }
}

test('several things are asked for at once, with null for what is not there', async () => {
  const none = newId()
  const { status, body } = await ask(`/v1/tracks?ids=${ids[1]}%2C${none},${ids[0]},${ids[1]}`)
  expect(status).toBe(200)
  expect(body.tracks).toMatchObject([
    // So clients of the Web API tell it from an episode.
    { name: 'Song 2', type: 'track', track: true, episode: false },
    null,
    { name: 'Song 1' },
    { name: 'Song 2' },
  ] as never)
  const album = (await catalog.tracks())[0]!.album.id
  const artist = (await catalog.tracks())[0]!.artists[0]!.id
  expect((await ask(`/v1/albums?ids=${none},${album}`)).body).toMatchObject({
    albums: [null, { name: 'Blue', genres: ['Jazz'], tracks: { total: 3 } }],
  })
  expect((await ask(`/v1/artists?ids=${artist},${none}`)).body).toMatchObject({
    artists: [{ name: 'Nina', genres: ['Jazz'], followers: { total: 0 } }, null],
  })
})

test('a song whose file warns of its words says so, wherever it is shown', async () => {
  const { tracks } = (await ask(`/v1/tracks?ids=${ids.join()}`)).body as never as {
    tracks: { name: string; explicit: boolean; album: { id: string } }[]
  }
  const warned = (list: { name: string; explicit: boolean }[]) =>
    list.filter(({ explicit }) => explicit).map(({ name }) => name)
  expect(warned(tracks)).toEqual(['Song 3'])
  const { items } = (await ask(`/v1/albums/${tracks[0]!.album.id}/tracks`)).body as never as {
    items: typeof tracks
  }
  expect(warned(items)).toEqual(['Song 3'])
})

test('wrong ids are refused with what is wrong, unknown ones are not found', async () => {
  for (const path of [
    '/v1/tracks/x',
    '/v1/albums/x/tracks',
    '/v1/artists?ids=x',
    '/v1/tracks?ids=',
  ])
    expect(await ask(path)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('an id is 22 letters and digits') } },
    })
  const many = Array.from({ length: 51 }, () => ids[0]).join(',')
  for (const path of [`/v1/tracks?ids=${many}`, `/v1/albums?ids=${many}`, '/v1/tracks'])
    expect((await ask(path)).status).toBe(400)
  for (const path of [
    'tracks/ID',
    'tracks/ID/waveform',
    'albums/ID',
    'albums/ID/tracks',
    'artists/ID',
  ])
    expect(await ask(`/v1/${path.replace('ID', newId())}`)).toMatchObject({
      status: 404,
      body: { error: { reason: expect.stringMatching(/_NOT_FOUND$/) } },
    })
  const artist = (await catalog.tracks())[0]!.artists[0]!.id
  expect((await ask(`/v1/artists/${artist}/albums?include_groups=mixtape`)).status).toBe(400)
  expect((await ask(`/v1/artists/${artist}/albums?limit=51`)).status).toBe(400)
})

test('the tracks of an album are read page by page', async () => {
  const album = (await catalog.tracks())[0]!.album.id
  const { body } = await ask(`/v1/albums/${album}/tracks?limit=2&offset=1`)
  expect(body).toMatchObject({
    total: 3,
    limit: 2,
    offset: 1,
    next: null,
    previous: `https://music.example/v1/albums/${album}/tracks?offset=0&limit=2`,
    items: [{ name: 'Song 2' }, { name: 'Song 3' }],
  })
})

test('an answer that has not changed is not sent again', async () => {
  const first = await catalog.fetch(`/v1/tracks/${ids[0]}`)
  const etag = first.headers.get('etag') ?? ''
  for (const known of [etag, `"x", W/${etag}`, '*']) {
    const again = await catalog.fetch(`/v1/tracks/${ids[0]}`, {
      headers: { 'if-none-match': known },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
  const other = await catalog.fetch(`/v1/tracks/${ids[1]}`, { headers: { 'if-none-match': etag } })
  expect(other.status).toBe(200)
})

test('other services learn of documents, files and the newest tracks; nobody else does', async () => {
  const documents = await catalog.inside['search-documents'].$get({
    query: { type: 'track', after: '', limit: '2' },
  })
  const page = (await documents.json()).documents
  expect(page).toHaveLength(2)
  const rest = await catalog.inside['search-documents'].$get({
    query: { type: 'track', after: page[1]!.id },
  })
  const all = [...page, ...(await rest.json()).documents]
  expect(all.map(({ id }) => id)).toEqual(ids.toSorted())
  expect(all[0]).toMatchObject({ artists: ['Nina'], album: 'Blue', year: 1994, genres: ['Jazz'] })
  const { track, album, artist } = await (await catalog.inside['search-counts'].$get()).json()
  const albums = await catalog.inside['search-documents'].$get({ query: { type: 'album' } })
  const artists = await catalog.inside['search-documents'].$get({ query: { type: 'artist' } })
  expect([track, album, artist]).toEqual([
    all.length,
    (await albums.json()).documents.length,
    (await artists.json()).documents.length,
  ])
  const newest = await catalog.inside['newest-tracks'].$get({ query: { limit: '2' } })
  expect((await newest.json()).ids).toEqual(ids.slice(0, 2))
  for (const path of [
    'newest-tracks',
    'audio-files?ids=x',
    'search-documents?type=track',
    'search-counts',
  ])
    expect((await catalog.fetch(`/internal/${path}`)).status).toBe(401)
})
