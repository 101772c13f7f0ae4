import { afterAll, beforeAll, expect, test } from 'bun:test'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  uriOf,
} from '../playlists.fixture.ts'

let playlists: TestPlaylists
let ask: TestPlaylists['ask']
beforeAll(async () => {
  playlists = await startTestPlaylists()
  ask = playlists.ask
})
afterAll(() => playlists.stop())

/** Listens to a playlist; `next` resolves to the next event, as its fields. Undefined at the end. */
async function listen(id: string, headers: Record<string, string> = {}, to = playlists) {
  const answer = await to.fetch(`/v1/playlists/${id}/events`, { headers })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const next = async (): Promise<Record<string, string> | undefined> => {
    const end = heard.indexOf('\n\n')
    if (end < 0) {
      const { value, done } = await reader.read()
      if (done) return undefined
      heard += value
      return next()
    }
    const lines = heard.slice(0, end).split('\n')
    heard = heard.slice(end + 2)
    const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))
    return fields.event ? fields : next()
  }
  return { answer, next, stop: () => reader.cancel() }
}
const add = (id: string) =>
  ask('POST', `/v1/playlists/${id}/items`, { body: { uris: [uriOf(playlists.ids[0]!)] } })

test('whoever listens to a playlist hears of each change, with the snapshot that it made', async () => {
  const id = await makePlaylist(playlists)
  const { body } = await ask('GET', `/v1/playlists/${id}`)
  const listener = await listen(id)
  expect(listener.answer.headers.get('content-type')).toContain('text/event-stream')
  expect(await listener.next()).toMatchObject({ event: 'snapshot', id: body.snapshot_id })
  const made = [(await add(id)).body.snapshot_id, (await add(id)).body.snapshot_id]
  for (const [i, snapshot_id] of made.entries()) {
    const heard = await listener.next()
    expect(heard?.id).toBe(snapshot_id)
    expect(JSON.parse(heard!.data!)).toMatchObject({ snapshot_id, change: 'added', total: i + 1 })
  }
  await ask('PUT', `/v1/playlists/${id}`, { body: { name: 'Evening' } })
  expect(JSON.parse((await listener.next())!.data!)).toMatchObject({ change: 'details', total: 2 })
  await listener.stop()
})

test('whoever comes back hears what they missed; of an odd snapshot, the present one', async () => {
  const id = await makePlaylist(playlists)
  const seen = (await ask('GET', `/v1/playlists/${id}`)).body.snapshot_id
  const made = [(await add(id)).body.snapshot_id, (await add(id)).body.snapshot_id]
  const back = await listen(id, { 'last-event-id': seen })
  expect([(await back.next())?.id, (await back.next())?.id]).toEqual(made)
  await back.stop()
  const odd = await listen(id, { 'last-event-id': 'nonsense' })
  expect((await odd.next())?.id).toBe(made[1])
  await odd.stop()
})

test('a playlist that goes or becomes private falls silent for who may not know of it', async () => {
  const [gone, hidden] = [await makePlaylist(playlists), await makePlaylist(playlists)]
  const owner = { authorization: 'Bearer ada:playlist-read-private' }
  const [one, other, own] = [await listen(gone), await listen(hidden), await listen(hidden, owner)]
  for (const listener of [one, other, own]) await listener.next()
  await ask('DELETE', `/v1/playlists/${gone}`)
  await ask('PUT', `/v1/playlists/${hidden}`, { body: { public: false } })
  for (const listener of [one, other]) {
    expect((await listener.next())?.event).toBe('gone')
    expect(await listener.next()).toBeUndefined()
  }
  expect((await own.next())?.event).toBe('snapshot')
  await own.stop()
  for (const path of [`/v1/playlists/${gone}/events`, `/v1/playlists/${hidden}/events`])
    expect((await playlists.fetch(path)).status).toBe(404)
})

test('a service that stops ends what it tells', async () => {
  const other = await startTestPlaylists()
  const id = await makePlaylist(other)
  const listener = await listen(id, {}, other)
  expect((await listener.next())?.event).toBe('snapshot')
  const end = listener.next()
  await other.stop()
  expect(await end).toBeUndefined()
})
