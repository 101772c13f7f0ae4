import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { newId } from '@busker/contracts/ids'
import { type TestStreaming, grants, song, startTestStreaming } from '../streaming.fixture.ts'

let streaming: TestStreaming
let track: string
beforeAll(async () => {
  streaming = await startTestStreaming({ grantsAllowed: 30 })
  const path = join(streaming.folder, 'song.ogg')
  await Bun.write(path, song(100))
  track = (await streaming.add(path)).trackId
})
afterAll(() => streaming.stop())

test('a listener without an account gets a grant, and its address plays', async () => {
  const context_uri = `busker:playlist:${newId()}`
  const response = await streaming.askGrant(
    { track_id: track, context_uri },
    { origin: 'https://fanzine.example' },
  )
  expect(response.status).toBe(201)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const body = await response.json()
  expect(body).toMatchObject({ track_id: track, content_type: 'audio/ogg', duration_ms: 61_000 })
  expect((await fetch(body.url)).status).toBe(200)
  expect(await grants.read(body.grant)).toMatchObject({
    sessionId: body.session_id,
    trackId: track,
    site: 'https://fanzine.example',
    contextUri: context_uri,
    userId: null,
  })
  expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.now() + 500_000)
})

test('every grant is a session of its own', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => streaming.askGrant({ track_id: track })))
  const bodies = await Promise.all(answers.map((answer) => answer.json()))
  expect(new Set(bodies.map((body) => body.session_id)).size).toBe(3)
})

test('a wish that is none is refused by name', async () => {
  for (const [body, field] of [
    [{}, 'track_id'],
    [{ track_id: 'nonsense' }, 'track_id'],
    [{ track_id: 12 }, 'track_id'],
    [{ track_id: track, context_uri: 'javascript:alert(1)' }, 'context_uri'],
  ] as const) {
    const response = await streaming.askGrant(body)
    expect(response.status).toBe(400)
    expect((await response.json()).error.message).toContain(field)
  }
  const unknown = await streaming.askGrant({ track_id: newId() })
  expect(unknown.status).toBe(404)
  expect((await unknown.json()).error.reason).toBe('TRACK_NOT_FOUND')
  const token = await streaming.askGrant({ track_id: track }, { authorization: 'Bearer made-up' })
  expect(token.status).toBe(401)
})

test('who asks on and on has to wait; others do not', async () => {
  const ask = (from: string) => streaming.askGrant({ track_id: track }, { [CLIENT_ADDRESS]: from })
  const answers = await Promise.all(Array.from({ length: 31 }, () => ask('203.0.113.7')))
  const refused = answers.filter((answer) => answer.status === 429)
  expect(refused).toHaveLength(1)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await ask('203.0.113.8')).status).toBe(201)
})

test('who has a whole network of IPv6 addresses is one listener', async () => {
  const answers = await Promise.all(
    Array.from({ length: 31 }, (_, n) =>
      streaming.askGrant(
        { track_id: track },
        { [CLIENT_ADDRESS]: `2001:db8:7::${n.toString(16)}` },
      ),
    ),
  )
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1)
})
