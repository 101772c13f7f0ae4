import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { exampleTrack } from '@busker/web-api/examples'
import { SITE, type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  for (const name of ['ada', 'bob']) await users.arrive(name)
})
afterAll(() => users.stop())

const SCOPES = 'user-library-read,user-library-modify,user-read-playback-position'
const a = (kind: 'tracks' | 'albums') => {
  const id = newId()
  users[kind].add(id)
  return id
}
const many = (kind: 'tracks' | 'albums', count: number) =>
  Array.from({ length: count }, () => a(kind))
const ask = (method: string, path: string, body?: unknown, by = 'ada') =>
  users.ask(method, `/v1/me/${path}`, {
    as: `${by}:${SCOPES}`,
    ...(body === undefined ? {} : { body }),
  })
const read = async (path: string, by = 'ada') => (await ask('GET', path, undefined, by)).json()
const refusal = async (answer: Response) => {
  const { error } = await answer.json()
  return [answer.status, error.reason, error.message]
}

test('songs are saved by query, body or bare list, with an empty answer, and removed likewise', async () => {
  const [one, two, three, four] = [a('tracks'), a('tracks'), a('tracks'), a('tracks')]
  for (const saved of [
    await ask('PUT', `tracks?ids=${one}%2C${two}`),
    await ask('PUT', 'tracks', { ids: [three, three] }),
    await ask('PUT', 'tracks', [four]),
  ])
    expect([saved.status, await saved.text()]).toEqual([200, ''])
  const contains = `tracks/contains?ids=${one},${two},${newId()},${three},${four},${one}`
  expect(await read(contains)).toEqual([true, true, false, true, true, true])
  expect(await read(contains, 'bob')).toEqual(Array(6).fill(false))
  for (const removed of [
    await ask('DELETE', `tracks?ids=${one}&ids=${newId()}`),
    await ask('DELETE', 'tracks', { ids: [two] }),
    await ask('DELETE', 'tracks', [four]),
  ])
    expect([removed.status, await removed.text()]).toEqual([200, ''])
  expect(await read(contains)).toEqual([false, false, false, true, false, false])
})

test('a page has the shape that clients of Spotify know, with whole songs, the newest first', async () => {
  await users.arrive('cleo')
  const [first, second, third] = [a('tracks'), a('tracks'), a('tracks')]
  await ask('PUT', `tracks?ids=${first}`, undefined, 'cleo')
  await ask('PUT', `tracks?ids=${second},${third}`, undefined, 'cleo')
  const item = (id: string) => ({
    added_at: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
    track: exampleTrack(id),
  })
  const page = (from: number) => `${SITE}/v1/me/tracks?market=SE&offset=${from}&limit=1`
  expect(await read('tracks?limit=1&offset=1&market=SE', 'cleo')).toEqual({
    href: page(1),
    limit: 1,
    next: page(2),
    offset: 1,
    previous: page(0),
    total: 3,
    items: [item(third)],
  })
  const { items, ...around } = await read('tracks', 'cleo')
  expect(items).toEqual([item(second), item(third), item(first)])
  expect(around).toEqual({
    href: `${SITE}/v1/me/tracks?offset=0&limit=20`,
    limit: 20,
    next: null,
    offset: 0,
    previous: null,
    total: 3,
  })
})

test('fifty albums come in one page, whole, and twenty are saved at once', async () => {
  await users.arrive('dora')
  const albums = many('albums', 50)
  for (const from of [0, 20, 40])
    expect(
      (await ask('PUT', 'albums', { ids: albums.slice(from, from + 20) }, 'dora')).status,
    ).toBe(200)
  const { items, total } = await read('albums?limit=50', 'dora')
  const shown = items.map(({ album }: { album: { id: string; type: string } }) => album)
  expect(total).toBe(50)
  expect(shown.map(({ id }: { id: string }) => id)).toEqual([
    ...albums.slice(40),
    ...albums.slice(20, 40),
    ...albums.slice(0, 20),
  ])
  expect(new Set(shown.map(({ type }: { type: string }) => type))).toEqual(new Set(['album']))
})

test('a library is moved here with the times at which its songs were saved elsewhere', async () => {
  await users.arrive('eli')
  const [old, older, oldest, ancient, future] = [
    a('tracks'),
    a('tracks'),
    a('tracks'),
    a('tracks'),
    a('tracks'),
  ]
  const at = (id: string, added_at: string) => ({ id, added_at })
  const timestamped_ids = [
    at(oldest, '2009-03-01T00:00:00Z'),
    at(old, '2020-02-29T23:59:59.5+02:00'),
    at(older, '2012-12-12T12:12:12Z'),
    at(older, '2019-01-01T00:00:00Z'),
    at(ancient, '0000-01-01T00:00:00+14:00'),
  ]
  const moved = await ask('PUT', `tracks?ids=${newId()}`, { timestamped_ids, ids: ['x'] }, 'eli')
  expect(moved.status).toBe(200)
  const { items } = await read('tracks', 'eli')
  expect(
    items.map((item: { added_at: string; track: { id: string } }) => [
      item.track.id,
      item.added_at,
    ]),
  ).toEqual([
    [old, '2020-02-29T21:59:59.500Z'],
    [older, '2012-12-12T12:12:12.000Z'],
    [oldest, '2009-03-01T00:00:00.000Z'],
    // Nothing was saved before there were such times.
    [ancient, '1970-01-01T00:00:00.000Z'],
  ])
  // Nothing stands before what is saved next.
  await ask('PUT', 'tracks', { timestamped_ids: [at(future, '2999-01-01T00:00:00Z')] }, 'eli')
  const next = a('tracks')
  await ask('PUT', 'tracks', [next], 'eli')
  const newest = (await read('tracks?limit=2', 'eli')).items
  expect(newest.map(({ track }: { track: { id: string } }) => track.id)).toEqual([next, future])
})

test('what is not there is not saved, and is named; then none of the others are either', async () => {
  const [here, gone] = [a('tracks'), newId()]
  expect(await refusal(await ask('PUT', `tracks?ids=${here},${gone}`))).toEqual([
    404,
    'TRACK_NOT_FOUND',
    `There is no track ${gone}.`,
  ])
  expect(await read(`tracks/contains?ids=${here}`)).toEqual([false])
  // A song is no album.
  expect((await ask('PUT', `albums?ids=${here}`)).status).toBe(404)
  const late = await ask('PUT', `tracks?ids=${here}`, undefined, 'nobody')
  expect((await refusal(late)).slice(0, 2)).toEqual([404, 'USER_NOT_FOUND'])
})

test('there are no episodes, shows and audiobooks yet, and their libraries are empty', async () => {
  for (const [path, reason] of [
    ['episodes', 'EPISODE_NOT_FOUND'],
    ['shows', 'SHOW_NOT_FOUND'],
    ['audiobooks', 'AUDIOBOOK_NOT_FOUND'],
  ]) {
    const id = newId()
    expect((await refusal(await ask('PUT', `${path}?ids=${id}`))).slice(0, 2)).toEqual([
      404,
      reason,
    ])
    expect((await ask('PUT', path!, [id])).status).toBe(404)
    expect((await ask('DELETE', `${path}?ids=${id}&market=SE`)).status).toBe(200)
    expect(await read(`${path}/contains?ids=${id},${newId()}`)).toEqual([false, false])
    expect(await read(`${path}?limit=3&market=SE`)).toEqual({
      href: `${SITE}/v1/me/${path}?market=SE&offset=0&limit=3`,
      limit: 3,
      next: null,
      offset: 0,
      previous: null,
      total: 0,
      items: [],
    })
  }
})

test('the catalog learns for which country music is shown', async () => {
  await users.arrive('finn')
  await ask('PUT', 'tracks', many('tracks', 1), 'finn')
  await ask('PUT', 'albums', many('albums', 1), 'finn')
  users.markets.length = 0
  for (const path of ['tracks?market=SE', 'albums?market=DE', 'tracks']) await read(path, 'finn')
  expect(users.markets).toEqual(['SE', 'DE', undefined])
})

test('a request that names nothing, too many or nonsense is refused, and what is wrong is named', async () => {
  const id = a('tracks')
  const wrong: [path: string, body: unknown, field: string][] = [
    ['tracks', undefined, 'ids'],
    ['tracks?ids=', undefined, 'ids.0'],
    ['tracks?ids=%00', undefined, 'ids.0'],
    [`tracks?ids=${id},x`, undefined, 'ids.1'],
    ['tracks', {}, 'ids'],
    ['tracks', null, 'ids'],
    ['tracks', 'text', 'ids'],
    ['tracks', { ids: id }, 'ids'],
    ['tracks', [], 'ids'],
    ['tracks', [id, 7], 'ids.1'],
    ['tracks', Array.from({ length: 51 }, newId), 'ids'],
    [`albums?ids=${Array.from({ length: 21 }, newId).join()}`, undefined, 'ids'],
    ['shows', { ids: Array.from({ length: 51 }, newId) }, 'ids'],
  ]
  for (const [path, body, field] of wrong)
    for (const method of ['PUT', 'DELETE']) {
      const [status, , message] = await refusal(await ask(method, path, body))
      expect([path, body, status, message.startsWith(`${field}: `)]).toEqual([
        path,
        body,
        400,
        true,
      ])
    }
  for (const timestamped_ids of [
    id,
    [],
    [{ id }],
    [{ id, added_at: 'yesterday' }],
    [{ id: 'x', added_at: '2020-01-01T00:00:00Z' }],
  ]) {
    const [status, , message] = await refusal(await ask('PUT', 'tracks', { timestamped_ids }))
    expect([status, message]).toEqual([400, expect.stringMatching(/^timestamped_ids/)])
  }
  for (const path of [
    'tracks?limit=0',
    'tracks?limit=51',
    'tracks?offset=-1',
    'tracks?offset=1000001',
    'tracks?market=ZZ',
    'albums?market=se',
    'shows?market=',
    'tracks/contains',
    'tracks/contains?ids=x',
    `albums/contains?ids=${Array.from({ length: 21 }, newId).join()}`,
  ])
    expect([path, (await ask('GET', path)).status]).toEqual([path, 400])
  expect(await read(`tracks/contains?ids=${id}`)).toEqual([false])
})

test('an app needs the scope to see and the scope to change what is saved', async () => {
  const READ = 'user-library-read'
  const MODIFY = 'user-library-modify'
  for (const kind of ['albums', 'tracks', 'episodes', 'shows', 'audiobooks'])
    for (const [method, path, lacking] of [
      ['GET', kind, MODIFY],
      ['GET', `${kind}/contains?ids=${newId()}`, MODIFY],
      ['PUT', `${kind}?ids=${newId()}`, READ],
      ['DELETE', `${kind}?ids=${newId()}`, READ],
    ] as const) {
      const url = `/v1/me/${path}`
      const answer = await users.ask(method, url, { as: `ada:${lacking}` })
      expect((await refusal(answer)).slice(0, 2)).toEqual([403, 'INSUFFICIENT_SCOPE'])
      const app = await users.ask(method, url, { as: `app:${READ},${MODIFY}` })
      expect((await refusal(app)).slice(0, 2)).toEqual([403, 'USER_REQUIRED'])
      expect((await users.ask(method, url)).status).toBe(401)
    }
  const episodes = (scopes: string) => users.ask('GET', '/v1/me/episodes', { as: `ada:${scopes}` })
  expect((await episodes(READ)).status).toBe(403)
  expect((await episodes(`${READ},user-read-playback-position`)).status).toBe(200)
})
