import { afterAll, beforeAll, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { catalogForTest } from '../testing/catalog.ts'
import { type FolderOfMusic, folderOfMusic } from '../testing/folder.ts'
import { picture } from '../testing/song.ts'

setDefaultTimeout(60_000)

let catalog: Awaited<ReturnType<typeof catalogForTest>>
let music: FolderOfMusic
const albums = new Map<string, string>()

const songs: [album: string, year: string, genre: string][] = [
  ['Blue', '1994', 'Jazz'],
  ['Live', '2001', 'Jazz'],
  ['Rain', '1999', 'Ambient'],
  ['North', '1980', 'Hip Hop'],
]

beforeAll(async () => {
  catalog = await catalogForTest()
  music = await folderOfMusic()
  for (const [i, [TALB, TDRC, TCON]] of songs.entries())
    await music.song(`${TALB}.mp3`, 300 + i, {
      TIT2: TALB,
      TPE1: 'Nina',
      TALB,
      TDRC,
      TCON,
      ...(TALB === 'Blue' ? { picture: picture(0, 0, 200) } : {}),
    })
  await catalog.import(music.root)
  await catalog.measured()
  for (const { album } of await catalog.tracks()) albums.set(album.name, album.id)
})
afterAll(async () => {
  await catalog[Symbol.asyncDispose]()
  await music[Symbol.asyncDispose]()
})
beforeEach(async () => {
  for (const { id } of (await ask('GET', 'curation')).body.categories)
    await ask('DELETE', `browse/categories/${encodeURIComponent(id)}`)
  await ask('PUT', 'browse/categories', { ids: [] })
  await ask('PUT', 'browse/new-releases', {})
})

const send = (method: string, path: string, init: RequestInit, token: string | null) => {
  const headers = new Headers(init.headers)
  if (token) headers.set('authorization', `Bearer ${token}`)
  return catalog.fetch(`/v1/${path}`, { ...init, method, headers })
}
const ask = async (
  method: string,
  path: string,
  body?: unknown,
  token: string | null = 'catalog-write',
) => {
  const headers = { 'content-type': 'application/json' }
  const init = body === undefined ? {} : { headers, body: JSON.stringify(body) }
  const answer = await send(method, path, init, token)
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : null }
}
const read = async (path: string) => (await ask('GET', `browse/${path}`, undefined, null)).body
const ids = async () => (await read('categories')).categories.items.map(({ id }: never) => id)
const releases = async (query = '') =>
  (await read(`new-releases${query}`)).albums.items.map(({ name }: { name: string }) => name)
const of = (...names: string[]) => names.map((name) => albums.get(name))

test('the genres of the library are its categories, each with a cover as its icon', async () => {
  expect(await ids()).toEqual(['jazz', 'ambient', 'hip-hop'])
  const jazz = await read('categories/jazz')
  expect(jazz.icons.map(({ width }: { width: number }) => width)).toEqual([640, 300, 64])
  const { pathname } = new URL(jazz.icons[0].url)
  expect((await catalog.fetch(pathname)).status).toBe(200)
  expect((await read('categories/ambient')).icons).toEqual([])
})

test('the owner calls a category what they like, in other languages too', async () => {
  const names = { sv: 'Jass', pt_br: 'Jazz e mais' }
  const said = await ask('PUT', 'browse/categories/jazz', { name: ' Jazz & more ', names })
  expect(said).toMatchObject({
    status: 200,
    body: {
      id: 'jazz',
      name: 'Jazz & more',
      names: { sv: 'Jass', 'pt-BR': 'Jazz e mais' },
      genres: ['jazz'],
      hidden: false,
      own_icon: false,
    },
  })
  for (const [locale, name] of [
    ['', 'Jazz & more'],
    ['?locale=sv_SE', 'Jass'],
    ['?locale=pt-BR', 'Jazz e mais'],
    ['?locale=pt', 'Jazz & more'],
    ['?locale=nonsense!', 'Jazz & more'],
  ])
    expect([locale, (await read(`categories/jazz${locale}`)).name]).toEqual([locale, name])
  const page = (await read('categories?locale=sv_SE&limit=1')).categories
  expect(page).toMatchObject({
    next: 'https://music.example/v1/browse/categories?locale=sv-SE&offset=1&limit=1',
    items: [{ name: 'Jass' }],
  })
  expect(Object.keys(page.items[0])).toEqual(['href', 'icons', 'id', 'name'])
})

test('the owner makes a category of several genres, and takes it away again', async () => {
  const made = await ask('PUT', 'browse/categories/calm', {
    name: 'Calm',
    genres: ['ambient', 'jazz'],
  })
  expect(made).toMatchObject({ status: 200, body: { name: 'Calm', genres: ['ambient', 'jazz'] } })
  // It has the albums of both.
  expect(await ids()).toEqual(['calm', 'jazz', 'ambient', 'hip-hop'])
  expect((await read('categories/calm')).icons).toEqual((await read('categories/jazz')).icons)
  for (let twice = 0; twice < 2; twice++)
    expect((await ask('DELETE', 'browse/categories/calm')).status).toBe(204)
  expect(await ids()).toEqual(['jazz', 'ambient', 'hip-hop'])
})

test('categories stand in the order of the owner, and the others after them', async () => {
  const order = { ids: ['hip-hop', 'jazz'] }
  expect((await ask('PUT', 'browse/categories', order)).status).toBe(204)
  expect(await ids()).toEqual(['hip-hop', 'jazz', 'ambient'])
  const page = (await read('categories?limit=1&offset=1')).categories
  expect(page).toMatchObject({ total: 3, items: [{ id: 'jazz' }] })
})

test('a hidden category is gone for listeners, and the owner still finds it', async () => {
  await ask('PUT', 'browse/categories/jazz', { hidden: true })
  expect(await ids()).toEqual(['ambient', 'hip-hop'])
  expect((await read('categories')).categories.total).toBe(2)
  expect((await read('categories/jazz')).error).toMatchObject({
    status: 404,
    reason: 'CATEGORY_NOT_FOUND',
  })
  const { categories } = (await ask('GET', 'curation')).body
  expect(categories).toMatchObject([{ id: 'jazz', hidden: true }, {}, {}])
  await ask('PUT', 'browse/categories/jazz', {})
  expect(await ids()).toEqual(['jazz', 'ambient', 'hip-hop'])
})

test('the owner gives a category an icon, which is drawn anew', async () => {
  const png = Uint8Array.from(
    await new Bun.Image(picture(200, 0, 0)).resize(400, 200).png().bytes(),
  )
  const icon = (type: string, body: BodyInit, id = 'jazz', token = 'catalog-write') =>
    send('PUT', `browse/categories/${id}/icon`, { headers: { 'content-type': type }, body }, token)
  const given = await icon('image/png', png)
  expect(given.status).toBe(200)
  const { icons, own_icon } = await given.json()
  expect(own_icon).toBe(true)
  expect(icons).toMatchObject([
    { width: 400, height: 200 },
    { width: 300, height: 150 },
    { width: 64, height: 32 },
  ])
  expect((await read('categories/jazz')).icons).toEqual(icons)
  const shown = () => catalog.fetch(new URL(icons[0].url).pathname)
  expect((await shown()).headers.get('content-type')).toBe('image/jpeg')
  // A name that comes later leaves the icon.
  await ask('PUT', 'browse/categories/jazz', { name: 'Jass' })
  expect((await read('categories/jazz')).icons).toEqual(icons)

  for (const [type, body, status] of [
    ['image/gif', png, 415],
    ['application/json', '{}', 415],
    ['image/png', 'no picture', 400],
    ['image/png', '', 400],
  ] as const)
    expect([type, (await icon(type, body)).status]).toEqual([type, status])
  expect((await icon('image/png', png, 'polka')).status).toBe(404)
  expect((await icon('image/png', png, 'jazz', 'catalog-write:artist')).status).toBe(403)

  expect((await ask('DELETE', 'browse/categories/jazz/icon')).status).toBe(204)
  expect((await shown()).status).toBe(404)
  expect((await ask('GET', 'curation')).body.categories[0]).toMatchObject({ own_icon: false })
  expect((await read('categories/jazz')).icons).toHaveLength(3)
})

test('the owner pins albums before the new releases, and hides others', async () => {
  expect(await releases()).toEqual(['Live', 'Rain', 'Blue', 'North'])
  const pinned = of('North', 'Blue')
  const body = { pinned, hidden: of('Live') }
  expect((await ask('PUT', 'browse/new-releases', body)).status).toBe(204)
  expect(await releases()).toEqual(['North', 'Blue', 'Rain'])
  expect(await releases('?limit=2&offset=1')).toEqual(['Blue', 'Rain'])
  expect(await releases('?limit=2')).toEqual(['North', 'Blue'])
  expect((await read('new-releases?limit=2')).albums).toMatchObject({
    total: 3,
    next: 'https://music.example/v1/browse/new-releases?offset=2&limit=2',
  })
  // It is hidden there alone.
  expect((await catalog.fetch(`/v1/albums/${albums.get('Live')}`)).status).toBe(200)
  expect((await ask('GET', 'curation')).body.new_releases).toEqual(body)
  await ask('PUT', 'browse/new-releases', { pinned: [] })
  expect(await releases()).toEqual(['Live', 'Rain', 'Blue', 'North'])
})

test('who has seen the page before hears of what the owner changed', async () => {
  const seen = async (path: string, etag = '') => {
    const headers = { 'if-none-match': etag }
    const { status, headers: told } = await catalog.fetch(`/v1/browse/${path}`, { headers })
    return [status, told.get('etag') ?? ''] as const
  }
  for (const [path, change] of [
    ['categories', () => ask('PUT', 'browse/categories', { ids: ['ambient'] })],
    ['categories/jazz', () => ask('PUT', 'browse/categories/jazz', { name: 'Jass' })],
    ['new-releases', () => ask('PUT', 'browse/new-releases', { hidden: of('Live') })],
  ] as const) {
    const [, etag] = await seen(path)
    expect((await seen(path, etag))[0]).toBe(304)
    await change()
    expect((await seen(path, etag))[0]).toBe(200)
  }
})

test('what is not in the library is refused by name', async () => {
  const [none, also] = [newId(), newId()]
  for (const [path, body, reason, named] of [
    ['new-releases', { pinned: [...of('Blue'), none], hidden: [] }, 'UNKNOWN_ALBUMS', none],
    ['new-releases', { hidden: [also, none] }, 'UNKNOWN_ALBUMS', `${also}, ${none}`],
    ['new-releases', { pinned: of('Blue', 'Blue') }, 'INVALID_REQUEST', 'pinned: names one'],
    ['new-releases', { pinned: of('Blue'), hidden: of('Blue') }, 'INVALID_REQUEST', 'hidden'],
    ['new-releases', { pinned: ['x'] }, 'INVALID_REQUEST', 'pinned.0'],
    ['new-releases', { pin: [] }, 'INVALID_REQUEST', 'pin'],
    ['categories', { ids: ['jazz', 'polka'] }, 'UNKNOWN_CATEGORIES', 'polka'],
    ['categories', { ids: ['jazz', 'jazz'] }, 'INVALID_REQUEST', 'ids: names one'],
    ['categories', {}, 'INVALID_REQUEST', 'ids'],
    ['categories/calm', { name: 'Calm', genres: ['jazz', 'polka'] }, 'UNKNOWN_GENRES', 'polka'],
    ['categories/calm', { genres: ['jazz'] }, 'INVALID_REQUEST', 'name'],
    ['categories/jazz', { name: ' ' }, 'INVALID_REQUEST', 'name'],
    ['categories/jazz', { name: 'a\u0007b' }, 'INVALID_REQUEST', 'name'],
    ['categories/jazz', { names: { 'not a locale': 'x' } }, 'INVALID_REQUEST', 'names'],
    ['categories/jazz', { genres: ['Hip Hop'] }, 'INVALID_REQUEST', 'genres.0'],
    ['categories/jazz', { hidden: 'yes' }, 'INVALID_REQUEST', 'hidden'],
    ['categories/Hip%20Hop', { name: 'x' }, 'INVALID_REQUEST', 'hip-hop'],
    ['categories/%00', { name: 'x' }, 'INVALID_REQUEST', 'id'],
  ] as const) {
    const refused = await ask('PUT', `browse/${path}`, body)
    expect([body, refused.status, refused.body.error.reason]).toEqual([body, 400, reason])
    expect(refused.body.error.message).toContain(named)
  }
  expect(await ids()).toEqual(['jazz', 'ambient', 'hip-hop'])
  expect(await releases()).toEqual(['Live', 'Rain', 'Blue', 'North'])
})

test.each([
  ['GET', 'curation'],
  ['PUT', 'browse/new-releases'],
  ['PUT', 'browse/categories'],
  ['PUT', 'browse/categories/jazz'],
  ['DELETE', 'browse/categories/jazz'],
  ['PUT', 'browse/categories/jazz/icon'],
  ['DELETE', 'browse/categories/jazz/icon'],
])('nobody but who runs the site is let at %s %s', async (method, path) => {
  const reason = async (token: string | null) => {
    const body = method === 'PUT' ? {} : undefined
    const { status, body: told } = await ask(method, path, body, token)
    return status < 400 ? undefined : [status, told.error.reason]
  }
  expect(await reason(null)).toEqual([401, 'INVALID_TOKEN'])
  for (const role of ['artist', 'listener'])
    expect(await reason(`catalog-write:${role}`)).toEqual([403, 'NOT_ALLOWED'])
  expect(await reason('admin:owner')).toEqual([403, 'INSUFFICIENT_SCOPE'])
  for (const role of ['owner', 'admin'])
    expect((await reason(`catalog-write:${role}`))?.[0]).not.toBe(403)
})
