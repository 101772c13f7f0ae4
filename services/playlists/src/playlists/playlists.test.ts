import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type TestPlaylists, makePlaylist, startTestPlaylists } from '../playlists.fixture.ts'

let playlists: TestPlaylists
let ask: TestPlaylists['ask']
beforeAll(async () => {
  playlists = await startTestPlaylists()
  ask = playlists.ask
})
afterAll(() => playlists.stop())

test('a new playlist is there, in the shape that clients of Spotify know', async () => {
  const made = await ask('POST', '/v1/me/playlists', {
    body: { name: '  Morning  ', description: 'slow <b>songs</b>' },
  })
  expect(made.status).toBe(201)
  const { id } = made.body
  expect(made.body).toMatchObject({
    name: 'Morning',
    description: 'slow <b>songs</b>',
    public: true,
    owner: { id: 'ada', display_name: 'Ada' },
    uri: `busker:playlist:${id}`,
    href: `http://busker.test/v1/playlists/${id}`,
    external_urls: { busker: `http://busker.test/playlist/${id}` },
    tracks: { total: 0, items: [] },
    items: { total: 0, items: [] },
    images: [],
  })
  const response = await playlists.client.v1.playlists[':id'].$get({ param: { id }, query: {} })
  expect(await response.json()).toEqual(made.body)
})

test('a playlist is renamed, described and removed', async () => {
  const id = await makePlaylist(playlists)
  const before = await ask('GET', `/v1/playlists/${id}`)
  const changed = await ask('PUT', `/v1/playlists/${id}`, { body: { name: 'Evening' } })
  expect([changed.status, changed.body]).toEqual([200, null])
  const after = await ask('GET', `/v1/playlists/${id}`)
  expect(after.body.name).toBe('Evening')
  expect(after.body.snapshot_id).not.toBe(before.body.snapshot_id)
  expect((await ask('DELETE', `/v1/playlists/${id}`)).status).toBe(200)
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect(
      (await ask(method, `/v1/playlists/${id}`, method === 'PUT' ? { body: {} } : {})).status,
    ).toBe(404)
})

test('a name of any script is kept letter by letter', async () => {
  for (const name of ['Žižkov 🎺', '__proto__', "'; drop table playlist; --", '朝の歌', 'a\u0301'])
    expect(
      (await ask('GET', `/v1/playlists/${await makePlaylist(playlists, { name })}`)).body.name,
    ).toBe(name)
})

test('a private playlist is there for its owner alone', async () => {
  const [secret, open] = [
    await makePlaylist(playlists, { name: 'Secret', isPublic: false }),
    await makePlaylist(playlists, { name: 'Open' }),
  ]
  const own = await ask('GET', `/v1/playlists/${secret}`)
  expect([own.status, own.body.public]).toEqual([200, false])
  for (const as of [null, 'bob:playlist-modify-private'])
    for (const path of [`/v1/playlists/${secret}`, `/v1/playlists/${secret}/items`]) {
      const { status, body } = await ask('GET', path, { as })
      expect([status, body.error.reason]).toEqual([404, 'PLAYLIST_NOT_FOUND'])
    }
  const asBob = { body: { name: 'Mine now' }, as: 'bob:playlist-modify-private' }
  expect((await ask('PUT', `/v1/playlists/${secret}`, asBob)).status).toBe(404)

  const idsOf = (list: { body: { items: { id: string }[] } }) => list.body.items.map(({ id }) => id)
  const everybody = idsOf(await ask('GET', '/v1/library/playlists?limit=50', { as: null }))
  expect(everybody).toContain(open)
  expect(everybody).not.toContain(secret)
  expect(idsOf(await ask('GET', '/v1/me/playlists?limit=50'))).toContain(secret)

  const found = async (query: Record<string, string>) => {
    const response = await playlists.inside.internal['search-documents'].$get({ query })
    return (await response.json()).documents.map(({ id }) => id)
  }
  expect(await found({ ids: `${secret},${open}` })).toEqual([open])
  expect(await found({})).not.toContain(secret)
  const counts = await playlists.inside.internal['search-counts'].$get()
  expect(await counts.json()).toEqual({ playlist: (await found({})).length })
  for (const path of ['/internal/search-documents', '/internal/search-counts'])
    expect((await ask('GET', path)).status).toBe(401)
})

test('only its owner changes a playlist, with a token for that', async () => {
  const id = await makePlaylist(playlists)
  const change = { body: { name: 'Mine now' } }
  const asBob = await ask('PUT', `/v1/playlists/${id}`, {
    ...change,
    as: 'bob:playlist-modify-public',
  })
  expect([asBob.status, asBob.body.error.reason]).toEqual([403, 'NOT_YOUR_PLAYLIST'])
  expect(
    (await ask('DELETE', `/v1/playlists/${id}`, { as: 'bob:playlist-modify-public' })).status,
  ).toBe(403)
  expect((await ask('PUT', `/v1/playlists/${id}`, { ...change, as: null })).status).toBe(401)

  const lacks = await ask('PUT', `/v1/playlists/${id}`, { ...change, as: 'ada:playlist-read' })
  expect([lacks.status, lacks.body.error.reason]).toEqual([403, 'INSUFFICIENT_SCOPE'])
  const hide = await ask('PUT', `/v1/playlists/${id}`, {
    body: { public: false },
    as: 'ada:playlist-modify-public',
  })
  expect(hide.body.error.message).toContain('playlist-modify-private')
  const make = { body: { name: 'Secret', public: false }, as: 'ada:playlist-modify-public' }
  expect((await ask('POST', '/v1/me/playlists', make)).status).toBe(403)
  const forBob = await ask('POST', '/v1/users/bob/playlists', { body: { name: 'For Bob' } })
  expect([forBob.status, forBob.body.error.reason]).toEqual([403, 'NOT_YOU'])
})

test('a list comes page by page, the newest first', async () => {
  const reader = await startTestPlaylists()
  const made: string[] = []
  for (const name of ['one', 'two', 'three', 'four', 'five'])
    made.unshift(await makePlaylist(reader, { name }))
  const read: string[] = []
  for (let path: string | null = '/v1/library/playlists?limit=2'; path;) {
    const { body } = await reader.ask('GET', path, { as: null })
    expect(body.total).toBe(5)
    read.push(...body.items.map(({ id }: { id: string }) => id))
    path = body.next && new URL(body.next).pathname + new URL(body.next).search
  }
  expect(read).toEqual(made)
  await reader.stop()
})

test('the playlists of somebody are there for everybody, the private ones for that person alone', async () => {
  const make = (name: string, isPublic: boolean) =>
    ask('POST', '/v1/me/playlists', {
      body: { name, public: isPublic },
      as: 'dina:playlist-modify-public,playlist-modify-private',
    })
  await make('Seen', true)
  await make('Unseen', false)
  const names = async (as: string | null) => {
    const { body } = await ask('GET', '/v1/users/dina/playlists', { as })
    return [body.total, body.items.map(({ name }: { name: string }) => name)]
  }
  expect(await names('dina:playlist-read-private')).toEqual([2, ['Unseen', 'Seen']])
  for (const as of [null, 'bob:playlist-read-private', 'dina:playlist-modify-public'])
    expect(await names(as)).toEqual([1, ['Seen']])
})

test('a playlist may be asked for in any country, and not in what is none', async () => {
  const id = await makePlaylist(playlists, { tracks: playlists.ids.slice(0, 2) })
  for (const path of [`/v1/playlists/${id}?`, `/v1/playlists/${id}/items?`]) {
    expect((await ask('GET', `${path}market=SE`, { as: null })).status).toBe(200)
    const refused = await ask('GET', `${path}market=Sweden`, { as: null })
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('market: is no market'),
    ])
  }
  const { body } = await ask('GET', `/v1/playlists/${id}/items?market=SE&limit=1`, { as: null })
  expect(new URL(body.next).searchParams.get('market')).toBe('SE')
})

test('an owner without a profile is shown without a name', async () => {
  const { body } = await ask('POST', '/v1/me/playlists', {
    body: { name: 'Anonymous' },
    as: 'carol:playlist-modify-public',
  })
  expect(body.owner).toMatchObject({ id: 'carol', display_name: '' })
})

test('what cannot be a playlist is refused by name', async () => {
  for (const [body, field] of [
    [{}, 'name'],
    [{ name: '   ' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ name: 'a\0b' }, 'name'],
    [{ name: 'Morning', public: 'yes' }, 'public'],
    [{ name: 'Morning', description: 7 }, 'description'],
  ] as const) {
    const refused = await ask('POST', '/v1/me/playlists', { body })
    expect([refused.status, refused.body.error.message.startsWith(field)]).toEqual([400, true])
  }
  expect((await ask('GET', '/v1/playlists/nonsense')).status).toBe(400)
  expect((await ask('GET', `/v1/playlists/${newId()}`)).status).toBe(404)
  expect((await ask('GET', '/v1/library/playlists?limit=51')).status).toBe(400)
})

test('a token that may not read private playlists does not list them', async () => {
  const { status, body } = await ask('GET', '/v1/me/playlists', {
    as: 'ada:playlist-modify-public',
  })
  expect([status, body.error.reason]).toEqual([403, 'INSUFFICIENT_SCOPE'])
})
