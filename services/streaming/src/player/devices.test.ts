import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { GRACE_MS } from './player.ts'
import { ALL, type TestPlayers, startTestPlayers } from './player.fixture.ts'

let players: TestPlayers
let song: string
let next: string
beforeAll(async () => {
  players = await startTestPlayers({ replicas: 2 })
  song = players.addTrack('Rain')
  next = players.addTrack('Snow')
})
afterAll(() => players.stop())

const uri = (id: string) => `busker:track:${id}`
let listeners = 0
const somebody = () => {
  const as = `listener${++listeners}:${ALL}`
  return {
    as,
    ask: (method: string, path: string, body?: unknown, replica = 0) =>
      players.ask(method, path, { as, body, replica }),
    device: (name: string, more = {}) => players.device(as, name, more),
  }
}
const begin = async () => {
  const ada = somebody()
  const [kitchen, phone] = [await ada.device('Kitchen'), await ada.device('Phone')]
  await kitchen.tell({
    uri: uri(song),
    queue: [uri(next)],
    position_ms: 7000,
    repeat_state: 'context',
    is_playing: true,
  })
  return { ...ada, kitchen, phone }
}

test('music that is taken to another device goes on there, and stops where it was', async () => {
  const { ask, kitchen, phone } = await begin()
  expect((await ask('PUT', '', { device_ids: [phone.id] })).status).toBe(204)
  expect(phone.heard).toEqual([
    {
      id: 2,
      type: 'transfer',
      play: true,
      playback: {
        uri: uri(song),
        context_uri: null,
        position_ms: expect.any(Number),
        shuffle_state: false,
        repeat_state: 'context',
        queue: [uri(next)],
      },
    },
  ])
  const { position_ms } = Object(phone.heard[0]?.playback) as { position_ms: number }
  expect(position_ms).toBeWithin(7000, 40_000)
  await players.until(() => !kitchen.state().is_playing)
  expect(kitchen.heard.map(({ type }) => type)).toEqual(['pause'])
  const { body } = await ask('GET', '')
  expect(body).toMatchObject({ device: { id: phone.id }, is_playing: true, item: { id: song } })
  expect((await ask('GET', '/queue')).body.queue).toMatchObject([{ id: next }])
})

test('music that stood goes on only when asked to', async () => {
  const { ask, kitchen, phone } = await begin()
  await ask('PUT', '/pause')
  await ask('PUT', '', { device_ids: [phone.id], play: false })
  expect((await ask('GET', '')).body).toMatchObject({
    device: { id: phone.id },
    is_playing: false,
  })
  await ask('PUT', '', { device_ids: [kitchen.id], play: true })
  expect((await ask('GET', '')).body).toMatchObject({
    device: { id: kitchen.id },
    is_playing: true,
  })
  // And again, which changes nothing.
  const heard = kitchen.heard.length
  expect((await ask('PUT', '', { device_ids: [kitchen.id], play: true })).status).toBe(204)
  expect(kitchen.heard).toHaveLength(heard)
})

test('whoever presses play on another device hears it there alone', async () => {
  const { ask, kitchen, phone } = await begin()
  expect(await phone.tell({ uri: uri(next), is_playing: true })).toBe(204)
  await players.until(() => !kitchen.state().is_playing)
  expect((await ask('GET', '')).body).toMatchObject({
    device: { id: phone.id },
    item: { id: next },
  })
  const { devices } = (await ask('GET', '/devices')).body
  expect(devices.map((one: { is_active: boolean }) => one.is_active)).toEqual([false, true])
})

test('a device that is killed leaves, and another one goes on where it was', async () => {
  const { ask, kitchen, phone } = await begin()
  await kitchen.kill()
  await Bun.sleep(100)
  players.clock.ahead += GRACE_MS
  await players.until(async () => (await ask('GET', '/devices')).body.devices.length === 1)
  expect((await ask('GET', '')).status).toBe(204)
  expect((await ask('PUT', '/play')).body.error.reason).toBe('NO_ACTIVE_DEVICE')
  expect((await ask('PUT', `/play?device_id=${phone.id}`)).status).toBe(204)
  const { body } = await ask('GET', '')
  expect(body).toMatchObject({ device: { id: phone.id }, is_playing: true, item: { id: song } })
  expect(body.progress_ms).toBeWithin(7000, 7000 + GRACE_MS)
  expect(await kitchen.tell({ is_playing: true })).toBe(404)
})

test('a page that closes says so, and its device is gone at once', async () => {
  const { ask, kitchen } = await begin()
  expect((await ask('DELETE', `/devices/${kitchen.id}`)).status).toBe(204)
  await kitchen.closed
  expect((await ask('GET', '/devices')).body.devices).toHaveLength(1)
  for (const path of [`/devices/${kitchen.id}`, `/devices/${newId()}`, '/devices/x'])
    expect((await ask('DELETE', path)).body.error.reason).toBe('DEVICE_NOT_FOUND')
})

test('a device hangs on one replica and obeys what another one is asked', async () => {
  const ada = somebody()
  const kitchen = await ada.device('Kitchen', { replica: 0 })
  const asked = await ada.ask('PUT', `/play?device_id=${kitchen.id}`, { uris: [uri(song)] }, 1)
  expect(asked.status).toBe(204)
  for (const replica of [0, 1])
    expect((await ada.ask('GET', '', undefined, replica)).body).toMatchObject({
      device: { id: kitchen.id },
      item: { id: song },
      is_playing: true,
    })
  const phone = await ada.device('Phone', { replica: 1 })
  await ada.ask('PUT', '', { device_ids: [phone.id] }, 0)
  await players.until(() => !kitchen.state().is_playing && phone.state().is_playing)
  await Promise.all([
    ...[10, 20, 30].map((percent, i) =>
      ada.ask('PUT', `/volume?volume_percent=${percent}`, undefined, i % 2),
    ),
    ...[0, 1, 0].map((replica) => ada.ask('POST', `/queue?uri=${uri(next)}`, undefined, replica)),
  ])
  await players.until(() => phone.state().queue.length === 3)
  const ids = phone.heard.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b))
  expect(phone.heard.filter(({ type }) => type === 'volume')).toHaveLength(3)
})

test('a device that lost its channel and comes back hears what it has missed', async () => {
  const { ask, as, kitchen } = await begin()
  await kitchen.kill()
  await ask('PUT', '/pause')
  const again = await fetch(
    `${new URL(kitchen.stream.url).origin}/v1/me/player/devices/${kitchen.id}/commands`,
    {
      headers: { authorization: `Bearer ${as}` },
    },
  )
  expect(again.headers.get('content-type')).toContain('text/event-stream')
  let text = ''
  const decoder = new TextDecoder()
  for await (const part of again.body ?? []) {
    text += decoder.decode(part, { stream: true })
    if (text.includes('event: pause')) break
  }
  expect(text).toContain('id: 1\nevent: pause\ndata: {"id":1,"type":"pause"}\n\n')
})

test('a channel for a device that is not there, or not theirs, is not opened', async () => {
  const { kitchen } = await begin()
  const stranger = somebody()
  for (const id of [kitchen.id, newId(), 'nonsense'])
    for (const [method, path] of [
      ['GET', 'commands'],
      ['PUT', 'state'],
    ] as const) {
      const answer = await stranger.ask(method, `/devices/${id}/${path}`)
      expect([id, path, answer.status, answer.body.error.reason]).toEqual([
        id,
        path,
        404,
        'DEVICE_NOT_FOUND',
      ])
    }
})
