import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { ALL, SITE, type TestPlayers, startTestPlayers } from './player.fixture.ts'

let players: TestPlayers
let song: string
let second: string
beforeAll(async () => {
  players = await startTestPlayers()
  song = players.addTrack('Rain')
  second = players.addTrack('Snow', 30_000)
})
afterAll(() => players.stop())

const uri = (id: string) => `busker:track:${id}`
let listeners = 0
/** A listener whom nobody else's test knows. */
const somebody = () => {
  const as = `listener${++listeners}:${ALL}`
  return {
    as,
    ask: (method: string, path: string, body?: unknown) => players.ask(method, path, { as, body }),
    device: (name: string, more = {}) => players.device(as, name, more),
  }
}
const withDevice = async (more = {}) => {
  const ada = somebody()
  return { ...ada, kitchen: await ada.device('Kitchen', more) }
}

test('an open player is a device, and nothing plays until something plays', async () => {
  const { ask, kitchen } = await withDevice()
  expect((await ask('GET', '/devices')).body).toEqual({
    devices: [
      {
        id: kitchen.id,
        is_active: false,
        is_private_session: false,
        is_restricted: false,
        name: 'Kitchen',
        type: 'computer',
        volume_percent: 50,
        supports_volume: true,
      },
    ],
  })
  for (const path of ['', '/currently-playing'])
    expect(await ask('GET', path)).toMatchObject({ status: 204, body: undefined })
  expect((await ask('GET', '/queue')).body).toEqual({ currently_playing: null, queue: [] })
})

test('an app plays songs on a device, and sees at once what plays', async () => {
  const { ask, kitchen } = await withDevice()
  const play = await ask('PUT', `/play?device_id=${kitchen.id}`, {
    uris: [`spotify:track:${song}`, uri(second)],
    offset: { position: 0 },
    positionMs: 1500,
  })
  expect(play).toMatchObject({ status: 204, body: undefined })
  expect(kitchen.heard).toEqual([
    {
      id: 1,
      type: 'play',
      context_uri: null,
      uris: [uri(song), uri(second)],
      offset: { position: 0 },
      position_ms: 1500,
    },
  ])
  const { body, headers } = await ask('GET', '?market=SE&additional_types=track')
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(body).toEqual({
    device: expect.objectContaining({ id: kitchen.id, is_active: true }),
    repeat_state: 'off',
    shuffle_state: false,
    timestamp: expect.any(Number),
    context: null,
    progress_ms: expect.any(Number),
    is_playing: true,
    item: expect.objectContaining({ id: song, name: 'Rain', uri: uri(song) }),
    currently_playing_type: 'track',
    actions: { disallows: { resuming: true } },
  })
  expect(body.progress_ms).toBeWithin(1500, 30_000)
  expect((await ask('GET', '/currently-playing')).body).toEqual({
    ...body,
    progress_ms: expect.any(Number),
  })
  expect((await ask('GET', '/queue')).body).toMatchObject({
    currently_playing: { id: song },
    queue: [{ id: second }],
  })
})

test('every command reaches the device that plays, with a body or without one', async () => {
  const { ask, kitchen } = await withDevice()
  await ask('PUT', `/play?device_id=${kitchen.id}`, { uris: [uri(song)] })
  const commands = [
    ['PUT', '/pause', { is_playing: false }],
    ['PUT', '/play', { is_playing: true }],
    ['PUT', '/seek?position_ms=20000', { progress_ms: expect.any(Number) }],
    ['PUT', '/repeat?state=context', { repeat_state: 'context' }],
    ['PUT', '/shuffle?state=true', { shuffle_state: true }],
    ['PUT', '/volume?volume_percent=0', { device: expect.objectContaining({ volume_percent: 0 }) }],
    ['POST', `/queue?uri=spotify%3Atrack%3A${second}`, {}],
    ['POST', '/next', { item: expect.objectContaining({ id: second }) }],
    ['POST', '/previous', { item: expect.objectContaining({ id: second }) }],
  ] as const
  for (const [method, path, becomes] of commands) {
    expect([path, (await ask(method, path)).status]).toEqual([path, 204])
    expect([path, (await ask('GET', '')).body]).toEqual([path, expect.objectContaining(becomes)])
  }
  expect(kitchen.heard.map(({ type }) => type)).toEqual([
    'play',
    'pause',
    'play',
    'seek',
    'repeat',
    'shuffle',
    'volume',
    'queue',
    'next',
    'previous',
  ])
  expect(kitchen.heard.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('the position moves with the clock, and never past the end of the song', async () => {
  const { ask, kitchen } = await withDevice()
  await kitchen.tell({ uri: uri(second), position_ms: 29_990, is_playing: true })
  await players.until(async () => (await ask('GET', '')).body.progress_ms === 30_000)
  await kitchen.tell({ position_ms: 99_000, is_playing: false })
  expect((await ask('GET', '')).body).toMatchObject({ progress_ms: 30_000, is_playing: false })
})

test('an album plays from where it was asked to, and says what it is', async () => {
  const { ask, kitchen } = await withDevice()
  const album = players.addAlbum()
  await kitchen.tell({ uri: uri(song) })
  const offset = { uri: uri(song) }
  const asked = { context_uri: `spotify:album:${album}`, offset, position_ms: 5 }
  expect((await ask('PUT', `/play?device_id=${kitchen.id}`, asked)).status).toBe(204)
  expect(kitchen.heard.at(-1)).toEqual({
    id: 1,
    type: 'play',
    context_uri: `busker:album:${album}`,
    uris: null,
    offset,
    position_ms: 5,
  })
  expect((await ask('GET', '')).body.context).toEqual({
    type: 'album',
    href: `${SITE}/v1/albums/${album}`,
    external_urls: { spotify: `${SITE}/album/${album}`, busker: `${SITE}/album/${album}` },
    uri: `busker:album:${album}`,
  })
})

test('what cannot be done is refused with the reason that clients of the Web API know', async () => {
  const { ask, kitchen } = await withDevice({ supportsVolume: false })
  const { as: stranger } = somebody()
  const hers = await players.device(stranger, 'Her own')
  const on = (path: string) => `${path}${path.includes('?') ? '&' : '?'}device_id=${kitchen.id}`
  const refused = async (method: string, path: string, body?: unknown) => {
    const answer = await ask(method, path, body)
    expect(answer.body?.error).toMatchObject({ status: answer.status })
    return [answer.status, answer.body.error.reason]
  }
  for (const path of ['/play', '/pause', '/seek?position_ms=1', '/repeat?state=off'])
    expect([path, await refused('PUT', path)]).toEqual([path, [404, 'NO_ACTIVE_DEVICE']])
  for (const path of ['/next', '/previous', `/queue?uri=${uri(song)}`])
    expect([path, await refused('POST', path)]).toEqual([path, [404, 'NO_ACTIVE_DEVICE']])
  for (const id of [newId(), hers.id, 'nonsense'])
    expect(await refused('PUT', `/pause?device_id=${id}`)).toEqual([404, 'DEVICE_NOT_FOUND'])
  expect(await refused('PUT', '', { device_ids: [hers.id] })).toEqual([404, 'DEVICE_NOT_FOUND'])
  expect(await refused('PUT', on('/pause'))).toEqual([403, 'ALREADY_PAUSED'])
  expect(await refused('PUT', on('/play'))).toEqual([403, 'NOT_PLAYING_TRACK'])
  expect(await refused('POST', on('/next'))).toEqual([403, 'NOT_PLAYING_TRACK'])
  expect(await refused('PUT', on('/volume?volume_percent=3'))).toEqual([
    403,
    'VOLUME_CONTROL_DISALLOW',
  ])
  const uris = [uri(song)]
  for (const offset of [{ position: 1 }, { uri: uri(second) }])
    expect(await refused('PUT', on('/play'), { uris, offset })).toEqual([403, 'NO_SPECIFIC_TRACK'])
  expect(await refused('PUT', on('/play'), { uris: [uri(newId())] })).toEqual([
    404,
    'TRACK_NOT_FOUND',
  ])
  for (const kind of ['album', 'playlist'])
    expect(await refused('PUT', on('/play'), { context_uri: `busker:${kind}:${newId()}` })).toEqual(
      [404, `${kind.toUpperCase()}_NOT_FOUND`],
    )
  expect(await refused('POST', on(`/queue?uri=${uri(newId())}`))).toEqual([404, 'TRACK_NOT_FOUND'])

  await kitchen.tell({
    uri: uri(song),
    is_playing: true,
    disallows: { skipping_next: true, skipping_prev: true, seeking: true, toggling_shuffle: true },
  })
  expect(await refused('PUT', '/play')).toEqual([403, 'NOT_PAUSED'])
  expect(await refused('POST', '/next')).toEqual([403, 'NO_NEXT_TRACK'])
  expect(await refused('POST', '/previous')).toEqual([403, 'NO_PREV_TRACK'])
  expect(await refused('PUT', '/seek?position_ms=5')).toEqual([403, 'CONTEXT_DISALLOW'])
  expect(await refused('PUT', '/shuffle?state=true')).toEqual([403, 'CONTEXT_DISALLOW'])
  expect((await ask('GET', '')).body.actions.disallows).toEqual({
    resuming: true,
    seeking: true,
    skipping_next: true,
    skipping_prev: true,
    toggling_shuffle: true,
  })
  expect(kitchen.heard).toEqual([])
})

test("a listener's own private playlist plays, and nobody else's does", async () => {
  const { ask, as, kitchen } = await withDevice()
  const [owner = ''] = as.split(':')
  await kitchen.tell({ uri: uri(song) })
  const [mine, theirs] = [players.addPlaylist(owner), players.addPlaylist('somebody')]
  const play = (id: string) =>
    ask('PUT', `/play?device_id=${kitchen.id}`, { context_uri: `busker:playlist:${id}` })
  expect((await play(theirs)).status).toBe(404)
  expect((await play(mine)).status).toBe(204)
  expect((await ask('GET', '')).body.context.href).toBe(`${SITE}/v1/playlists/${mine}`)
})

test('a wish that is none is refused by the name of its field', async () => {
  const { ask, kitchen } = await withDevice()
  const wrong: [string, string, string, unknown?][] = [
    ['PUT', '/volume?volume_percent=101', 'volume_percent'],
    ['PUT', '/volume?volume_percent=-1', 'volume_percent'],
    ['PUT', '/volume?volume_percent=1.5', 'volume_percent'],
    ['PUT', '/volume?volume_percent=', 'volume_percent'],
    ['PUT', '/volume', 'volume_percent'],
    ['PUT', '/seek?position_ms=-1', 'position_ms'],
    ['PUT', '/seek?position_ms=soon', 'position_ms'],
    ['PUT', '/repeat?state=all', 'state'],
    ['PUT', '/shuffle?state=1', 'state'],
    ['PUT', '/pause?device_id=%00', 'device_id'],
    ['POST', '/queue', 'uri'],
    ['POST', '/queue?uri=busker:album:4ncIdXCSphv4YBqMxwVkly', 'uri'],
    ['PUT', '/play', 'JSON', '{'],
    ['PUT', '/play', 'uris', { uris: [] }],
    ['PUT', '/play', 'uris', { uris: Array(101).fill(uri(song)) }],
    ['PUT', '/play', 'uris.0', { uris: ['busker:episode:4ncIdXCSphv4YBqMxwVkly'] }],
    ['PUT', '/play', 'context_uri', { context_uri: uri(song) }],
    ['PUT', '/play', 'uris', { uris: [uri(song)], context_uri: `busker:album:${newId()}` }],
    ['PUT', '/play', 'offset', { uris: [uri(song)], offset: 3 }],
    ['PUT', '/play', 'position_ms', { uris: [uri(song)], position_ms: -1 }],
    ['PUT', '', 'device_ids', ''],
    ['PUT', '', 'device_ids', { device_ids: [] }],
    ['PUT', '', 'device_ids', { device_ids: [kitchen.id, kitchen.id] }],
    ['PUT', '', 'play', { device_ids: [kitchen.id], play: 'yes' }],
    ['POST', '/devices', 'name', { name: ' ' }],
    ['POST', '/devices', 'name', { name: 'a\0' }],
    ['POST', '/devices', 'type', { name: 'Kitchen', type: '<b>' }],
    ['PUT', `/devices/${kitchen.id}/state`, 'uri', { uri: 'song' }],
    ['PUT', `/devices/${kitchen.id}/state`, 'queue', { queue: Array(101).fill(uri(song)) }],
  ]
  for (const [method, path, field, body] of wrong) {
    const answer = await ask(method, path, body)
    expect([method, path, body, answer.status]).toEqual([method, path, body, 400])
    expect(answer.body.error.message).toContain(field)
  }
  expect(kitchen.heard).toEqual([])
})

test('each way in asks for its own scope, and for somebody', async () => {
  const routes = {
    'user-read-playback-state': ['GET ', 'GET /devices', 'GET /queue'],
    'user-read-currently-playing': ['GET /currently-playing', 'GET /queue'],
    'user-modify-playback-state': [
      'PUT ',
      'PUT /play',
      'PUT /pause',
      'POST /next',
      'POST /previous',
      'PUT /seek',
      'PUT /repeat',
      'PUT /volume',
      'PUT /shuffle',
      'POST /queue',
    ],
    streaming: [
      'POST /devices',
      `GET /devices/${newId()}/commands`,
      `PUT /devices/${newId()}/state`,
      `DELETE /devices/${newId()}`,
    ],
  }
  for (const [scope, of] of Object.entries(routes))
    for (const route of of) {
      const [method = '', path = ''] = route.split(' ')
      const others = ALL.split(',')
        .filter((one) => one !== scope)
        .join(',')
      const reasonFor = async (as: string) =>
        (await players.ask(method, path, { as })).body.error.reason
      expect([route, await reasonFor(`ada:${others}`)]).toEqual([route, 'INSUFFICIENT_SCOPE'])
      expect([route, await reasonFor(`app:${ALL}`)]).toEqual([route, 'USER_REQUIRED'])
      expect([route, await reasonFor('forged')]).toEqual([route, 'INVALID_TOKEN'])
    }
})

test('a device that does not obey keeps nobody waiting for long, and may be asked again', async () => {
  const { ask, kitchen } = await withDevice({ isDeaf: true })
  await kitchen.tell({ uri: uri(song), is_playing: true })
  expect((await ask('PUT', '/pause')).status).toBe(204)
  // It plays on, as it says once the command is over.
  expect((await ask('GET', '')).body.is_playing).toBe(true)
  expect((await ask('PUT', '/pause')).status).toBe(204)
  expect(kitchen.heard.map(({ type }) => type)).toEqual(['pause', 'pause'])
})

test('what a listener deleted with their account is gone, and its devices are told nothing more', async () => {
  const { ask, as, kitchen } = await withDevice()
  const [userId = ''] = as.split(':')
  await kitchen.tell({ uri: uri(song), is_playing: true })
  for (let times = 1; times <= 2; times++) {
    await players.events.publish([event('account.removed', { userId })])
    await players.until(() => players.erased.length === times)
  }
  expect(players.erased).toEqual(Array(2).fill(`streaming ${userId}`))
  await kitchen.closed
  expect((await ask('GET', '')).status).toBe(204)
  expect((await ask('GET', '/devices')).body).toEqual({ devices: [] })
  expect(await kitchen.tell({ is_playing: true })).toBe(404)
})
