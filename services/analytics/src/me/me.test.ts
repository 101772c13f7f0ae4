import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import type { ServiceName } from '@busker/contracts/services'
import { createMemoryEventLog } from '@busker/events/memory'
import { type App, inProcess } from '@busker/http/reach'
import { accessOf } from '@busker/http/testing'
import { createPlayGrants } from '@busker/play-grant/grant'
import { testDatabase } from '@busker/postgres/testing'
import { exampleArtist, exampleCredit, exampleTrack } from '@busker/web-api/examples'
import { Hono } from 'hono'
import { createMusic } from '../music.ts'
import type { PlayLedger } from '../plays/store.ts'
import { openPostgresLedger } from '../plays/store.postgres.ts'
import { createAnalyticsService } from '../service.ts'

const SITE = 'https://music.example'
const NOW = new Date('2026-11-22T12:00:00Z')
const DAY_MS = 86_400_000
/** The artists of each track that the catalog has. */
const catalog = new Map<string, string[]>()
const track = (id: string) =>
  exampleTrack(id, { artists: catalog.get(id)?.map((artist) => exampleCredit(artist)) ?? [] })
let ledger: PlayLedger
let app: ReturnType<typeof createAnalyticsService>

beforeAll(async () => {
  ledger = await openPostgresLedger(await testDatabase())
  const ids = (query: string | undefined) => (query ?? '').split(',')
  const shown = (id: string) => (catalog.has(id) ? track(id) : null)
  const gone = (id: string) => id.startsWith('gone')
  const apps = new Map<ServiceName, App>([
    [
      'catalog',
      new Hono()
        .get('/v1/tracks', (c) => c.json({ tracks: ids(c.req.query('ids')).map(shown) }))
        .get('/v1/artists', (c) =>
          c.json({
            artists: ids(c.req.query('ids')).map((id) => (gone(id) ? null : exampleArtist(id))),
          }),
        ),
    ],
  ])
  app = createAnalyticsService({
    ledger,
    events: createMemoryEventLog(),
    grants: createPlayGrants(new TextEncoder().encode('a secret of the streaming service')),
    now: () => NOW,
    // A token of these tests says who asks and what they may do: `ada:scope`.
    serviceSecret: new Uint8Array(32),
    verify: async (token) => {
      const [userId = '', scope = ''] = token.split(':')
      if (userId === 'forged') return undefined
      const access = accessOf(userId, { scopes: new Set([scope]) })
      return userId === 'app' ? { ...access, userId: undefined, role: undefined } : access
    },
    music: createMusic(inProcess(apps)),
    own: SITE,
  })
})
afterAll(() => ledger.close())

const RECENT = 'user-read-recently-played'
const TOP = 'user-top-read'
const ask = async (path: string, as: string) => {
  const answer = await app.request(path.replace(SITE, ''), {
    headers: { authorization: `Bearer ${as}` },
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}
const addTrack = (...artists: string[]) => {
  const id = newId()
  catalog.set(id, artists)
  return id
}
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const played = (
  userId: string,
  trackId: string,
  startedAt: Date,
  { listenedMs = 40_000, counted = true, contextUri = null as string | null } = {},
) =>
  ledger.merge([
    {
      sessionId: newId(),
      trackId,
      userId,
      startedAt,
      listenedMs,
      counted,
      contextUri,
      durationMs: 60_000,
      site: null,
      ruleVersion: 1,
    },
  ])

test('a listener sees what they played, newest first, with where they played it from', async () => {
  const [ada, album] = [newId(), newId()]
  const [rain, snow, gone] = [addTrack(), addTrack(), newId()]
  await played(ada, rain, ago(3000), { contextUri: `spotify:album:${album}` })
  await played(ada, snow, ago(1000))
  await played(ada, snow, ago(2000), { counted: false })
  await played(ada, gone, ago(500))
  await played(newId(), snow, ago(100))
  const { body, headers } = await ask('/v1/me/player/recently-played', `${ada}:${RECENT}`)
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(body).toEqual({
    href: `${SITE}/v1/me/player/recently-played?limit=20`,
    limit: 20,
    next: null,
    cursors: { after: String(ago(500).getTime()), before: String(ago(3000).getTime()) },
    total: 3,
    items: [
      {
        track: track(snow),
        played_at: ago(1000).toISOString(),
        context: null,
      },
      {
        track: track(rain),
        played_at: ago(3000).toISOString(),
        context: {
          type: 'album',
          href: `${SITE}/v1/albums/${album}`,
          external_urls: { spotify: `${SITE}/album/${album}`, busker: `${SITE}/album/${album}` },
          uri: `busker:album:${album}`,
        },
      },
    ],
  })
})

test('who has played nothing has an empty page', async () => {
  const { body } = await ask('/v1/me/player/recently-played?limit=1', `${newId()}:${RECENT}`)
  expect(body).toMatchObject({
    next: null,
    cursors: { after: null, before: null },
    total: 0,
    items: [],
  })
})

test('a long evening is read page by page, back and forth, each play once', async () => {
  const ada = newId()
  const songs: string[] = []
  for (let i = 0; i < 7; i++) {
    const song = addTrack()
    songs.unshift(song)
    // The second and the third begin in one second.
    await played(ada, song, ago(70_000 - (i === 2 ? 1 : i) * 1000))
  }
  const read = async (path: string) => {
    const found: string[][] = []
    for (let next: string | null = path; next;) {
      const { status, body } = await ask(next, `${ada}:${RECENT}`)
      expect(status).toBe(200)
      found.push(body.items.map(({ track }: { track: { id: string } }) => track.id))
      next = body.next
    }
    return found
  }
  const start = '/v1/me/player/recently-played'
  const back = await read(`${start}?limit=2`)
  expect(back.flat().toSorted()).toEqual(songs.toSorted())
  expect(back.flat().slice(0, 4)).toEqual(songs.slice(0, 4))
  const forth = await read(`${start}?limit=3&after=${ago(70_000).getTime()}`)
  expect(forth.flat().toSorted()).toEqual(songs.slice(0, 6).toSorted())
  expect(forth.at(-1)?.[0]).toBe(songs[0])
  const before = await ask(`${start}?before=${ago(69_000).getTime()}`, `${ada}:${RECENT}`)
  expect(before.body.items).toMatchObject([{ track: { id: songs[6] } }])
})

test('what a listener plays most comes first, in the time that was asked for', async () => {
  const [ada, muse, drum, gone] = [newId(), newId(), newId(), `gone${newId()}`.slice(0, 22)]
  const [rain, snow, old, ancient] = [
    addTrack(muse),
    addTrack(muse, drum),
    addTrack(drum, gone),
    addTrack(drum),
  ]
  await played(ada, rain, ago(DAY_MS))
  await played(ada, rain, ago(2 * DAY_MS))
  await played(ada, snow, ago(DAY_MS), { listenedMs: 50_000 })
  await played(ada, snow, ago(3 * DAY_MS), { listenedMs: 50_000 })
  await played(ada, rain, ago(DAY_MS), { counted: false })
  for (let times = 0; times < 3; times++) await played(ada, old, ago(100 * DAY_MS))
  for (let times = 0; times < 4; times++) await played(ada, ancient, ago(300 * DAY_MS))
  await played(ada, newId(), ago(DAY_MS))
  const top = async (path: string) => {
    const { status, body } = await ask(`/v1/me/top/${path}`, `${ada}:${TOP}`)
    expect(status).toBe(200)
    return body.items.map(({ id }: { id: string }) => id)
  }
  expect(await top('tracks?time_range=short_term')).toEqual([snow, rain])
  expect(await top('tracks')).toEqual([old, snow, rain])
  expect(await top('tracks?time_range=long_term')).toEqual([ancient, old, snow, rain])
  expect(await top('artists?time_range=short_term')).toEqual([muse, drum])
  expect(await top('artists?time_range=medium_term&limit=2')).toEqual([drum, muse])
  expect(await top('artists?time_range=long_term')).toEqual([drum, muse])

  const { body, headers } = await ask(
    '/v1/me/top/tracks?time_range=long_term&limit=2&offset=1',
    `${ada}:${TOP}`,
  )
  const page = (offset: number) =>
    `${SITE}/v1/me/top/tracks?time_range=long_term&offset=${offset}&limit=2`
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(body).toEqual({
    href: page(1),
    limit: 2,
    next: page(3),
    offset: 1,
    previous: page(0),
    total: 4,
    items: [track(old), track(snow)],
  })
})

test('a wish that is none is refused by the name of its field, and a stranger altogether', async () => {
  const ada = newId()
  const wrong = [
    ['player/recently-played?limit=51', 'limit', RECENT],
    ['player/recently-played?limit=0', 'limit', RECENT],
    ['player/recently-played?before=soon', 'before', RECENT],
    ['player/recently-played?after=-1', 'after', RECENT],
    ['player/recently-played?after=1&before=2', 'after', RECENT],
    ['top/tracks?limit=51', 'limit', TOP],
    ['top/artists?time_range=ever', 'time_range', TOP],
    ['top/artists?offset=-1', 'offset', TOP],
  ]
  for (const [path = '', field, scope] of wrong) {
    const { status, body } = await ask(`/v1/me/${path}`, `${ada}:${scope}`)
    expect([path, status]).toEqual([path, 400])
    expect(body.error.message).toContain(field)
  }
  for (const [path, scope] of [
    ['player/recently-played', RECENT],
    ['top/tracks', TOP],
    ['top/artists', TOP],
  ]) {
    const reasonFor = async (as: string) => (await ask(`/v1/me/${path}`, as)).body.error.reason
    expect(await reasonFor(`${ada}:streaming`)).toBe('INSUFFICIENT_SCOPE')
    expect(await reasonFor(`app:${scope}`)).toBe('USER_REQUIRED')
    expect(await reasonFor('forged')).toBe('INVALID_TOKEN')
  }
})
