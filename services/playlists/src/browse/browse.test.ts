import { afterAll, beforeAll, beforeEach, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type TestPlaylists, makePlaylist, startTestPlaylists } from '../playlists.fixture.ts'

const OWNER = 'odo:catalog-write:owner'
const FEATURED = '/v1/browse/featured-playlists'
const JAZZ = '/v1/browse/categories/jazz/playlists'

let playlists: TestPlaylists
let ask: TestPlaylists['ask']
const made = new Map<string, string>()
const of = (...names: string[]) => names.map((name) => made.get(name) ?? '')

beforeAll(async () => {
  playlists = await startTestPlaylists({ songs: 9 })
  ask = playlists.ask
  const { ids, genres, categories } = playlists
  for (const [i, id] of ids.entries())
    genres.set(id, [['Jazz'], ['jazz', 'Soul'], ['Rock']][i % 3]!)
  for (const [id, more] of [
    ['jazz', { spellings: ['Jazz', 'jazz'] as string[] }],
    ['secret', { hidden: true }],
    ['r&b/soul', { name: 'R&B' }],
  ] as const)
    categories.set(id, { id, name: id, spellings: [], hidden: false, ...more })
  const songs = (...numbers: number[]) => numbers.map((n) => ids[n]!)
  for (const [name, tracks, isPublic] of [
    ['All jazz', songs(0, 1, 3, 4), true],
    ['Half jazz', songs(0, 2), true],
    ['Mostly jazz', songs(0, 1, 2), true],
    ['Rock', songs(2, 5, 8), true],
    ['Empty', [], true],
    ['Private jazz', songs(0, 1), false],
  ] as const)
    made.set(name, await makePlaylist(playlists, { name, tracks: [...tracks], isPublic }))
})
afterAll(() => playlists.stop())
beforeEach(async () => {
  for (const path of [FEATURED, JAZZ])
    expect((await ask('DELETE', path, { as: OWNER })).status).toBe(204)
})

const choose = (path: string, body: unknown) => ask('PUT', path, { body, as: OWNER })
const read = async (path: string) => {
  const { status, body } = await ask('GET', path, { as: null })
  if (status !== 200) return status
  return [body.message, ...body.playlists.items.map(({ name }: { name: string }) => name)]
}

test('a category begins with the playlists that are mostly of its genres', async () => {
  expect(await read(JAZZ)).toEqual(['jazz', 'Mostly jazz', 'All jazz'])
  const { body } = await ask('GET', `${JAZZ}?limit=1&offset=1&locale=sv_SE`, { as: null })
  expect(body.playlists).toMatchObject({
    href: `http://busker.test${JAZZ}?locale=sv-SE&offset=1&limit=1`,
    total: 2,
    next: null,
    items: [{ name: 'All jazz', tracks: { total: 4 }, owner: { id: 'ada' }, type: 'playlist' }],
  })
  expect(await read('/v1/browse/categories/r%26b%2Fsoul/playlists')).toEqual(['R&B'])
})

test('the owner chooses the playlists of a category, in order', async () => {
  const playlist_ids = of('Rock', 'All jazz', 'Empty')
  expect((await choose(JAZZ, { playlist_ids })).status).toBe(204)
  expect(await read(JAZZ)).toEqual(['jazz', 'Rock', 'All jazz', 'Empty'])
  expect(await read(`${JAZZ}?limit=1&offset=1`)).toEqual(['jazz', 'All jazz'])
  await choose(JAZZ, { playlist_ids: playlist_ids.toReversed() })
  expect(await read(JAZZ)).toEqual(['jazz', 'Empty', 'All jazz', 'Rock'])
  await choose(JAZZ, { playlist_ids: [] })
  expect(await read(JAZZ)).toEqual(['jazz'])
})

test('featured are the newest, until the owner chooses and says why', async () => {
  expect(await read(FEATURED)).toEqual([
    'New here, and what listeners follow',
    'Empty',
    'Rock',
    'Mostly jazz',
    'Half jazz',
    'All jazz',
  ])
  const body = {
    playlist_ids: of('Half jazz', 'All jazz'),
    message: 'For rainy days',
    messages: { sv: 'När det regnar' },
  }
  expect((await choose(FEATURED, body)).status).toBe(204)
  expect(await read(FEATURED)).toEqual(['For rainy days', 'Half jazz', 'All jazz'])
  expect(await read(`${FEATURED}?locale=sv_SE&limit=1`)).toEqual(['När det regnar', 'Half jazz'])
  expect(await read(`${FEATURED}?locale=de`)).toEqual(['For rainy days', 'Half jazz', 'All jazz'])
})

test('a chosen playlist that becomes private, or is removed, is no longer shown', async () => {
  const [kept, hidden, gone] = await Promise.all(
    ['Kept', 'Hidden', 'Gone'].map((name) => makePlaylist(playlists, { name })),
  )
  await choose(JAZZ, { playlist_ids: [gone, hidden, kept] })
  await ask('PUT', `/v1/playlists/${hidden}`, { body: { public: false } })
  await ask('DELETE', `/v1/playlists/${gone}`)
  expect(await read(JAZZ)).toEqual(['jazz', 'Kept'])
  expect((await ask('GET', JAZZ)).body.playlists.total).toBe(1)
  await ask('PUT', `/v1/playlists/${hidden}`, { body: { public: true } })
  expect(await read(JAZZ)).toEqual(['jazz', 'Hidden', 'Kept'])
  for (const id of [kept, hidden]) await ask('DELETE', `/v1/playlists/${id}`)
})

test('a hidden category shows nothing, but the owner prepares it', async () => {
  const secret = '/v1/browse/categories/secret/playlists'
  expect((await choose(secret, { playlist_ids: of('Rock') })).status).toBe(204)
  expect(await read(secret)).toBe(404)
  playlists.categories.get('secret')!.hidden = false
  expect(await read(secret)).toEqual(['secret', 'Rock'])
  playlists.categories.get('secret')!.hidden = true
})

test('who has seen the page before hears of what the owner chose', async () => {
  const seen = async (etag = '') => {
    const answer = await playlists.fetch(FEATURED, { headers: { 'if-none-match': etag } })
    return [answer.status, answer.headers.get('etag') ?? ''] as const
  }
  const [, etag] = await seen()
  expect((await seen(etag))[0]).toBe(304)
  await choose(FEATURED, { playlist_ids: of('Rock'), message: 'Loud' })
  expect((await seen(etag))[0]).toBe(200)
})

test('two who choose at once do not mix their lists', async () => {
  const [one, other] = [of('Rock', 'All jazz', 'Empty'), of('Empty', 'Half jazz')]
  for (let times = 0; times < 5; times++) {
    await Promise.all([
      choose(JAZZ, { playlist_ids: one }),
      choose(JAZZ, { playlist_ids: other }),
      choose(JAZZ, { playlist_ids: one }),
    ])
    expect([
      ['jazz', 'Rock', 'All jazz', 'Empty'],
      ['jazz', 'Empty', 'Half jazz'],
    ]).toContainEqual((await read(JAZZ)) as string[])
  }
})

test('what cannot be shown is refused by name', async () => {
  const [rock, secret] = of('Rock', 'Private jazz')
  const none = newId()
  const message = 'Loud'
  for (const [path, body, reason, named] of [
    [JAZZ, { playlist_ids: [rock, none] }, 'UNKNOWN_PLAYLISTS', none],
    [JAZZ, { playlist_ids: [secret, none] }, 'UNKNOWN_PLAYLISTS', `${secret}, ${none}`],
    [JAZZ, { playlist_ids: [rock, rock] }, 'INVALID_REQUEST', 'playlist_ids'],
    [JAZZ, { playlist_ids: ['x'] }, 'INVALID_REQUEST', 'playlist_ids.0'],
    [JAZZ, { playlist_ids: Array(101).fill(rock) }, 'INVALID_REQUEST', 'at most 100'],
    [JAZZ, { playlist_ids: [], message }, 'INVALID_REQUEST', 'message'],
    [JAZZ, {}, 'INVALID_REQUEST', 'playlist_ids'],
    [FEATURED, { playlist_ids: [none], message }, 'UNKNOWN_PLAYLISTS', none],
    [FEATURED, { playlist_ids: [] }, 'INVALID_REQUEST', 'message'],
    [FEATURED, { playlist_ids: [], message: ' ' }, 'INVALID_REQUEST', 'message'],
    [
      FEATURED,
      { playlist_ids: [], message, messages: { '?': 'x' } },
      'INVALID_REQUEST',
      'messages',
    ],
  ] as const) {
    const refused = await choose(path, body)
    expect([body, refused.status, refused.body.error.reason]).toEqual([body, 400, reason])
    expect(refused.body.error.message).toContain(named)
  }
  // Nothing of a refused list is kept.
  expect(await read(JAZZ)).toEqual(['jazz', 'Mostly jazz', 'All jazz'])
  for (const id of ['polka', '..', '%2e%2e', 'jazz%3Fid=secret', 'x'.repeat(150)]) {
    const path = `/v1/browse/categories/${id}/playlists`
    expect([id, (await ask('GET', path, { as: null })).status]).toEqual([id, 404])
    expect([id, (await choose(path, { playlist_ids: [] })).status]).toEqual([id, 404])
  }
  expect((await ask('GET', '/v1/browse/categories/%00/playlists')).status).toBe(400)
})

test.each([
  ['PUT', FEATURED],
  ['DELETE', FEATURED],
  ['PUT', JAZZ],
  ['DELETE', JAZZ],
])('nobody but who runs the site is let at %s %s', async (method, path) => {
  const reason = async (as: string | null) => {
    const asked = { as, ...(method === 'PUT' ? { body: {} } : {}) }
    const { status, body } = await ask(method, path, asked)
    return [status, body?.error.reason]
  }
  expect(await reason(null)).toEqual([401, 'INVALID_TOKEN'])
  for (const role of ['artist', 'listener'])
    expect(await reason(`ada:catalog-write:${role}`)).toEqual([403, 'NOT_ALLOWED'])
  expect(await reason('odo:admin:owner')).toEqual([403, 'INSUFFICIENT_SCOPE'])
  for (const role of ['owner', 'admin'])
    expect((await reason(`odo:catalog-write:${role}`))[0]).not.toBe(403)
})
