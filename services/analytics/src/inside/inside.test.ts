import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { createMemoryEventLog } from '@busker/events/memory'
import { inProcess } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { createPlayGrants } from '@busker/play-grant/grant'
import { testDatabase } from '@busker/postgres/testing'
import { createAnalyticsClient } from '../client.ts'
import { createMusic } from '../music.ts'
import { openPostgresLedger } from '../plays/store.postgres.ts'
import type { PlayLedger } from '../plays/store.ts'
import { createAnalyticsService } from '../service.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const secret = new TextEncoder().encode('the secret of this installation, for tests')
const events = createMemoryEventLog()
let ledger: PlayLedger
let app: ReturnType<typeof createAnalyticsService>
let inside: ReturnType<typeof createAnalyticsClient>['internal']

beforeAll(async () => {
  ledger = await openPostgresLedger(await testDatabase())
  app = createAnalyticsService({
    ledger,
    events,
    grants: createPlayGrants(new TextEncoder().encode('a secret of the streaming service')),
    now: () => NOW,
    serviceSecret: secret,
    verify: async () => undefined,
    music: createMusic(() => async () => new Response()),
    own: 'https://music.example',
  })
  const reach = inProcess(new Map([['analytics', app]]))
  inside = createAnalyticsClient(reachInside(reach, secret, 'test')).internal
  await events.start()
})
afterAll(async () => {
  await events.stop()
  await ledger.close()
})

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const play = (trackId: string, userId: string | null, startedAt = daysAgo(1)) =>
  ledger.merge([
    {
      sessionId: newId(),
      trackId,
      durationMs: 180_000,
      startedAt,
      userId,
      site: null,
      contextUri: null,
      listenedMs: 40_000,
      counted: true,
      ruleVersion: 1,
    },
  ])
const together = async (...ids: string[]) => {
  const answer = await inside['played-together'].$get({ query: { ids: ids.join(',') } })
  const { tracks } = await answer.json()
  return tracks
}
const playAll = async (users: string[], tracks: string[]) => {
  for (const user of users) for (const track of tracks) await play(track, user)
}
const ids = (count: number) => Array.from({ length: count }, newId)

test('what three listeners share is told, what two share is not, and nobody is named', async () => {
  const [one, other, rare] = ids(3) as [string, string, string]
  const [ada, bob, cy] = ids(3) as [string, string, string]
  await playAll([ada, bob], [one, other, rare])
  for (let times = 0; times < 5; times++) await playAll([ada], [other])
  expect(await together(one)).toEqual([{ id: one, together: [] }])
  await playAll([cy], [one, other])
  for (let times = 0; times < 5; times++) await play(rare, null)
  expect(await together(one, rare)).toEqual([
    { id: one, together: [{ id: other, likeness: 1 }] },
    { id: rare, together: [] },
  ])
})

test('what everybody plays is less alike than what few but the same play', async () => {
  const [one, close, famous] = ids(3) as [string, string, string]
  const fans = ids(3)
  await playAll(fans, [one, close, famous])
  await playAll(ids(9), [famous])
  expect(await together(one)).toEqual([
    {
      id: one,
      together: [
        { id: close, likeness: 1 },
        { id: famous, likeness: 0.5 },
      ],
    },
  ])
})

test('the listening of who deleted their account says nothing any more', async () => {
  const [one, other] = ids(2) as [string, string]
  const fans = ids(3)
  await playAll(fans, [one, other])
  expect((await together(one))[0]?.together).toHaveLength(1)
  await events.publish([event('account.removed', { userId: fans[0]! })])
  for (let tries = 0; tries < 500; tries++) {
    if (!(await ledger.countOfUser(fans[0]!))) break
    await Bun.sleep(10)
  }
  expect((await together(one))[0]?.together).toEqual([])
})

test('plays of longer ago than half a year say nothing of what belongs together', async () => {
  const [one, other] = ids(2) as [string, string]
  for (const fan of ids(3)) {
    await play(one, fan)
    await play(other, fan, daysAgo(183))
  }
  expect((await together(one))[0]?.together).toEqual([])
})

test('what was played in some days is told page by page, whoever played it', async () => {
  const [old, anybodys] = ids(2) as [string, string]
  await play(old, null, daysAgo(1001))
  await play(anybodys, null, daysAgo(999))
  await play(anybodys, 'ada', daysAgo(2))
  const ask = async (days: number) => {
    const all: { trackId: string; plays: number }[] = []
    for (let after = ''; ; after = all.at(-1)?.trackId ?? '') {
      const query = { days: String(days), after, limit: '2' }
      const { tracks } = await (await inside['played-tracks'].$get({ query })).json()
      all.push(...tracks)
      if (tracks.length < 2) return new Map(all.map(({ trackId, plays }) => [trackId, plays]))
    }
  }
  const lately = await ask(1000)
  expect([lately.get(anybodys), lately.get(old)]).toEqual([2, undefined])
  expect((await ask(3000)).get(old)).toBe(1)
})

test('only services of this installation may ask', async () => {
  for (const path of ['played-tracks?days=1', `played-together?ids=${newId()}`])
    expect((await app.request(`/internal/${path}`)).status).toBe(401)
  const bad = [
    await inside['played-together'].$get({ query: { ids: 'x' } }),
    await inside['played-tracks'].$get({ query: { days: 'x' } }),
  ]
  expect(bad.map(({ status }): number => status)).toEqual([400, 400])
})
