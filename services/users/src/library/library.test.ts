import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
  for (const name of ['ada', 'bob', 'banned']) await users.arrive(name)
})
afterAll(() => users.stop())

const scopes = {
  read: ['user-library-read', 'user-follow-read', 'playlist-read-private'],
  modify: ['user-library-modify', 'user-follow-modify', 'playlist-modify-public'],
}
const ALL = [...scopes.read, ...scopes.modify].join()
const ask = (method: string, path: string, body?: unknown, as = `ada:${ALL}`) =>
  users.ask(method, `/v1/me/${path}`, { as, ...(body === undefined ? {} : { body }) })
const contains = async (uris: string[]) =>
  (await ask('GET', `library/contains?uris=${encodeURIComponent(uris.join())}`)).json()
const refusal = async (answer: Response) => {
  const { error } = await answer.json()
  return [answer.status, error.reason, error.message]
}
const a = (kind: 'tracks' | 'albums' | 'artists') => {
  const id = newId()
  users[kind].add(id)
  return id
}
const aPlaylist = () => {
  const id = newId()
  users.playlists.followers.set(id, new Set(['bob']))
  return id
}
/** One of each that there can be. */
const some = () => {
  const [track, album, artist, playlist] = [a('tracks'), a('albums'), a('artists'), aPlaylist()]
  return {
    track,
    album,
    artist,
    playlist,
    uris: [
      `busker:track:${track}`,
      `spotify:album:${album}`,
      `busker:artist:${artist}`,
      'spotify:user:bob',
      `busker:playlist:${playlist}`,
    ],
  }
}

test('one call saves and follows whatever there is, and another one lets go of it', async () => {
  const { uris, track, album, artist, playlist } = some()
  const odd = [`busker:episode:${newId()}`, ...uris, `busker:track:${newId()}`]
  expect(await contains(odd)).toEqual(Array(7).fill(false))
  const saved = await ask('PUT', `library?uris=${encodeURIComponent(uris.join())}`)
  expect([saved.status, await saved.text()]).toEqual([200, ''])
  expect(await contains(odd)).toEqual([false, true, true, true, true, true, false])
  // It is the library that the older calls know.
  for (const path of [
    `tracks/contains?ids=${track}`,
    `albums/contains?ids=${album}`,
    `following/contains?type=artist&ids=${artist}`,
    'following/contains?type=user&ids=bob',
  ])
    expect([path, await (await ask('GET', path)).json()]).toEqual([path, [true]])
  expect(users.playlists.followers.get(playlist)).toEqual(new Set(['bob', 'ada']))

  const removed = await ask('DELETE', 'library', { uris: [...uris, ...odd] })
  expect([removed.status, await removed.text()]).toEqual([200, ''])
  expect(await contains(uris)).toEqual(Array(5).fill(false))
  expect(users.playlists.followers.get(playlist)).toEqual(new Set(['bob']))
})

test('what is named twice is kept once, and answered twice', async () => {
  const { uris } = some()
  expect((await ask('PUT', 'library', { uris: [...uris, ...uris] })).status).toBe(200)
  expect(await contains([...uris, ...uris])).toEqual(Array(10).fill(true))
  const { total } = await (await ask('GET', 'tracks')).json()
  expect(total).toBe(1)
  await ask('DELETE', 'library', { uris })
})

test('what is not there is named, and then nothing at all is kept', async () => {
  const { uris } = some()
  const id = newId()
  for (const [uri, reason, message] of [
    [`busker:track:${id}`, 'TRACK_NOT_FOUND', `There is no track ${id}.`],
    [`busker:album:${id}`, 'ALBUM_NOT_FOUND', `There is no album ${id}.`],
    [`busker:artist:${id}`, 'ARTIST_NOT_FOUND', `There is no artist ${id}.`],
    [`busker:episode:${id}`, 'EPISODE_NOT_FOUND', `There is no episode ${id}.`],
    [`busker:show:${id}`, 'SHOW_NOT_FOUND', `There is no show ${id}.`],
    [`busker:audiobook:${id}`, 'AUDIOBOOK_NOT_FOUND', `There is no audiobook ${id}.`],
    ['busker:user:nobody', 'USER_NOT_FOUND', 'There is no user nobody.'],
  ]) {
    expect(await refusal(await ask('PUT', 'library', { uris: [...uris, uri] }))).toEqual([
      404,
      reason,
      message,
    ])
    expect(await contains(uris)).toEqual(Array(5).fill(false))
  }
  const self = await ask('PUT', 'library', { uris: [...uris, 'busker:user:ada'] })
  expect((await refusal(self)).slice(0, 2)).toEqual([400, 'CANNOT_FOLLOW_YOURSELF'])
  expect(await contains(uris)).toEqual(Array(5).fill(false))
})

test('what the playlists service says of a playlist is what the caller hears', async () => {
  const [gone, playlist, track] = [newId(), aPlaylist(), a('tracks')]
  const uris = [`busker:track:${track}`, `busker:playlist:${gone}`]
  expect(await refusal(await ask('PUT', 'library', { uris }))).toEqual([
    404,
    'PLAYLIST_NOT_FOUND',
    `There is no playlist ${gone}.`,
  ])
  expect(await contains(uris)).toEqual([false, false])
  expect((await ask('DELETE', 'library', { uris })).status).toBe(200)
  const banned = await ask(
    'PUT',
    'library',
    { uris: [`busker:playlist:${playlist}`] },
    `banned:${ALL}`,
  )
  expect(await refusal(banned)).toEqual([
    403,
    'NOT_ALLOWED',
    'Your account has no right to do this.',
  ])
})

test('a playlists service that answers nonsense is told apart from a playlist that is not there', async () => {
  const playlist = aPlaylist()
  users.playlists.broken.add(playlist)
  const broken = await ask('PUT', 'library', { uris: [`busker:playlist:${playlist}`] })
  expect((await refusal(broken)).slice(0, 2)).toEqual([502, 'SERVICE_UNREACHABLE'])
})

test('an app needs for each kind of thing the scope that it has elsewhere', async () => {
  const { track, album, artist, playlist } = some()
  const id = newId()
  const needed: [uri: string, read: string, modify: string][] = [
    ...[`track:${track}`, `album:${album}`, `episode:${id}`, `show:${id}`, `audiobook:${id}`].map(
      (uri): [string, string, string] => [uri, 'user-library-read', 'user-library-modify'],
    ),
    [`artist:${artist}`, 'user-follow-read', 'user-follow-modify'],
    ['user:bob', 'user-follow-read', 'user-follow-modify'],
    [`playlist:${playlist}`, 'playlist-read-private', 'playlist-modify-public'],
  ]
  for (const [uri, read, modify] of needed)
    for (const [method, path, scope] of [
      ['GET', `/v1/me/library/contains?uris=busker:${uri}`, read],
      ['PUT', `/v1/me/library?uris=busker:${uri}`, modify],
      ['DELETE', `/v1/me/library?uris=busker:${uri}`, modify],
    ] as const) {
      const others = ALL.split(',').filter((one) => one !== scope)
      const refused = await users.ask(method, path, { as: `ada:${others.join()}` })
      expect([method, uri, ...(await refusal(refused))]).toEqual([
        method,
        uri,
        403,
        'INSUFFICIENT_SCOPE',
        `The access token lacks the scope ${scope}.`,
      ])
      const isEmptyYet = /episode|show|audiobook/.test(uri) && method === 'PUT'
      const let_in = await users.ask(method, path, { as: `ada:${scope}` })
      expect([method, uri, let_in.status]).toEqual([method, uri, isEmptyYet ? 404 : 200])
      expect((await users.ask(method, path)).status).toBe(401)
      expect((await users.ask(method, path, { as: `app:${ALL}` })).status).toBe(403)
    }
})

test('a request that names nothing, too many or no URIs is refused, and what is wrong is named', async () => {
  const uri = `busker:track:${a('tracks')}`
  const wrong: [uris: unknown, field: string][] = [
    [undefined, 'uris'],
    [[], 'uris'],
    [uri, 'uris'],
    [[uri, 7], 'uris.1'],
    [[uri, 'busker:track:x'], 'uris.1'],
    [[uri, newId()], 'uris.1'],
    [[uri, `busker:song:${newId()}`], 'uris.1'],
    [[uri, `tidal:track:${newId()}`], 'uris.1'],
    [[uri, `${uri}\n`], 'uris.1'],
    [['busker:user:'], 'uris.0'],
    [['busker:user:a\0b'], 'uris.0'],
    [[`busker:user:${'x'.repeat(65)}`], 'uris.0'],
    [Array.from({ length: 41 }, () => `busker:track:${newId()}`), 'uris'],
  ]
  for (const [uris, field] of wrong)
    for (const method of ['PUT', 'DELETE']) {
      const [status, , message] = await refusal(await ask(method, 'library', { uris }))
      expect([uris, status, message.startsWith(`${field}: `)]).toEqual([uris, 400, true])
    }
  for (const query of ['', '?uris=', '?uris=x', `?uris=${uri},,${uri}`, '?uris=busker:user:%00'])
    expect([query, (await ask('GET', `library/contains${query}`)).status]).toEqual([query, 400])
  expect(await contains([uri])).toEqual([false])
})
