import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { createMemoryEventLog } from '@busker/events/memory'
import { createPlayGrants } from '@busker/play-grant/grant'
import { testDatabase } from '@busker/postgres/testing'
import { createMusic } from '../music.ts'
import { createAnalyticsService } from '../service.ts'
import type { PlayLedger } from './store.ts'
import { openPostgresLedger } from './store.postgres.ts'

const grants = createPlayGrants(new TextEncoder().encode('a secret of the streaming service'))
const strangers = createPlayGrants(new TextEncoder().encode('a secret of somebody else, made up'))
const events = createMemoryEventLog()
const erased: string[] = []
let ledger: PlayLedger
let app: ReturnType<typeof createAnalyticsService>

beforeAll(async () => {
  ledger = await openPostgresLedger(await testDatabase())
  app = createAnalyticsService({
    ledger,
    events,
    grants,
    now: () => new Date(),
    serviceSecret: new Uint8Array(32),
    verify: async () => undefined,
    music: createMusic(() => async () => new Response()),
    own: 'https://music.example',
  })
  events.subscribe('account.erased', 'test', async (some) => {
    erased.push(...some.map(({ userId, service }) => `${service} ${userId}`))
  })
  await events.start()
})
afterAll(async () => {
  await events.stop()
  await ledger.close()
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

const grantFor = (
  trackId: string,
  issuedAt = minutesAgo(5),
  by = grants,
  { sessionId = newId(), userId = null as string | null } = {},
) =>
  by.sign({
    sessionId,
    trackId,
    durationMs: 180_000,
    issuedAt,
    site: null,
    contextUri: null,
    userId,
    embedKeyId: null,
  })

const report = (grant: string, listened_ms: number, more: object = {}) => ({
  grant,
  type: 'progress',
  listened_ms,
  position_ms: listened_ms,
  at: new Date().toISOString(),
  ...more,
})

const send = async (
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => {
  const response = await app.request('/v1/plays', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

const playsOf = async (trackId: string) =>
  (await app.request(`/v1/analytics/tracks/${trackId}`)).json()

test('thirty seconds make one play, once, however often the player says so', async () => {
  const track = newId()
  const grant = await grantFor(track)
  for (const heard of [0, 10_000, 30_000, 30_000, 12_000, 45_000])
    await send({ events: [report(grant, heard)] })
  expect(await playsOf(track)).toEqual({ track_id: track, plays: 1, listened_ms: 45_000 })
})

test('a beacon, which can only send text, is heard too', async () => {
  const track = newId()
  const body = JSON.stringify({ events: [report(await grantFor(track), 31_000, { type: 'end' })] })
  expect((await send(body, { 'content-type': 'text/plain;charset=UTF-8' })).status).toBe(200)
  expect((await playsOf(track)).plays).toBe(1)
})

test('forged, too fast and broken reports are refused one by one; the rest of the batch is kept', async () => {
  const track = newId()
  const { status, body } = await send({
    events: [
      report(await grantFor(track, minutesAgo(5), strangers), 40_000),
      report(await grantFor(track, new Date()), 40_000),
      { grant: 'x', type: 'dance' },
      null,
      report(await grantFor(track), 40_000),
    ],
  })
  expect(status).toBe(200)
  expect(
    body.results.map((r: { reason?: string; status: string }) => r.reason ?? r.status),
  ).toEqual(['INVALID_GRANT', 'FASTER_THAN_TIME', 'INVALID_EVENT', 'INVALID_EVENT', 'accepted'])
  expect((await playsOf(track)).plays).toBe(1)
})

test('a body that is no batch is refused with what to send', async () => {
  for (const body of [
    '',
    '{',
    '[]',
    '{"events":[]}',
    JSON.stringify({ events: Array(101).fill({}) }),
  ]) {
    const answer = await send(body)
    expect(answer.status).toBe(400)
    expect(answer.body.error.message).toContain('events')
  }
  expect((await send(`{"events":["${'x'.repeat(300_000)}"]}`)).status).toBe(413)
})

test('plays of many tracks are told at once, and a wrong id is explained', async () => {
  const ids = [newId(), newId()]
  const many = await (await app.request(`/v1/analytics/tracks?ids=${ids.join(',')}`)).json()
  expect(many.tracks).toEqual(ids.map((track_id) => ({ track_id, plays: 0, listened_ms: 0 })))
  const wrong = await app.request('/v1/analytics/tracks/nonsense')
  expect(wrong.status).toBe(400)
  expect((await wrong.json()).error.message).toContain('22 letters')
})

test('who deletes their account is in no play, neither in those before nor in those reported late', async () => {
  const [track, sessionId, lateId, userId] = [newId(), newId(), newId(), newId()]
  const mine = { sessionId, userId }
  await send({ events: [report(await grantFor(track, minutesAgo(5), grants, mine), 40_000)] })
  expect((await ledger.find(sessionId))?.userId).toBe(userId)
  for (let times = 1; times <= 2; times++) {
    await events.publish([event('account.removed', { userId })])
    for (let tries = 0; tries < 500 && erased.length < times; tries++) await Bun.sleep(10)
    expect(erased).toEqual(Array(times).fill(`analytics ${userId}`))
  }
  // A player that was offline reports what it was granted before.
  const late = await grantFor(track, minutesAgo(60 * 24 * 29), grants, {
    sessionId: lateId,
    userId,
  })
  const { body } = await send({ events: [report(late, 40_000)] })
  expect(body.results).toEqual([{ session_id: lateId, status: 'accepted' }])
  for (const id of [sessionId, lateId]) expect((await ledger.find(id))?.userId).toBeNull()
  expect(await playsOf(track)).toEqual({ track_id: track, plays: 2, listened_ms: 80_000 })
})
