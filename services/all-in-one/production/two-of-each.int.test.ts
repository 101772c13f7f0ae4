import { afterAll, beforeAll, expect, test } from 'bun:test'
import { demoLibraryPath } from '@busker/demo-library'
import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { followImport } from '../src/follow-import.ts'
import { getJson } from '../test/busker.ts'
import { type ProductionStack, startProductionStack } from './stack.ts'
import { silent, until } from './testing.ts'

let stack: ProductionStack
let token = ''
/** The playlist of the import. */
let imported = ''

/** Both gateways in turn, each of which asks both replicas of a service in turn. */
let turn = 0
const ask = async (path: string, method = 'GET', body?: object) => {
  const answer = await fetch(stack.urls[turn++ % 2] + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const json = await answer.json().catch(() => undefined)
  return { status: answer.status, json }
}

beforeAll(async () => {
  // Empty stores, and two starters for each: migrations, keys and the owner are made by one of both.
  stack = await startProductionStack({ replicas: 2, given: process.env })
  const operator = await fetch(`${stack.url}/auth/token`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.environment.OPERATOR_KEY}` },
  })
  token = ((await operator.json()) as { access_token: string }).access_token
  const job = await followImport(await stack.asOperator(), demoLibraryPath, silent)
  expect([job.state, job.added]).toEqual(['done', 8])
  const { items } = await until(
    () => getJson(`${stack.url}/v1/library/playlists`),
    (lists: { items: { id: string }[] }) => lists.items.length > 0,
  )
  imported = items[0]?.id ?? ''
}, 240_000)
afterAll(async () => stack?.stop(), 60_000)

test('two starters made one owner and one set of tables, and neither had to be started again', async () => {
  const db = connect<{ account: { role: string } }>(stack.environment.AUTH_DATABASE_URL ?? '')
  const owners = await db.selectFrom('account').select('role').where('role', '=', 'owner').execute()
  expect(owners).toHaveLength(1)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  await db.destroy()
  for (const replicas of stack.services.values())
    expect(replicas.map(({ starts }) => starts())).toEqual([1, 1])
})

test('every import is told of once: one playlist, eight tracks in the index', async () => {
  const lists = await until(
    () => getJson(`${stack.url}/v1/library/playlists`),
    ({ items }) => items.length > 0,
  )
  expect(lists.items).toHaveLength(1)
  await followImport(await stack.asOperator(), demoLibraryPath, silent)
  await Bun.sleep(2500)
  for (const url of stack.urls) {
    expect((await getJson(`${url}/v1/library/playlists`)).items).toHaveLength(1)
    const { items } = await getJson(`${url}/v1/playlists/${lists.items[0].id}`)
    expect(items.total).toBe(8)
  }
})

test('forty people who add to one playlist at once, through whichever replica, all keep what they added', async () => {
  const { json: source } = await ask(`/v1/playlists/${imported}`)
  const uris = source.items.items.map(({ item }: { item: { uri: string } }) => item.uri)
  const { json: mine } = await ask('/v1/me/playlists', 'POST', { name: 'Everybody' })
  const added = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      ask(`/v1/playlists/${mine.id}/tracks`, 'POST', { uris: [uris[at % uris.length]] }),
    ),
  )
  expect(new Set(added.map(({ status }) => status))).toEqual(new Set([201]))
  for (let looks = 0; looks < 4; looks++)
    expect((await ask(`/v1/playlists/${mine.id}`)).json.items.total).toBe(40)
})

test('what one replica answers with an ETag, another never calls unchanged when it has changed', async () => {
  const { json: mine } = await ask('/v1/me/playlists', 'POST', { name: 'Tags' })
  const path = `/v1/playlists/${mine.id}`
  let tag = ''
  for (let edit = 0; edit < 8; edit++) {
    await ask(path, 'PUT', { name: `Tags ${edit}` })
    for (const url of [...stack.urls, ...stack.urls]) {
      const answer = await fetch(url + path, {
        headers: { authorization: `Bearer ${token}`, 'if-none-match': tag },
      })
      if (answer.status === 304) continue
      tag = answer.headers.get('etag') ?? ''
      expect(((await answer.json()) as { name: string }).name).toBe(`Tags ${edit}`)
    }
    const known = await fetch(stack.url + path, {
      headers: { authorization: `Bearer ${token}`, 'if-none-match': tag },
    })
    expect([200, 304]).toContain(known.status)
  }
})

test('a play that is reported through every replica, again and again, is one play', async () => {
  const { json: source } = await ask(`/v1/playlists/${imported}`)
  const { id, duration_ms } = source.items.items[3].item as { id: string; duration_ms: number }
  const grant = await ask('/v1/play-grants', 'POST', { track_id: id })
  expect(grant.status).toBe(201)
  // The ledger takes no more than time has passed: 31 seconds are 31 seconds.
  const heard = Math.min(duration_ms, 31_000)
  await Bun.sleep(heard)
  const event = {
    grant: grant.json.grant,
    type: 'progress',
    listened_ms: heard,
    position_ms: heard,
  }
  const reports = await Promise.all(
    Array.from({ length: 12 }, () =>
      ask('/v1/plays', 'POST', { events: [{ ...event, at: new Date().toISOString() }] }),
    ),
  )
  expect(new Set(reports.map(({ status }) => status))).toEqual(new Set([200]))
  const plays = async () => (await ask(`/v1/analytics/tracks/${id}`)).json.plays
  expect(await until(plays, (count) => count > 0)).toBe(1)
  for (let looks = 0; looks < 4; looks++) expect(await plays()).toBe(1)
}, 90_000)

test('a limit counts together what both gateways let through', async () => {
  const remaining = async (url: string) => {
    const answer = await fetch(`${url}/v1/markets`)
    const [, left = ''] = /r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '') ?? []
    return Number(left || answer.headers.get('x-ratelimit-remaining'))
  }
  const [first = '', second = ''] = stack.urls
  const before = await remaining(first)
  for (let asked = 0; asked < 5; asked++) await remaining(second)
  const after = await remaining(first)
  expect(Number.isNaN(before)).toBe(false)
  expect(before - after).toBeGreaterThanOrEqual(5)
})

test('the same write with the same key through both gateways is carried out once', async () => {
  const key = crypto.randomUUID()
  const made = await Promise.all(
    [0, 1, 2, 3].map((at) =>
      fetch(`${stack.urls[at % 2]}/v1/me/playlists`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ name: 'Only once' }),
      }),
    ),
  )
  const ids = new Set<string>()
  for (const answer of made)
    if (answer.status === 201) ids.add(((await answer.json()) as { id: string }).id)
  expect(ids.size).toBe(1)
  const { json } = await ask('/v1/me/playlists?limit=50')
  const those = json.items.filter(({ name }: { name: string }) => name === 'Only once')
  expect(those).toHaveLength(1)
})

test('with one of each service killed listeners notice nothing, and it comes back by itself', async () => {
  for (const name of ['catalog', 'playlists', 'streaming', 'search', 'users'] as const) {
    await stack.services.get(name)![0]!.kill()
    for (let asked = 0; asked < 6; asked++) {
      expect((await ask(`/v1/playlists/${imported}`)).status).toBe(200)
      expect((await ask('/v1/search?q=a&type=track')).status).toBe(200)
      expect((await ask('/v1/me')).status).toBe(200)
    }
  }
  await stack.untilReady()
  for (const name of ['catalog', 'playlists', 'streaming', 'search', 'users'] as const)
    expect(stack.services.get(name)![0]!.starts()).toBeGreaterThanOrEqual(2)
}, 120_000)
